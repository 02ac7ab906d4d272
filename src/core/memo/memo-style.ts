import { memoWords } from '../catalogue/memo.ts'
import type { Memo } from './memo.ts'
import { type RunningText, shortened } from './paper.ts'
import { listStyle } from './style-lists.ts'
import { tableStyle } from './style-tables.ts'

/** How many characters of the organ's name the running head has room for. */
const headRoom = 26

/** The style of the memo's parts. */
export const memoStyle = `${listStyle}${tableStyle}`

/** What stands in the memo's page boxes: whose it is, whether it is a draft, the trail's head and the program. */
export function memoRunning(memo: Memo): RunningText {
  const agency = shortened(memo.agency ?? memoWords.unknownAgency, headRoom)
  const year = memo.year === null ? memoWords.unknownYear : memoWords.year(memo.year)
  const draft = memo.pending > 0 || memo.state !== 'reviewed'
  return {
    head: { left: memoWords.runningHead(agency, year), right: draft ? memoWords.runningDraft : memoWords.title },
    foot: {
      left: memoWords.runningTrail(memo.trailHead.seq, memo.trailHead.hash.slice(0, 16)),
      right: memoWords.program(memo.appVersion, memo.ruleSetVersion),
    },
  }
}
