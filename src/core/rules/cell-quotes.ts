import type { TextSpan } from '../document/locator.ts'
import type { CellId } from '../form/form.ts'
import { quoteOf } from './quote.ts'
import type { RuleInput } from './rule.ts'
import type { Quote } from './verdict.ts'

const longestRow = 160

/**
 * The source beside the cells: where they stand close together (a row) one quote of the whole stretch, else one quote
 * for each cell that has characters, at most eight.
 */
export function cellQuotes(input: RuleInput, ids: readonly CellId[]): Quote[] {
  const spans = ids.flatMap((id) => {
    const span = input.cells.get(id)?.span
    return span && span.end > span.start ? [span] : []
  })
  if (spans.length === 0) return []
  const whole: TextSpan = { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) }
  if (whole.end - whole.start <= longestRow) return [quoteOf(input.document, whole)]
  // Zeros far apart show nothing; where there is nothing else, they are all there is.
  const telling = ids.flatMap((id) => {
    const cell = input.cells.get(id)
    return cell?.span && cell.span.end > cell.span.start && cell.value !== '0' ? [cell.span] : []
  })
  return (telling.length > 0 ? telling : spans).slice(0, 8).map((span) => quoteOf(input.document, span))
}
