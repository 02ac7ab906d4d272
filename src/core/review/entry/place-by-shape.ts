import { readValue } from '../../extract/value.ts'
import { formRows } from '../../form/form-grid.ts'
import { cellParts, type CellId, type Edition } from '../../form/form.ts'
import type { CellContent } from '../review.ts'
import { rowsOfBlock } from './block-text.ts'
import type { PastedBlock, UnreadableField } from './block-plan.ts'

/** Places a block without labels as the rectangle that it is, its first field on `anchor`, inside one table. */
export function placeByShape(text: string, edition: Edition, merged: boolean, anchor: CellId | null): PastedBlock {
  const block = rowsOfBlock(text)
  if (!block.ok) return block
  if (anchor === null) return { ok: false, refusal: 'no-anchor' }
  const rows = formRows(edition, merged)
  const top = rows.findIndex((row) => row.includes(anchor))
  const left = rows[top]?.indexOf(anchor) ?? -1
  const { table } = cellParts(anchor)
  const cells: CellContent[] = []
  const unreadable: UnreadableField[] = []
  for (const [down, fields] of block.rows.entries())
    for (const [right, field] of fields.entries()) {
      const cell = rows[top + down]?.[left + right]
      if (!cell || cellParts(cell).table !== table) return { ok: false, refusal: 'does-not-fit' }
      const { state, value } = readValue(field)
      if (state === 'unreadable') unreadable.push({ cell, raw: field })
      else cells.push({ cell, state, value, raw: state === 'text' ? field : null })
    }
  return { ok: true, plan: { by: 'shape', cells, unreadable, leftovers: [] } }
}
