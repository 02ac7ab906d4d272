import type { Layout } from '../layout.ts'
import { plantError } from '../plant-error.ts'
import { styleOf } from '../print-style.ts'
import { passagesOf, passageText, type Quantity } from '../prose/prose.ts'
import { variedProseOf } from '../prose/varied.ts'
import { seededRandom } from '../random.ts'
import { renderReport } from '../render.ts'
import { type Report, reportOf } from '../report.ts'
import type { Rendered } from '../rendered.ts'
import { examined, isFinding, keyOf } from './judge-change.ts'

/** A clean report as printed, and the same with one number of its prose changed, set in the same way. */
export interface ChangedProse {
  clean: Rendered
  changed: Rendered
  quantity: Quantity
  /** The words that the changed number stands in. */
  words: string
}

/** What was said of a changed number of the prose. */
export interface ProseJudgement {
  /** Whether a doubt quotes it. */
  isFound: boolean
  /** New doubts about other words. */
  untrue: string[]
}

/** The clean report of a seed in a layout, with one number of its prose changed; null where its prose has none of the tables'. */
export function changedProseFromSeed(layout: Layout, seed: number): ChangedProse | null {
  const random = seededRandom(seed)
  const base = reportOf(random)
  const report: Report = { ...base, prose: variedProseOf(base.truth, random) }
  const style = styleOf(random, report.truth.edition, layout.limits)
  const { report: flawed, planted } = plantError(report, random, 'prose')
  if (planted.kind !== 'prose') return null
  const print = (one: Report): Rendered => renderReport(layout, one, seededRandom(seed ^ 0x2545f491), style)
  const { quantity } = planted
  const passage = passagesOf(flawed.prose).find((one) => one.includes(quantity))!
  return { clean: print(report), changed: print(flawed), quantity, words: passageText(passage) }
}

/** Reads the clean and the changed file and says what became of the change. Throws where a file is refused as a whole. */
export async function judgeProse({ clean, changed, quantity, words }: ChangedProse): Promise<ProseJudgement> {
  const [before, after] = [await examined(clean), await examined(changed)]
  const known = new Set(before.examination.verdicts.filter(isFinding).map(keyOf))
  const raised = after.examination.verdicts.filter((verdict) => isFinding(verdict) && !known.has(keyOf(verdict)))
  const passage = bare(words)
  const isAbout = (text: string): boolean => bare(text).includes(quantity.value) || passage.includes(bare(text))
  return {
    isFound: raised.some(({ quotes }) => quotes.some(({ text }) => bare(text).includes(quantity.value))),
    untrue: raised
      .filter(({ quotes }) => !quotes.some(({ text }) => isAbout(text)))
      .map(({ rule, statement }) => `${rule}: ${statement}`),
  }
}

/** The words without what layouts change: spaces, kinds of punctuation, thousands separators. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s,，。；;：:、（）()]/g, '')
}
