import { originalMessages } from '../core/catalogue/original.ts'
import { hasLook } from '../core/document/original-look.ts'
import type { OriginalView, ReportView } from '../contract/views.ts'
import type { Examiner } from './importing/examiner.ts'
import { RequestError } from './ipc/request-error.ts'

/** Makes the originals of reports ready to be looked at, in a process of their own that can be killed. */
export interface Originals {
  /** The original of a report, which stands at `path`; throws a coded refusal where it cannot be shown. */
  look: (view: ReportView, path: string) => Promise<OriginalView>
}

/** Looks go one after the other, because the worker does one task at a time. */
export function openOriginals(examiner: Examiner): Originals {
  let last: Promise<unknown> = Promise.resolve()
  const look = async ({ file: { sha256, format }, document }: ReportView, path: string): Promise<OriginalView> => {
    const answer = await examiner.ask({ kind: 'look', path, sha256, format })
    if (answer.kind === 'altered') throw refusal(originalMessages.altered)
    if (answer.kind === 'refused') throw refusal(answer.error.code === 'vanished' ? originalMessages.lost : answer.error.message)
    if (answer.kind !== 'looked') throw new Error(`the worker answered ${answer.kind} to a look`)
    return { look: answer.look, aligned: answer.text === null || answer.text === document.text }
  }
  return {
    look(view, path) {
      if (!hasLook(view.file.format)) return Promise.reject(refusal(originalMessages['no-look']))
      const turn = last.then(() => look(view, path))
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

function refusal(message: string): RequestError {
  return new RequestError('no-original', message)
}
