import { blocksOf, type PrintBlock } from '../../builders/blocks.ts'
import type { Layout } from '../../builders/layout.ts'
import { printCells } from '../../builders/printed-cell.ts'
import type { Random } from '../../builders/random.ts'
import { expectedOf } from '../../builders/rendered.ts'
import { type DrawnPage, type PageStyle, PageWriter, type Ruled } from './page-writer.ts'
import { PdfPage, pdfOf } from './pdf-file.ts'

const rulings: readonly Ruled[] = ['strokes', 'bars', 'frames', 'segments', 'dashes']

/** Reports on pages: ruled tables drawn in several ways, over page breaks, with narrow label columns and page numbers. */
export const pdfLayout: Layout = {
  id: 'pdf',
  extension: 'pdf',
  limits: { blanks: true, grouping: true },
  exact: true,
  render: (report, style, random) => {
    const cells = printCells(report.truth, style)
    const writer = new PageWriter(pageStyle(random), () => new PdfPage())
    writeBlocks(writer, blocksOf(report, cells, style))
    return { bytes: pdfOf(writer.finish()), expected: expectedOf(cells) }
  },
}

/** Some way of setting pages. */
export function pageStyle(random: Random): PageStyle {
  return {
    ruled: random.pick(rulings),
    rows: 'high',
    heads: random.pick(['repeated', 'once']),
    groups: random.pick(['first', 'middle', 'each']),
    runs: random.pick(['line', 'line', 'character']),
    breaks: random.pick(['between-rows', 'numbers-above', 'numbers-below']),
    closed: random.chance(0.6),
    size: random.pick([7, 8, 9]),
    labels: random.pick([
      [0.35, 0.35, 3],
      [0.6, 1, 3.2],
      [1, 1.4, 2],
      [0.35, 0.9, 1.2],
    ]),
    header: random.chance(0.3) ? '政务公开' : null,
    across: random.pick(['middle', 'middle', 'left', 'right']),
    down: random.pick(['middle', 'middle', 'top']),
  }
}

/** Sets a report on the writer's pages. */
export function writeBlocks(writer: PageWriter<DrawnPage>, blocks: readonly PrintBlock[]): void {
  for (const block of blocks) {
    if (block.kind === 'table') writer.table(block.table)
    else writer.paragraph(block.text, block.kind === 'title' || block.kind === 'heading')
  }
}
