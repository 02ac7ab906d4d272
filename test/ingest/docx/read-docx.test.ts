import { describe, expect, it } from 'vitest'
import { readsEveryCell } from '../random-reports.ts'
import { documentOf, gridsOf, paragraphsOf, picture } from '../reading.ts'
import { cell, cellOf, docxOf, docxOfDocument, para, partOf, row, run, table } from './docx-file.ts'
import { docxLayout } from './docx-report.ts'

const gridOf = async (rows: readonly string[]): Promise<string[]> => picture(gridsOf(await documentOf(docxOf(table(rows))))[0])

describe('tables', () => {
  it('keeps gridSpan, vMerge and gridBefore', async () => {
    const rows = [
      row([cell('三、办理结果', '<w:vMerge w:val="restart"/>'), cell('（一）予以公开', '<w:gridSpan w:val="2"/>'), cell('3')]),
      row([cell('', '<w:vMerge/>'), cell('（三）', '<w:vMerge w:val="restart"/>'), cell('1.国家秘密'), cell('')]),
      row([cell('', '<w:vMerge w:val="continue"/>'), cell('', '<w:vMerge/>'), cell('2.其他'), cell('5')]),
      row([cell('右'), cell('7')], '<w:gridBefore w:val="2"/>'),
    ]
    expect(await gridOf(rows)).toEqual([
      '三、办理结果(3x1)@0 | （一）予以公开(1x2)@1 | 3@3',
      '（三）(2x1)@1 | 1.国家秘密@2 | @3',
      '2.其他@2 | 5@3',
      '右@2 | 7@3',
    ])
  })

  it('joins cells merged one by one, across and down at once', async () => {
    const start = '<w:hMerge w:val="restart"/>'
    const on = '<w:hMerge w:val="continue"/>'
    const rows = [
      row([cell('角', `${start}<w:vMerge w:val="restart"/>`), cell('', `${on}<w:vMerge w:val="restart"/>`), cell('头')]),
      row([cell('', `${start}<w:vMerge/>`), cell('', `${on}<w:vMerge/>`), cell('1')]),
      row([cell('', `${start}<w:vMerge/>`), cell('', `${on}<w:vMerge/>`), cell('2')]),
    ]
    expect(await gridOf(rows)).toEqual(['角(3x2)@0 | 头@2', '1@2', '2@2'])
  })

  it('does not stretch a cell over one that is narrower or wider than it', async () => {
    const rows = [
      row([cell('甲', '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>'), cell('1')]),
      row([cell('', '<w:vMerge/>'), cell('乙'), cell('2')]),
    ]
    expect(await gridOf(rows)).toEqual(['甲(1x2)@0 | 1@2', '@0 | 乙@1 | 2@2'])
  })

  it('reads through a table that only lays out another, and keeps a frame of one cell as text', async () => {
    const inner = table([row([cell('甲'), cell('1')])])
    const outer = await documentOf(docxOf(table([row([cellOf(`${para('题')}${inner}${para('')}`)])])))
    expect(paragraphsOf(outer)).toEqual(['题'])
    expect(picture(gridsOf(outer)[0])).toEqual(['甲@0 | 1@1'])
    const frame = table([row([cell('9')])])
    expect(await gridOf([row([cell('甲'), cellOf(`${frame}${para('')}`)])])).toEqual(['甲@0 | 9@1'])
  })

  it('keeps the lines of a cell, and tabs in it do not part cells', async () => {
    const broken = cellOf(
      para('', '', '<w:r><w:t>商业</w:t><w:br/><w:t>企业</w:t></w:r>') +
        para('', '', '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>'),
    )
    expect(await gridOf([row([broken, cell('1')])])).toEqual(['商业\n企业\n甲 乙@0 | 1@1'])
  })
})

describe('what is not shown', () => {
  it('leaves tracked deletions out of runs, rows, cells and paragraph ends, and says so', async () => {
    const edited = para(
      '',
      '',
      `${run('共')}<w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id="2">${run('13')}</w:ins>${run('件')}`,
    )
    const joined = para('第一', '<w:rPr><w:del w:id="5"/></w:rPr>') + para('段') + para('第二段')
    const rows = table([
      row([cell('旧'), cell('1')], '<w:del w:id="3" w:author="甲"/>'),
      row([cell('新'), cell('去', '<w:cellDel w:id="4"/>'), cell('2')], '<w:ins w:id="6"/>'),
    ])
    const document = await documentOf(docxOf(edited + joined + rows))
    expect(paragraphsOf(document)).toEqual(['共13件', '第一段', '第二段'])
    expect(picture(gridsOf(document)[0])).toEqual(['新@0 | 2@1'])
    expect(document.notes).toEqual([{ code: 'tracked-deletion', detail: '4' }])
  })

  it('leaves hidden runs out, hidden by themselves or by their style', async () => {
    const styles = partOf('styles', '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>')
    const runs =
      run('收到') + run('99', '<w:vanish/>') + run('98', '<w:rStyle w:val="h"/>') + run('3', '<w:vanish w:val="0"/>') + run('件')
    expect(paragraphsOf(await documentOf(docxOf(para('', '', runs), { 'word/styles.xml': styles })))).toEqual(['收到3件'])
  })

  it('leaves out field codes and phonetic guides', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE 12 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    const ruby =
      '<w:r><w:ruby><w:rt><w:r><w:t>yuè</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>阅</w:t></w:r></w:rubyBase></w:ruby></w:r>'
    expect(paragraphsOf(await documentOf(docxOf(para('', '', field + run('7') + ruby))))).toEqual(['7阅'])
  })
})

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${para(text)}</w:txbxContent>`

  it('reads a box once, of the two ways in which it is written, after its paragraph', async () => {
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('盒中')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('盒中')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
    const document = await documentOf(docxOf(para('', '', `${run('正')}<w:r>${drawing}</w:r>${run('文')}`) + para('后')))
    expect(paragraphsOf(document)).toEqual(['正文', '盒中', '后'])
  })

  it('reads a table in a box of the older kind', async () => {
    const inner = `<w:r><w:pict><v:textbox><w:txbxContent>${table([row([cell('甲'), cell('1')])])}${para('')}</w:txbxContent></v:textbox></w:pict></w:r>`
    expect(picture(gridsOf(await documentOf(docxOf(para('', '', inner))))[0])).toEqual(['甲@0 | 1@1'])
  })
})

describe('automatic numbers', () => {
  const level = (depth: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const numbering = partOf(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>')}${level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>')}${level(2, 'decimal', '%1.%3', '<w:isLgl/><w:suff w:val="space"/>')}</w:abstractNum>` +
      `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>',
  )
  const item = (text: string, numId: number, depth = 0) =>
    para(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${numId}"/></w:numPr>`)

  it('prints them as the page shows them; bullets and empty paragraphs carry none', async () => {
    const body =
      item('总体情况', 1) +
      item('主动公开', 1, 1) +
      item('依申请公开', 1, 1) +
      item('', 1) +
      item('主动公开政府信息情况', 1) +
      item('甲', 1, 1) +
      item('乙', 1, 2) +
      item('点', 2) +
      item('再起', 3) +
      para('无')
    expect(paragraphsOf(await documentOf(docxOf(body, { 'word/numbering.xml': numbering })))).toEqual([
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '二、主动公开政府信息情况',
      '（一）甲',
      '2.1 乙',
      '点',
      '十一、再起',
      '无',
    ])
  })
})

it('reads documents that bind another prefix', async () => {
  const ns = 'xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const xml = `<ns0:document ${ns}><ns0:body><ns0:tbl><ns0:tr><ns0:tc><ns0:tcPr><ns0:gridSpan ns0:val="2"/></ns0:tcPr><ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:tc></ns0:tr></ns0:tbl></ns0:body></ns0:document>`
  expect(picture(gridsOf(await documentOf(docxOfDocument(xml)))[0])).toEqual(['甲(1x2)@0'])
})

it('reads every cell of random reports', () => readsEveryCell(docxLayout, 100))
