import type { CellState } from '../../src/core/extract/recognised-report.ts'
import { type CellId, cellParts } from '../../src/core/form/form.ts'
import type { PrintStyle } from './print-style.ts'
import type { Truth } from './truth.ts'

/** A cell as it stands on the page. */
export interface PrintedCell {
  id: CellId
  /** The characters; empty for a blank. */
  text: string
  /** What a careful reader makes of them. */
  state: Extract<CellState, 'number' | 'blank' | 'text'>
  /** Exact decimal; null unless the state is `number`. */
  value: string | null
}

/** Every cell of the truth as the style prints it. */
export function printCells(truth: Truth, style: PrintStyle): Map<CellId, PrintedCell> {
  return new Map(
    [...truth.values].map(([id, value]) => {
      const cell = printCell(id, value, style)
      return [id, style.reprint?.(cell) ?? cell]
    }),
  )
}

function printCell(id: CellId, value: string, style: PrintStyle): PrintedCell {
  const { table, row } = cellParts(id)
  if (value === '0') {
    const standsForNone = table === 2 && !['regulations', 'normativeDocuments'].includes(row)
    if (standsForNone && style.none !== null) return { id, text: style.none, state: 'text', value: null }
    if (style.zeros === 'blank' && (table !== 2 || row === 'regulations')) return { id, text: '', state: 'blank', value: null }
  }
  return { id, text: numberText(value, style), state: 'number', value }
}

function numberText(value: string, style: PrintStyle): string {
  const grouped = style.grouped
    ? value.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + groupThousands(whole))
    : value
  return style.wideDigits ? grouped.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : grouped
}

function groupThousands(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ',')
}
