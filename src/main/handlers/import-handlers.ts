import { mainText } from '../../core/catalogue/shell.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from './handler-types.ts'
import { askOpen } from './workspace-handlers.ts'

const extensions = [
  'txt',
  'htm',
  'html',
  'mht',
  'mhtml',
  'docx',
  'doc',
  'wps',
  'rtf',
  'pdf',
  'xlsx',
  'xls',
  'et',
  'csv',
  'tsv',
  'ofd',
  'zip',
]

/** Requests that bring files in. */
export function importHandlers(desk: Desk): Handlers<'import.start' | 'import.pick' | 'import.cancel'> {
  const { workspaces, imports } = desk
  const start = (paths: readonly string[]): { batch: string } => {
    // Said before anything is read: without a workspace there is nowhere to import to.
    workspaces.current()
    return { batch: imports.start(paths).batch }
  }
  return {
    'import.start': ({ paths }) => start(paths),
    'import.pick': async () => {
      const { dialog: words } = mainText
      const paths = await askOpen(desk, {
        title: words.import,
        buttonLabel: words.importButton,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: words.reports, extensions },
          { name: words.allFiles, extensions: ['*'] },
        ],
      })
      return paths.length === 0 ? null : start(paths)
    },
    'import.cancel': ({ batch }) => {
      imports.cancel(batch)
      return null
    },
  }
}
