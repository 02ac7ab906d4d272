import type { TextSpan } from '../document/locator.ts'
import type { RecognisedReport } from '../extract/recognised-report.ts'
import type { SourceDocument } from '../document/source-document.ts'
import { formatDecimal } from '../decimal/decimal.ts'
import type { CellId } from '../form/form.ts'
import type { Claim } from './claim.ts'
import { claimsOf } from './claims-of.ts'
import { originalSpan } from './flat-text.ts'
import { plainWords } from './mention.ts'
import { otherSubjectOf, type OtherSubject } from './other-subjects.ts'
import { proseOf } from './prose.ts'
import type { Quantity } from './quantity.ts'
import type { Clause, Sentence } from './sentence.ts'

/**
 * How a quantity of the prose stands. `agrees`: it was compared (with the tables, or with other numbers of the prose) and
 * nothing disagrees. `disagrees`: a comparison failed. `no-counterpart`: it is known what it speaks of, but nothing can be
 * held against it (主动公开500条; a cell that is missing; a scope that is not the tables'). `not-understood`: the rest.
 */
export type QuantityStatus = 'agrees' | 'disagrees' | 'no-counterpart' | 'not-understood'

/** One quantity of the prose as the desk paints it: each number with a unit, whatever it speaks of. */
export interface QuantityReading {
  /** Its characters in the canonical text, figures and unit. */
  span: TextSpan
  /** Exact decimal, multiplied out (“1.2万件” 12000). */
  value: string
  unit: string
  /** True for 80余, 近300 and the like. */
  approximate: boolean
  status: QuantityStatus
  /** Key of what it counts: a claim's measure (`newReceived`, `outcome.denied`), or one of the other subjects; null where not understood. */
  subject: string | null
  /** A part of a number before it (after 其中, 含, in brackets), or a whole of its own. */
  scope: 'whole' | 'part'
  /** `rule¦subject` of the verdicts it was judged by, as findings and decisions name them. */
  verdicts: string[]
  /** The cells that it was compared with, or could not be: those of every reading where none agrees. */
  cells: CellId[]
}

/** How many quantities the prose has, by status: what the desk and the memo say of the coverage. */
export interface QuantityCoverage {
  total: number
  agrees: number
  disagrees: number
  noCounterpart: number
  notUnderstood: number
}

/** What the rules found out about a quantity: whether a comparison failed, the verdicts as `rule¦subject`, and their cells. */
export interface Judged {
  agrees: boolean
  disagrees: boolean
  verdicts: string[]
  cells: CellId[]
}

/** What a quantity is known by: its place in the canonical text. */
export function quantityKey({ start, end }: TextSpan): string {
  return `${start}-${end}`
}

/** Every quantity of the prose in the order of the text, with the status that the verdicts give it. */
export function quantityReadings(
  report: RecognisedReport,
  source: Pick<SourceDocument, 'text'>,
  judged: ReadonlyMap<string, Judged>,
): QuantityReading[] {
  const { flat, sentences } = proseOf(report, source)
  const claims = new Map<Quantity, Claim>(claimsOf(report, source).map((claim) => [claim.quantity, claim]))
  const year = report.year?.value ?? null
  const readings = sentences.flatMap((sentence) => {
    let carried: OtherSubject | null = null
    return sentence.clauses.flatMap((clause, index) =>
      clause.quantities.map((quantity, at) => {
        const claim = claims.get(quantity)
        const own = otherSubjectOf(quantity, plainWords(wordsAround(sentence, clause, at), year), leadWords(sentence, index))
        const other: OtherSubject | null = own ?? (inList(clause) ? carried : null)
        if (own && own !== 'share' && own !== 'rate' && own !== 'change') carried = own
        const subject = claim?.measure ?? other
        const span = originalSpan(flat, quantity.start, quantity.end)
        const found = judged.get(quantityKey(span))
        return {
          span,
          value: formatDecimal(quantity.value),
          unit: quantity.unit,
          approximate: quantity.approximate,
          status: statusOf(found, subject),
          subject,
          scope: isPart(sentence, index) ? ('part' as const) : ('whole' as const),
          verdicts: found?.verdicts ?? [],
          cells: found?.cells ?? [],
        }
      }),
    )
  })
  return readings.sort((a, b) => a.span.start - b.span.start)
}

/** Counts the quantities by status. */
export function coverageOf(readings: readonly QuantityReading[]): QuantityCoverage {
  const count = (status: QuantityStatus): number => readings.filter((one) => one.status === status).length
  return {
    total: readings.length,
    agrees: count('agrees'),
    disagrees: count('disagrees'),
    noCounterpart: count('no-counterpart'),
    notUnderstood: count('not-understood'),
  }
}

function statusOf(found: Judged | undefined, subject: string | null): QuantityStatus {
  if (found?.disagrees) return 'disagrees'
  if (found?.agrees) return 'agrees'
  return subject === null ? 'not-understood' : 'no-counterpart'
}

function wordsAround(sentence: Sentence, clause: Clause, at: number): string {
  const from = at === 0 ? clause.start : clause.quantities[at - 1]!.end
  const to = clause.quantities[at + 1]?.start ?? clause.end
  const { start, end } = clause.quantities[at]!
  return `${sentence.text.slice(from, start)}#${sentence.text.slice(end, to)}`
}

function leadWords(sentence: Sentence, index: number): string {
  const before = sentence.clauses.slice(Math.max(0, index - 2), index)
  return `${sentence.heading}${before
    .filter((one) => one.quantities.length === 0)
    .map((one) => one.words)
    .join('，')}`
}

/** A further item: after 、，；, with hardly more than a name before its number. */
function inList(clause: Clause): boolean {
  return clause.mark !== '' && clause.words.length < 24
}

function isPart(sentence: Sentence, index: number): boolean {
  if (sentence.inParenthesis && sentence.anchor) return true
  for (let at = index; at >= 0; at -= 1) {
    if (/其中|包括|包含|^含/.test(sentence.clauses[at]!.words)) return true
    if (sentence.clauses[at]!.mark === '；') return false
  }
  return false
}
