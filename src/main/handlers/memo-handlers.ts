import { join } from 'node:path'
import { app } from 'electron'
import { mainText, requestMessages } from '../../core/catalogue/shell.ts'
import { CodedError } from '../coded-error.ts'
import type { Desk } from '../desk.ts'
import { safeFileName } from '../file-name.ts'
import { memoOfReport } from '../memo-of-report.ts'
import { memoPdf, printMemo } from '../printing/print-memo.ts'
import { writeWhole } from '../write-file.ts'
import type { Handlers } from './handler-types.ts'
import { askSave } from './workspace-handlers.ts'

/** Requests that put the memo on screen, paper and disk. */
export function memoHandlers(desk: Desk): Handlers<'memo.preview' | 'memo.save-pdf' | 'memo.print'> {
  const page = (reportId: number) => memoOfReport(desk.workspaces.current(), reportId, desk.appVersion)
  return {
    'memo.preview': ({ reportId }) => ({ html: page(reportId).html }),
    'memo.save-pdf': async ({ reportId }) => {
      const { html, agency, year } = page(reportId)
      const { dialog: words } = mainText
      const name = `${safeFileName(mainText.memoFile(agency, year))}.pdf`
      const path = await askSave(desk, {
        title: words.savePdf,
        buttonLabel: words.saveButton,
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: words.pdf, extensions: ['pdf'] }],
      })
      if (path === null) return null
      const pdf = await memoPdf(html)
      try {
        await writeWhole(path, pdf)
      } catch {
        throw new CodedError('not-writable', requestMessages['not-written'](path))
      }
      return { path }
    },
    'memo.print': async ({ reportId }) => ({ printed: await printMemo(page(reportId).html) }),
  }
}
