import { entryPane } from '../../../core/catalogue/entry.ts'
import { isValueLike, readValue } from '../../../core/extract/value.ts'
import type { CellId } from '../../../core/form/form.ts'
import { isUnread } from '../../../core/review/completeness.ts'
import type { CellContent } from '../../../core/review/review.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'
import { isSame, parseDraft } from './cell-draft.ts'

/** What typing comes to: nothing to record, a content, a correction to take back, or no number. */
export type Entered = { kind: 'nothing' } | { kind: 'content'; content: CellContent } | { kind: 'withdraw' } | { kind: 'invalid' }

/**
 * Reads what was typed into a cell. Nothing is nothing: the cell stays as it is, never zero; over a value that the
 * auditor had put there it takes that value back. A full stop (or 空) says that the source has a blank there.
 */
export function readEntry(text: string, cell: EffectiveCell): Entered {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return cell.corrected ? { kind: 'withdraw' } : { kind: 'nothing' }
  const blank = typed === entryPane.blankKey || typed === entryPane.blankWord
  const number = readValue(typed)
  const draft = blank ? parseDraft('') : parseDraft(number.state === 'number' ? (number.value ?? '') : text)
  // Words are no reading of a number cell: a slip of the fingers must not be recorded as what the source prints.
  if (!draft || (draft.state === 'text' && !isValueLike(typed))) return { kind: 'invalid' }
  if (isSame(draft, cell)) return { kind: 'nothing' }
  return { kind: 'content', content: { cell: cell.id, ...draft } }
}

/** How the rest of a row is declared. */
export type Rest = 'zero' | 'blank'

/**
 * What is unread in a row, declared zero or blank by the auditor. The total of a row with a number in it is left open:
 * it is printed there, and is to be read, not reckoned.
 */
export function restOfRow(
  row: readonly CellId[],
  cells: ReadonlyMap<CellId, EffectiveCell>,
  rest: Rest,
  typed: CellContent | null,
): CellContent[] {
  const valueOf = (id: CellId) => (typed?.cell === id ? typed.value : (cells.get(id)?.value ?? null))
  const total = row.find((id) => id.endsWith('.total'))
  const counted = row.some((id) => id !== total && (valueOf(id) ?? '0') !== '0')
  return row
    .filter((id) => id !== typed?.cell && !(id === total && counted))
    .filter((id) => {
      const cell = cells.get(id)
      return cell !== undefined && isUnread(cell)
    })
    .map((cell) => ({ cell, state: rest === 'zero' ? 'number' : 'blank', value: rest === 'zero' ? '0' : null, raw: null }))
}
