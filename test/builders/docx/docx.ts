import { strToU8, zipSync } from 'fflate'
import type { PrintBlock } from '../blocks.ts'
import { type FormTable, type Slot, slotsOf } from '../form-tables.ts'
import type { Random } from '../random.ts'

/** How the merged cells of a table are written. */
export interface DocxSetting {
  /** Runs cut words and numbers in the middle, as editing leaves them. */
  cutRuns: boolean
  /** Cells covered from the left edge are left out by gridBefore rather than continued by vMerge. */
  gridBefore: boolean
  /** The numbers of each row stand in a table of their own, in one cell over all their columns. */
  nestedRows?: boolean
}

/** A report as a Word document: WordprocessingML by hand, so that every merge is written as meant. */
export function docxBytes(blocks: readonly PrintBlock[], setting: DocxSetting, random: Random): Uint8Array {
  const body = blocks
    .map((block) => (block.kind === 'table' ? tableXml(block.table, setting, random) : paragraphXml(block.text, setting, random)))
    .join('')
  const document = `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`
  const files = { '[Content_Types].xml': contentTypes, '_rels/.rels': relations, 'word/document.xml': document }
  const entries = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))
  // A fixed time: the same report is the same bytes.
  return zipSync(entries, { mtime: '2025-01-01T00:00:00Z' })
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const relations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

function tableXml(table: FormTable, setting: DocxSetting, random: Random): string {
  const grid = Array.from({ length: table.columns }, () => '<w:gridCol w:w="900"/>').join('')
  const rows = slotsOf(table).map((row) => `<w:tr>${rowXml(row, setting, random)}</w:tr>`)
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function rowXml(row: readonly Slot[], setting: DocxSetting, random: Random): string {
  // Only what is covered from above at the left edge can be skipped.
  const skipped = setting.gridBefore ? row.findIndex((slot) => slot.firstRow) : 0
  const before = skipped > 0 ? `<w:trPr><w:gridBefore w:val="${skipped}"/></w:trPr>` : ''
  const [first, last] = [row.findIndex((slot) => slot.cell.id !== null), row.findLastIndex((slot) => slot.cell.id !== null)]
  const nested = setting.nestedRows === true && last > first ? row.slice(first, last + 1) : []
  const cells = row.slice(Math.max(0, skipped)).flatMap((slot) => {
    if (slot === nested[0]) return [nestedXml(nested, setting, random)]
    if (!slot.firstColumn || nested.includes(slot)) return []
    const span = slot.cell.columnSpan > 1 ? `<w:gridSpan w:val="${slot.cell.columnSpan}"/>` : ''
    const merge = slot.cell.rowSpan > 1 && !setting.gridBefore ? (slot.own ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : ''
    const text = slot.own ? slot.cell.text : ''
    return [`<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span}${merge}</w:tcPr>${paragraphXml(text, setting, random)}</w:tc>`]
  })
  return before + cells.join('')
}

function nestedXml(values: readonly Slot[], setting: DocxSetting, random: Random): string {
  const inner = values.filter((slot) => slot.firstColumn).map((slot) => rowXml([{ ...slot, firstRow: true }], setting, random))
  const table = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${inner.join('')}</w:tr></w:tbl><w:p/>`
  return `<w:tc><w:tcPr><w:gridSpan w:val="${values.length}"/></w:tcPr>${table}</w:tc>`
}

function paragraphXml(text: string, setting: DocxSetting, random: Random): string {
  const cut = setting.cutRuns && text.length > 1 && random.chance(0.5) ? random.int(1, text.length - 1) : text.length
  const runs = [text.slice(0, cut), text.slice(cut)].filter((run) => run !== '')
  return `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`).join('')}</w:p>`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
