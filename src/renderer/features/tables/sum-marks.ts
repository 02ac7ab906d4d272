import { entrySums } from '../../../core/catalogue/entry.ts'
import { formatDecimal, parseDecimal, subtract } from '../../../core/decimal/decimal.ts'
import type { CellId } from '../../../core/form/form.ts'
import { isUnread } from '../../../core/review/completeness.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'
import type { Verdict } from '../../../core/rules/verdict.ts'

/** What a sum of the form says at this moment. */
export interface SumMark {
  state: 'agrees' | 'off' | 'open' | 'unknown'
  /** As shown beside the grid. */
  text: string
  /** The equation as the rule states it. */
  statement: string
  /** For `off`, the total minus its parts, signed; else "". */
  difference: string
  /** Cells of the sum that are not read. */
  unread: number
}

const sumRules = new Set(['t3.row-total', 't3.column-total', 't3.balance', 't4.row-total'])

/** The sums of tables three and four by rule and subject ("t3.row-total¦granted"), taken from the verdicts: one truth for rule and screen. */
export function sumMarks(verdicts: readonly Verdict[], cells: ReadonlyMap<CellId, EffectiveCell>): ReadonlyMap<string, SumMark> {
  const sums = verdicts.filter((verdict) => sumRules.has(verdict.rule))
  return new Map(sums.map((verdict) => [`${verdict.rule}¦${verdict.subject}`, markOf(verdict, cells)]))
}

function markOf(verdict: Verdict, cells: ReadonlyMap<CellId, EffectiveCell>): SumMark {
  const { outcome, statement } = verdict
  const unread = verdict.cells.filter((id) => {
    const cell = cells.get(id)
    return cell !== undefined && isUnread(cell)
  }).length
  if (outcome === 'passed') return { state: 'agrees', text: entrySums.agrees, statement, difference: '', unread: 0 }
  const difference = signed(verdict)
  if (outcome === 'failed' && difference !== '')
    return { state: 'off', text: entrySums.off(difference), statement, difference, unread: 0 }
  if (unread > 0) return { state: 'open', text: entrySums.open(unread), statement, difference: '', unread }
  return { state: 'unknown', text: entrySums.unknown, statement, difference: '', unread: 0 }
}

function signed({ expected, actual }: Verdict): string {
  const [parts, total] = [parseDecimal(expected ?? ''), parseDecimal(actual ?? '')]
  if (!parts || !total) return ''
  const difference = formatDecimal(subtract(total, parts))
  return difference.startsWith('-') ? difference.replace('-', '−') : `+${difference}`
}
