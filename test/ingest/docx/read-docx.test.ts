import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { readsEveryCell } from '../random-reports.ts'
import { documentOf, gridsOf, paragraphsOf, picture } from '../reading.ts'
import { cell, cellOf, docxOf, docxOfDocument, para, partOf, row, run, table } from './docx-file.ts'
import { docxLayout, editedDocxLayout } from './docx-report.ts'

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

  it('keeps raised marks of notes away from numbers', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>'
    const runs = run('总计') + run('1', raised) + run('：91') + run('2', raised) + run('平方m') + run('2', raised)
    expect(paragraphsOf(await documentOf(docxOf(para('', '', runs))))).toEqual(['总计[1]：91[2]平方m2'])
  })

  it('sets raised marks apart by their style and their height, and struck numbers', async () => {
    const styles = partOf(
      'styles',
      '<w:style w:type="character" w:styleId="r"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    )
    const high = '<w:position w:val="8"/>'
    const paragraphs = [
      run('91') + run('2', '<w:rStyle w:val="r"/>') + run('件'),
      run('91') + run('2', high),
      // Raised as a whole, as some do to set a number in the middle of its cell.
      run('91', high),
      run('7', '<w:strike/>') + run('9') + run('旧', '<w:dstrike/>') + run('1', '<w:strike w:val="0"/>'),
    ]
    const body = paragraphs.map((runs) => para('', '', runs)).join('')
    const document = await documentOf(docxOf(body, { 'word/styles.xml': styles }))
    expect(paragraphsOf(document)).toEqual(['91[2]件', '91[2]', '91', '~~7~~9旧1'])
  })

  it('shows what the styles of the paragraph and of the characters both hide or strike', async () => {
    const vanish = '<w:rPr><w:vanish/><w:strike/></w:rPr>'
    const styles = partOf(
      'styles',
      `<w:style w:type="paragraph" w:styleId="p">${vanish}</w:style><w:style w:type="character" w:styleId="c">${vanish}</w:style>`,
    )
    const body =
      para('', '<w:pStyle w:val="p"/>', run('8') + run('91', '<w:rStyle w:val="c"/>')) +
      para('', '', run('件') + run('7', '<w:rStyle w:val="c"/>'))
    expect(paragraphsOf(await documentOf(docxOf(body, { 'word/styles.xml': styles })))).toEqual(['91', '件'])
  })

  it('shows what was chosen or prompted, and says where a field shows nothing', async () => {
    const mark = (type: string, data = '') => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`
    const code = (text: string) => `<w:r><w:instrText> ${text} </w:instrText></w:r>`
    const control = (text: string) =>
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="5"/><w:listEntry w:val="91"/></w:ddList></w:ffData>'
    const inner = mark('begin') + code('=SUM(ABOVE)') + mark('separate') + run('4') + mark('end')
    const paragraphs = [
      mark('begin') + code('IF') + inner + code('= 0') + mark('separate') + run('91') + mark('end'),
      mark('begin', list) + code('FORMDROPDOWN') + mark('end'),
      mark('begin') + code('=SUM( LEFT )') + mark('end'),
      mark('begin') + code('eq \\o\\ac(○,9)') + mark('end'),
      control('单击此处输入文字。') + control('92'),
      mark('begin') + code('TOC'),
      run('后文'),
    ]
    const body = paragraphs.map((runs) => para('', '', runs)).join('')
    expect(paragraphsOf(await documentOf(docxOf(body)))).toEqual(['91', '91', '=SUM(LEFT)', '\ufffd', '92', '后文'])
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

describe('what stands outside the body', () => {
  const rels = (targets: Readonly<Record<string, string>>) =>
    `<?xml version="1.0"?><Relationships>${Object.entries(targets)
      .map(
        ([id, target]) =>
          `<Relationship Id="${id}" Type="http://x/relationships/${target.replace(/\d*\.xml$/, '')}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`
  const named = { h1: 'header1.xml', h2: 'header2.xml', h3: 'header3.xml', f1: 'footer1.xml', n: 'footnotes.xml' }
  const parts = {
    'word/_rels/document.xml.rels': rels(named),
    'word/header1.xml': partOf('hdr', para('云岭市教育局')),
    'word/header2.xml': partOf('hdr', para('首页页眉')),
    'word/header3.xml': partOf('hdr', para('旧页眉')),
    'word/footer1.xml': partOf(
      'ftr',
      para('', '', '<w:fldSimple w:instr="PAGE"><w:r><w:t>- 1 -</w:t></w:r></w:fldSimple>') + para('云岭市教育局'),
    ),
    'word/footnotes.xml': partOf('footnotes', `<w:footnote w:id="1">${para('注：含转办件。')}</w:footnote>`),
  }
  const section = (more = '') =>
    `<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:footerReference w:type="default" r:id="f1"/>${more}</w:sectPr>`

  it('is read after it: notes, and once the headers and footers that are shown, without page numbers', async () => {
    expect(paragraphsOf(await documentOf(docxOf(para('正文') + section(), parts)))).toEqual([
      '正文',
      '注：含转办件。',
      '云岭市教育局',
    ])
    const titled = paragraphsOf(await documentOf(docxOf(para('正文') + section('<w:titlePg/>'), parts)))
    expect(titled).toEqual(['正文', '注：含转办件。', '云岭市教育局', '首页页眉'])
  })

  it('names the organ where nothing else does', async () => {
    const title = para('2024年政府信息公开工作年度报告') + para('一、总体情况')
    const [report] = extractReports(await documentOf(docxOf(title + section(), parts)))
    expect(report?.agency?.value).toBe('云岭市教育局')
  })

  it('and is a file of its own is said aloud', async () => {
    const document = await documentOf(docxOf(`${para('见附件')}<w:altChunk r:id="a1"/>`))
    expect(document.notes).toEqual([{ code: 'embedded', detail: '1' }])
  })

  it('reads web pages that it takes in where they stand, and says so of what is no page', async () => {
    const page = '<html><body><p>总体情况</p><table><tr><td>规章</td><td>3</td></tr></table></body></html>'
    const mail = `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E6=96=87</p>`
    const chunk = (id: string, target: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/>`
    const relations = chunk('a', '/word/a.html') + chunk('b', 'b.mht') + chunk('c', 'c.bin') + chunk('d', 'lost.html')
    const body = para('前') + ['a', 'b', 'c', 'd'].map((id) => `<w:altChunk r:id="${id}"/>`).join('') + para('后')
    const document = await documentOf(
      docxOf(body, {
        // Some programs write the addresses of parts from the root.
        '_rels/.rels':
          '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="/word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels': `<Relationships>${relations}</Relationships>`,
        'word/a.html': page,
        'word/b.mht': mail,
        'word/c.bin': 'PK',
      }),
    )
    expect(document.text).toBe('前\n总体情况\n规章\t3\n文\n后\n')
    expect(document.notes).toEqual([{ code: 'embedded', detail: '2' }])
  })

  it('says so of tables pasted as embedded workbooks, whose picture is all that is seen; formulas are no files', async () => {
    const object = (program: string) =>
      `<w:r><w:object><v:shape><v:imagedata r:id="i1"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="${program}" r:id="o1"/></w:object></w:r>`
    const notes = async (program: string) => (await documentOf(docxOf(para('', '', run('见表') + object(program))))).notes
    for (const program of ['Excel.Sheet.12', 'Word.Document.8', 'ET.Xlsx.6', 'Package'])
      expect(await notes(program)).toEqual([
        { code: 'image', detail: '1' },
        { code: 'embedded', detail: '1' },
      ])
    expect(await notes('Equation.3')).toEqual([{ code: 'image', detail: '1' }])
  })
})

describe('signs', () => {
  it('of symbol fonts are read where they are known, and counted where they are not', async () => {
    const sign = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
    const body = para(
      '',
      '',
      sign('Wingdings', 'F0FC') + sign('Wingdings', 'F0FF') + sign('宋体', '2460') + run('3\u00ad\u200b7'),
    )
    const document = await documentOf(docxOf(body))
    expect(paragraphsOf(document)).toEqual(['√\ufffd①37'])
    expect(document.notes).toEqual([{ code: 'replacement-characters', detail: '1' }])
  })
})

describe('pictures', () => {
  const picture = '<w:r><w:drawing><a:blip r:embed="r1"/></w:drawing></w:r>'

  it('in place of a number leave its cell unread, but for those that float over it', async () => {
    const inline = '<w:r><w:drawing><wp:inline xmlns:wp="urn:wp"><a:blip r:embed="r1"/></wp:inline></w:drawing></w:r>'
    const floating = '<w:r><w:drawing><wp:anchor xmlns:wp="urn:wp"><a:blip r:embed="r1"/></wp:anchor></w:drawing></w:r>'
    const shape = (style: string) =>
      `<w:r><w:object><v:shape style="${style}"><v:imagedata r:id="r1"/></v:shape></w:object></w:r>`
    const cells = [inline, floating, shape('width:9pt'), shape('position:absolute;width:9pt'), run('7') + inline]
    const rows = [row(cells.map((inner) => cellOf(para('', '', inner))))]
    expect(await gridOf(rows)).toEqual(['\ufffd@0 | @1 | \ufffd@2 | @3 | 7@4'])
  })

  it('of formulas whose characters stand above each other are no number', async () => {
    const math = (inner: string) => para('', '', `<m:oMath xmlns:m="urn:m">${inner}</m:oMath>`)
    const of = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
    const power = `<m:sSup><m:e>${of('7')}</m:e><m:sup>${of('2')}</m:sup></m:sSup>`
    const rows = [row([cellOf(math(of('72'))), cellOf(math(power))])]
    expect(await gridOf(rows)).toEqual(['72@0 | \ufffd@1'])
  })

  it('in place of a table are noted, and the table is missing, never zero', async () => {
    const body = ['一、总体情况', '三、收到和处理政府信息公开申请情况'].map((text) => para(text)).join('')
    const title = para('云岭市教育局2024年政府信息公开工作年度报告')
    const document = await documentOf(docxOf(title + body + table([row([cellOf(para('', '', picture))])])))
    expect(document.notes).toEqual([{ code: 'image', detail: '1' }])
    const [report] = extractReports(document)
    expect(new Set(report?.cells.map((each) => each.state))).toEqual(new Set(['missing']))
  })

  it('and nothing else are taken in as pictures, and that is said', async () => {
    expect(await documentOf(docxOf(para('', '', picture)))).toMatchObject({ text: '', notes: [{ code: 'image', detail: '1' }] })
  })
})

it('a document with macros is read like any other', async () => {
  const types =
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
  const bytes = docxOf(para('甲'), { '[Content_Types].xml': types, 'word/vbaProject.bin': 'Attribute VB_Name = "ThisDocument"' })
  expect((await documentOf(bytes)).text).toBe('甲\n')
})

it('reads every cell of random reports', { timeout: 120_000 }, () => readsEveryCell(docxLayout, 60))
it('reads every cell of random reports after editing', { timeout: 120_000 }, () => readsEveryCell(editedDocxLayout, 100))
