import type { CellId } from '../../core/form/form.ts'
import type { CellContent } from '../../core/review/review.ts'
import type { EffectiveCell } from '../../core/rules/rule.ts'
import { useDesk } from './desk-store.ts'

/**
 * What was typed and main has not answered for yet, by report and cell. Fingers are faster than a busy machine: the next
 * key must find the cell typed in, or it would take it for unread and declare it zero.
 */
const waiting = new Map<string, CellContent>()

/** Counts contents of the open report as typed until the answer is there, whatever it is. */
export function untilAnswered(contents: readonly CellContent[], answer: Promise<boolean>): void {
  const keys = contents.map(({ cell }) => keyOf(cell))
  contents.forEach((content, at) => waiting.set(keys[at] ?? '', content))
  void answer.finally(() => {
    contents.forEach((content, at) => {
      const key = keys[at] ?? ''
      // What was typed over it in the meantime has an answer of its own to wait for.
      if (waiting.get(key) === content) waiting.delete(key)
    })
  })
}

/** A cell of the open report as it was typed last, whether main has answered or not. */
export function asTyped(cell: EffectiveCell): EffectiveCell {
  const content = waiting.get(keyOf(cell.id))
  return content ? { ...cell, state: content.state, value: content.value, raw: content.raw, corrected: 'reading' } : cell
}

function keyOf(cell: CellId): string {
  return `${useDesk.getState().openId} ${cell}`
}
