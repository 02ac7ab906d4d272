import type { CellId } from '../form/form.ts'
import { quoteOf } from './quote.ts'
import type { RuleInput } from './rule.ts'
import type { Quote } from './verdict.ts'

const longestRow = 160
const mostQuotes = 8

/**
 * The source beside the cells: where they stand close together (a row) one quote of the whole stretch, else one quote
 * for each cell that has characters, at most eight.
 */
export function cellQuotes(input: RuleInput, ids: readonly CellId[]): Quote[] {
  const printed = ids.flatMap((id) => {
    const { span = null, value = null } = input.cells.get(id) ?? {}
    return span && span.end > span.start ? [{ span, value }] : []
  })
  if (printed.length === 0) return []
  const start = Math.min(...printed.map(({ span }) => span.start))
  const end = Math.max(...printed.map(({ span }) => span.end))
  if (end - start <= longestRow) return [quoteOf(input.document, { start, end })]
  // Zeros far apart show nothing; where there is nothing else, they are all there is.
  const telling = printed.filter(({ value }) => value !== '0')
  return (telling.length > 0 ? telling : printed).slice(0, mostQuotes).map(({ span }) => quoteOf(input.document, span))
}
