import { blockLayout } from '../block-layout.ts'
import type { Layout } from '../layout.ts'
import { type DocxSetting, docxBytes } from './docx.ts'

/** Every layout of Word documents. */
export const docxLayouts: readonly Layout[] = [
  layout('docx-merged', { cutRuns: false, gridBefore: false }),
  layout('docx-cut-runs', { cutRuns: true, gridBefore: false }),
  layout('docx-grid-before', { cutRuns: false, gridBefore: true }),
  layout('docx-nested-rows', { cutRuns: false, gridBefore: false, nestedRows: true }),
]

function layout(id: string, setting: DocxSetting): Layout {
  return blockLayout(id, { extension: 'docx' }, ({ blocks }, random) => docxBytes(blocks, setting, random))
}
