import { blocksOf } from '../blocks.ts'
import type { Layout } from '../layout.ts'
import { printCells } from '../printed-cell.ts'
import { expectedOf } from '../rendered.ts'
import { type DocxSetting, docxBytes } from './docx.ts'

/** Every layout of Word documents. */
export const docxLayouts: readonly Layout[] = [
  layout('docx-merged', { cutRuns: false, gridBefore: false }),
  layout('docx-cut-runs', { cutRuns: true, gridBefore: false }),
  layout('docx-grid-before', { cutRuns: false, gridBefore: true }),
]

function layout(id: string, setting: DocxSetting): Layout {
  return {
    id,
    extension: 'docx',
    limits: { blanks: true, grouping: true },
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      return { bytes: docxBytes(blocksOf(report, cells, style), setting, random), expected: expectedOf(cells) }
    },
  }
}
