import { blocksOf, type PrintBlock } from '../../builders/blocks.ts'
import { type FormTable, type Slot, slotsOf } from '../../builders/form-tables.ts'
import type { Layout } from '../../builders/layout.ts'
import { printCells } from '../../builders/printed-cell.ts'
import type { Random } from '../../builders/random.ts'
import { expectedOf } from '../../builders/rendered.ts'
import { splitTableThree, splitTableTwo } from '../../builders/split-tables.ts'
import { cell, cellOf, docxOf, para, partOf, row, run, table } from './docx-file.ts'
import { editedRuns, editedTable, editingParts, otherDialect } from './editing.ts'

/** Reports as word processors write them: merges by spans or one by one, tables in frames, numbers cut into runs. */
export const docxLayout: Layout = {
  id: 'docx',
  extension: 'docx',
  limits: { blanks: true, grouping: true },
  exact: true,
  render: (report, style, random) => {
    const cells = printCells(report.truth, style)
    return { bytes: docxReport(blocksOf(report, cells, style), random, cut), expected: expectedOf(cells) }
  },
}

/** The same after years of editing: insertions and deletions tracked, content controls, fields, notes, comments. */
export const editedDocxLayout: Layout = {
  ...docxLayout,
  id: 'docx-edited',
  render: (report, style, random) => {
    const cells = printCells(report.truth, style)
    const bytes = docxReport(blocksOf(report, cells, style), random, editedRuns, editingParts)
    return { bytes: random.chance(0.3) ? otherDialect(bytes, random) : bytes, expected: expectedOf(cells) }
  },
}

/** Writes text as runs. */
type Runs = (text: string, random: Random) => string

function docxReport(
  blocks: readonly PrintBlock[],
  random: Random,
  runs: Runs,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const wide = random.pick<'gridSpan' | 'hMerge'>(['gridSpan', 'gridSpan', 'hMerge'])
  const framed = random.chance(0.15)
  const split = random.chance(0.2)
  const numbered = random.chance(0.4)
  const tables = (form: FormTable): FormTable[] => {
    if (!split || form.number === 4) return [form]
    return form.number === 2 ? splitTableTwo(form) : splitTableThree(form, random.int(6, form.rows.length - 4))
  }
  const body = blocks.map((block) => {
    if (block.kind === 'table')
      return tables(block.table)
        .map((each) => tableXml(each, wide, framed, random, runs))
        .join(para(''))
    // The numeral of an automatic list stands in no run.
    if (block.kind === 'heading' && numbered) return para(block.text.slice(2), '<w:pStyle w:val="heading1"/>')
    return para(block.text, '', runs(block.text, random))
  })
  return docxOf(body.join(''), {
    ...parts,
    ...(numbered ? { 'word/numbering.xml': numbering, 'word/styles.xml': styles } : {}),
  })
}

const numbering = partOf(
  'numbering',
  '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>',
)
const styles = partOf(
  'styles',
  '<w:style w:type="paragraph" w:styleId="base1"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="heading1"><w:basedOn w:val="base1"/></w:style>',
)

function tableXml(form: FormTable, wide: 'gridSpan' | 'hMerge', framed: boolean, random: Random, runs: Runs): string {
  const rows = slotsOf(form).map((slots) =>
    row(slots.flatMap((slot, column) => slotXml(slot, slots, column, wide, random, runs))),
  )
  const inner = table(runs === cut ? rows : editedTable(rows, random))
  return framed ? table([row([cellOf(`${para('')}${inner}${para('')}`)])]) : inner
}

function slotXml(
  slot: Slot,
  slots: readonly Slot[],
  column: number,
  wide: 'gridSpan' | 'hMerge',
  random: Random,
  runs: Runs,
): string[] {
  const { text, rowSpan, columnSpan } = slot.cell
  const tall = rowSpan === 1 ? '' : slot.firstRow ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  const content = slot.own ? para(text, '', runs(text, random)) : para('')
  if (wide === 'gridSpan') {
    if (slots[column - 1]?.cell === slot.cell) return []
    return [cellOf(content, (columnSpan === 1 ? '' : `<w:gridSpan w:val="${columnSpan}"/>`) + tall)]
  }
  const merge = columnSpan === 1 ? '' : slot.firstColumn ? '<w:hMerge w:val="restart"/>' : '<w:hMerge w:val="continue"/>'
  return [slot.firstColumn ? cellOf(content, merge + tall) : cell('', merge + tall)]
}

/** The text in one run, or cut into runs as editing leaves them. */
function cut(text: string, random: Random): string {
  if (text.length < 2 || random.chance(0.7)) return text === '' ? '' : run(text)
  const at = random.int(1, text.length - 1)
  return `${run(text.slice(0, at))}<w:proofErr w:type="gramStart"/><w:bookmarkStart w:id="0" w:name="_Hlk"/>${run(text.slice(at), '<w:b/>')}`
}
