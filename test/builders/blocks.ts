import { type FormTable, formTables } from './form-tables.ts'
import { type PrintStyle, punctuated } from './print-style.ts'
import type { PrintedCell } from './printed-cell.ts'
import { passageText } from './prose/prose.ts'
import type { Report } from './report.ts'
import type { CellId } from '../../src/core/form/form.ts'

/** A piece of a printed report, in order of reading. */
export type PrintBlock =
  | { kind: 'furniture' | 'title' | 'paragraph' | 'heading' | 'signature'; text: string }
  | { kind: 'table'; table: FormTable }

const headings = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
]

/** The report as blocks: furniture, title, six sections with their tables, signature. */
export function blocksOf(report: Report, cells: ReadonlyMap<CellId, PrintedCell>, style: PrintStyle): PrintBlock[] {
  const { truth, prose, frame } = report
  const drawn = formTables(truth, cells, style)
  const { tables, instead } = report.damage?.(drawn) ?? { tables: drawn, instead: {} }
  const lines = (kind: 'furniture' | 'title' | 'signature', texts: string[]): PrintBlock[] =>
    texts.map((text) => ({ kind, text }))
  const paragraph = (text: string): PrintBlock => ({ kind: 'paragraph', text: punctuated(text, style) })
  const blocks: PrintBlock[] = [
    ...lines('furniture', frame.before),
    ...lines('title', frame.title),
    ...prose.opening.map((passage) => paragraph(passageText(passage))),
  ]
  headings.forEach((text, index) => {
    const number = (index + 1) as 1 | 2 | 3 | 4 | 5 | 6
    blocks.push({ kind: 'heading', text }, ...prose.sections[number].map((passage) => paragraph(passageText(passage))))
    for (const table of tables) if (table.number === number) blocks.push({ kind: 'table', table })
    const sentence = instead[number]
    if (sentence !== undefined) blocks.push({ kind: 'paragraph', text: sentence })
  })
  const all = [...blocks, ...lines('signature', frame.signature), ...lines('furniture', frame.after)]
  return report.arrange?.(all) ?? all
}
