import { word2003Of } from './docx/wordml-report.ts'
import { para as wordPara } from './docx/docx-file.ts'
import { toUtf8 } from './gb18030.ts'
import type { HostileFile } from './hostile-files.ts'
import { cell, flatOdf, packedOdf, para, row, table } from './opendocument/odt-file.ts'

const laughs = `<!DOCTYPE a [<!ENTITY l0 "哈"><!ENTITY l1 "&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;">${Array.from({ length: 12 }, (_, n) => `<!ENTITY l${n + 2} "${`&l${n + 1};`.repeat(8)}">`).join('')}]>`
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
/** The document with entities that would grow to billions of characters, and one that leads to a file. */
const laughing = (bytes: Uint8Array, at: string): Uint8Array =>
  toUtf8(
    text(bytes)
      .replace(/(<\?xml[^>]*\?>)/, `$1${laughs}`)
      .replace(at, '&l13;'),
  )

const odf = (kind: 'text' | 'spreadsheet', body: string): Uint8Array => flatOdf({ kind, body })
const spreadsheet = (inner: string): Uint8Array =>
  toUtf8(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${inner}</Table></Worksheet></Workbook>`,
  )
const one = '<Cell><Data ss:Type="Number">1</Data></Cell>'

/** Hostile documents in one XML file, and OpenDocument packages. */
export const hostileXml: HostileFile[] = [
  { name: 'a Word 2003 document of laughs', bytes: () => laughing(word2003Of(wordPara('此处')), '此处'), codes: ['damaged'] },
  { name: 'a flat text of laughs', bytes: () => laughing(odf('text', para('此处')), '此处'), codes: ['damaged'] },
  {
    name: 'a flat sheet of laughs',
    bytes: () => laughing(odf('spreadsheet', table([row([cell(para('此处'))])])), '此处'),
    codes: ['damaged'],
  },
  {
    name: 'an Excel 2003 sheet of laughs',
    bytes: () => laughing(spreadsheet(`<Row>${one.replace('1<', '此处<')}</Row>`), '此处'),
    codes: ['damaged'],
  },
  { name: 'Word 2003 tables 30 000 deep', bytes: () => word2003Of('<w:tbl><w:tr><w:tc>'.repeat(30_000)), codes: ['too-complex'] },
  {
    name: 'OpenDocument sections 30 000 deep',
    bytes: () => odf('text', '<text:section>'.repeat(30_000)),
    codes: ['too-complex'],
  },
  {
    name: 'an OpenDocument sheet that repeats a filled cell a billion times',
    bytes: () =>
      packedOdf({
        kind: 'spreadsheet',
        body: table([
          `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/></table:table-row>`,
        ]),
      }),
    codes: ['too-complex'],
  },
  {
    name: 'an OpenDocument table with spans without end',
    bytes: () => odf('text', table(Array.from({ length: 400 }, () => row([cell(para('1'), 1_000, 60_000)])))),
    codes: [null, 'too-complex'],
  },
  {
    name: 'an OpenDocument text of a billion spaces',
    bytes: () => odf('text', para('', '1<text:s text:c="999999999"/>'.repeat(20_000))),
    codes: ['too-large'],
  },
  {
    name: 'an Excel 2003 sheet measured a billion columns at a time',
    bytes: () => spreadsheet('<Column ss:Index="1" ss:Span="999999999"/>'.repeat(50_000) + `<Row>${one}</Row>`),
    codes: ['too-complex'],
  },
  {
    name: 'an Excel 2003 sheet with merges without end',
    bytes: () =>
      spreadsheet('<Row><Cell ss:MergeAcross="16000" ss:MergeDown="999999999"/></Row>'.repeat(60_000) + `<Row>${one}</Row>`),
    codes: ['too-complex'],
  },
  {
    name: 'an Excel 2003 sheet with a row numbered in the billions',
    bytes: () => spreadsheet(`<Row ss:Index="4294967295">${one}</Row>`),
    codes: ['damaged'],
  },
]
