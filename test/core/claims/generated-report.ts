import type { RuleInput } from '../../../src/core/rules/rule.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { passageText, type Prose } from '../../builders/prose/prose.ts'
import { variedProseOf } from '../../builders/prose/varied.ts'
import { seededRandom, type Random } from '../../builders/random.ts'
import { truthOf, type Truth } from '../../builders/truth.ts'
import { reportInput } from '../rules/report-builder.ts'

/** A clean report of a seed: tables whose relations hold, prose that agrees with them, and what to choose on from. */
export function generated(seed: number): { truth: Truth; prose: Prose; random: Random } {
  const random = seededRandom(seed)
  const truth = truthOf(random)
  return { truth, prose: variedProseOf(truth, random), random }
}

/** The report as the rules see it; `random` chooses how numbers are printed. */
export function inputOf(truth: Truth, prose: Prose, random: Random): RuleInput {
  const print = printer(random)
  const section = (number: 1 | 2 | 3 | 4 | 5 | 6): string =>
    prose.sections[number].map((one) => print(passageText(one))).join('\n')
  return reportInput({
    edition: truth.edition,
    year: truth.year,
    agency: truth.agency.name,
    mergedOther: truth.mergedOther,
    cells: Object.fromEntries(truth.values),
    prose: { 1: section(1), 2: section(2), 3: section(3), 4: section(4), 5: section(5), 6: section(6) },
    signature: `${truth.agency.name}\n${truth.year + 1}年1月${random.int(5, 30)}日`,
  })
}

/** The verdicts on the prose that failed. */
export function failedOn(input: RuleInput): Verdict[] {
  return checkReport(input).filter((verdict) => /^(?:prose|narrative)\./.test(verdict.rule) && verdict.outcome === 'failed')
}

/** One way to print the numbers of a report: plain, full-width, spaced, with thousands separators; half-width punctuation. */
function printer(random: Random): (text: string) => string {
  return random.pick<(text: string) => string>([
    (text) => text,
    (text) => text,
    (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    (text) => text.replaceAll(/\d+(?=[件份宗起条次])/g, (digits) => ` ${digits} `),
    (text) => text.replaceAll(/(?<![\d.])(\d{1,3})(\d{3})(?=[件份宗起条次])/g, '$1,$2'),
    (text) => text.replaceAll('，', ',').replaceAll('；', ';').replaceAll('（', '(').replaceAll('）', ')'),
  ])
}
