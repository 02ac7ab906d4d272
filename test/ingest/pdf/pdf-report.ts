import { blocksOf } from '../../builders/blocks.ts'
import type { Layout } from '../../builders/layout.ts'
import { printCells } from '../../builders/printed-cell.ts'
import { expectedOf } from '../../builders/rendered.ts'
import { PageWriter, type Ruled } from './page-writer.ts'
import { pdfOf } from './pdf-file.ts'

const rulings: readonly Ruled[] = ['strokes', 'bars', 'frames', 'segments']

/** Reports on pages: ruled tables drawn in several ways, over page breaks, with narrow label columns and page numbers. */
export const pdfLayout: Layout = {
  id: 'pdf',
  extension: 'pdf',
  limits: { blanks: true, grouping: true },
  exact: true,
  render: (report, style, random) => {
    const cells = printCells(report.truth, style)
    const writer = new PageWriter({
      ruled: random.pick(rulings),
      heads: random.pick(['repeated', 'once']),
      groups: random.pick(['first', 'middle', 'each']),
      runs: random.pick(['line', 'line', 'character']),
      size: random.pick([7, 8, 9]),
      labels: random.pick([
        [0.35, 0.35, 3],
        [0.6, 1, 3.2],
        [1, 1.4, 2],
        [0.35, 0.9, 1.2],
      ]),
      header: random.chance(0.3) ? '政务公开' : null,
    })
    for (const block of blocksOf(report, cells, style)) {
      if (block.kind === 'table') writer.table(block.table)
      else writer.paragraph(block.text, block.kind === 'title' || block.kind === 'heading')
    }
    return { bytes: pdfOf(writer.finish()), expected: expectedOf(cells) }
  },
}
