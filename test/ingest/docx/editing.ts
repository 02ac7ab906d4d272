import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Random } from '../../builders/random.ts'
import { cell, para, partOf, row, run } from './docx-file.ts'

/** Parts that edited documents bring along: a footnote that the runs refer to. */
export const editingParts: Readonly<Record<string, string>> = {
  'word/footnotes.xml': partOf('footnotes', `<w:footnote w:id="2">${para('统计口径见说明。')}</w:footnote>`),
}

/** The text as runs, with marks of editing between its characters that change nothing of what is shown. */
export function editedRuns(text: string, random: Random): string {
  if (text === '') return ''
  const at = random.int(0, text.length)
  const [left, right] = [text.slice(0, at), text.slice(at)]
  return random.pick(edits)(runs(left), runs(right), random)
}

function runs(text: string): string {
  return text === '' ? '' : run(text)
}

const digits = (random: Random): string => String(random.int(1, 99))

/** Ways in which two pieces of a text stand beside each other. */
const edits: ((left: string, right: string, random: Random) => string)[] = [
  (left, right) => left + right,
  (left, right) => left + right,
  (left, right) => left + right,
  (left, right) => `<w:ins w:id="1" w:author="甲">${left}</w:ins>${right}`,
  (left, right) => `${left}<w:moveTo w:id="2">${right}</w:moveTo>`,
  (left, right, random) => `${left}<w:del w:id="3"><w:r><w:delText>${digits(random)}</w:delText></w:r></w:del>${right}`,
  (left, right, random) => `${left}<w:moveFrom w:id="4">${run(digits(random))}</w:moveFrom>${right}`,
  (left, right, random) => `${left}${run(digits(random), '<w:vanish/>')}${right}`,
  (left, right) => `${left}<w:r><w:softHyphen/></w:r>${right}`,
  (left, right) => `${left}${run('\u200b')}<w:r><w:lastRenderedPageBreak/></w:r>${right}`,
  (left, right) =>
    `<w:sdt><w:sdtPr><w:alias w:val="9"/><w:tag w:val="8"/></w:sdtPr><w:sdtContent>${left}</w:sdtContent></w:sdt>${right}`,
  (left, right) => `${left}<w:fldSimple w:instr=" FORMTEXT 77 ">${right}</w:fldSimple>`,
  (left, right) =>
    `${left}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> =SUM(LEFT) 66 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${right}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (left, right) => `<w:hyperlink w:anchor="x1">${left}</w:hyperlink><w:smartTag w:element="s">${right}</w:smartTag>`,
  (left, right) =>
    `<w:commentRangeStart w:id="5"/>${left}${right}<w:commentRangeEnd w:id="5"/><w:r><w:commentReference w:id="5"/></w:r>`,
  (left, right) => `${left}${right}<w:r><w:footnoteReference w:id="2"/></w:r>`,
  (left, right) =>
    `${left}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t></w:t></mc:Choice><mc:Fallback><w:t>55</w:t></mc:Fallback></mc:AlternateContent></w:r>${right}`,
]

/** The rows of a table with deleted rows among them, and rows and cells in content controls. */
export function editedTable(rows: readonly string[], random: Random): string[] {
  return rows.flatMap((each) => {
    const cells = random.chance(0.1) ? each.replace(/<w:tc>(?:(?!<w:tc>).)*?<\/w:tc>/s, (tc) => control(tc)) : each
    const whole = random.chance(0.1) ? control(cells) : cells
    const deleted = row([cell('三、删去'), cell(digits(random))], '<w:del w:id="6" w:author="甲"/>')
    return random.chance(0.08) ? [deleted, whole] : [whole]
  })
}

function control(content: string): string {
  return `<w:sdt><w:sdtPr><w:id w:val="44"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}

/** The document with another prefix, or in the strict dialect whose namespaces have other names. */
export function otherDialect(bytes: Uint8Array, random: Random): Uint8Array {
  const strict = random.chance(0.5)
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    const text = strFromU8(content)
    const changed = strict
      ? text
          .replaceAll(
            'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
            'http://purl.oclc.org/ooxml/wordprocessingml/main',
          )
          .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument')
      : text.replaceAll(/(<\/?|\s)w:/g, '$1ns0:').replaceAll('xmlns:w=', 'xmlns:ns0=')
    return [name, strToU8(changed)] as const
  })
  return zipSync(Object.fromEntries(parts))
}
