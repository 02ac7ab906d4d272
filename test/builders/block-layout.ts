import type { CellId } from '../../src/core/form/form.ts'
import { blocksOf, type PrintBlock } from './blocks.ts'
import type { Layout } from './layout.ts'
import type { PrintStyle } from './print-style.ts'
import { type PrintedCell, printCells } from './printed-cell.ts'
import type { Random } from './random.ts'
import { type Expected, expectedOf } from './rendered.ts'

type Cells = ReadonlyMap<CellId, PrintedCell>

/** A report as it is printed, before it is put into a file. */
export interface PrintedReport {
  blocks: PrintBlock[]
  cells: Cells
  style: PrintStyle
}

/** What sets a layout apart, other than how its file is written. */
export interface LayoutTraits extends Pick<Layout, 'extension'>, Partial<Pick<Layout, 'limits' | 'exact'>> {
  /** The cells as this layout prints them; as the style has them unless given. */
  printed?: (cells: Cells) => Cells
  /** What a reader may answer about those cells; what is printed and nothing else unless given. */
  expected?: (cells: Cells) => Map<CellId, Expected>
}

/** A layout that writes the blocks of a report into a file; of any style and exact unless its traits say otherwise. */
export function blockLayout(
  id: string,
  { extension, limits = { blanks: true, grouping: true }, exact = true, printed, expected }: LayoutTraits,
  bytesOf: (report: PrintedReport, random: Random) => Uint8Array,
): Layout {
  return {
    id,
    extension,
    limits,
    exact,
    render: (report, style, random) => {
      const asStyled = printCells(report.truth, style)
      const cells = printed?.(asStyled) ?? asStyled
      const bytes = bytesOf({ blocks: blocksOf(report, cells, style), cells, style }, random)
      return { bytes, expected: expected?.(cells) ?? expectedOf(cells) }
    },
  }
}
