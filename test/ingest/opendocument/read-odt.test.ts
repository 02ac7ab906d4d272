import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readsEveryCell } from '../random-reports.ts'
import { documentOf, gridsOf, paragraphsOf, picture, refusalOf } from '../reading.ts'
import { cell, covered, flatOdf, packedOdf, para, row, table } from './odt-file.ts'
import { odtLayout } from './odt-report.ts'

const textOf = (body: string, more: { automatic?: string; styles?: string; masters?: string } = {}) =>
  documentOf(packedOdf({ kind: 'text', body, ...more }))

describe('OpenDocument texts', () => {
  it('reads every cell of random reports', { timeout: 120_000 }, async () => readsEveryCell(odtLayout, 25))

  it('keeps merged cells, and reads through a table that only lays out another', async () => {
    const inner = table([
      row([cell(para('办理结果'), 1, 2), cell(para('（一）公开'), 2)]),
      row([covered(1), cell(para('1.国家秘密')), cell(para('3'))]),
    ])
    const document = await textOf(table([row([cell(para('题') + inner)])]))
    expect(document.format).toBe('odt')
    expect(paragraphsOf(document)).toEqual(['题'])
    expect(picture(gridsOf(document)[0])).toEqual(['办理结果(2x1)@0 | （一）公开(1x2)@1', '1.国家秘密@1 | 3@2'])
  })

  it('has cells beside merged ones whose covered places were left out, also where cells are repeated', async () => {
    const place = (content: string, spans = ''): string => `<table:table-cell${spans}>${para(content)}</table:table-cell>`
    const rows = [
      row([place('组', ' table:number-rows-spanned="2"'), place('头', ' table:number-columns-spanned="3"')]),
      row([place('', ' table:number-columns-repeated="2"'), place('3')]),
      row([place('四'), place('1'), place('2'), place('4')]),
    ]
    const [grid] = gridsOf(await textOf(table(rows)))
    expect(picture(grid)).toEqual(['组(2x1)@0 | 头(1x3)@1', '@1 | 3@3', '四@0 | 1@1 | 2@2 | 4@3'])
  })

  it('leaves deleted, hidden and commented text out; white space is what its elements say', async () => {
    const body =
      '<text:tracked-changes><text:changed-region text:id="c"><text:deletion><text:p>删 12</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
      para(
        '',
        '收到 \n  3<text:s text:c="2"/>件<text:span text:style-name="H">9</text:span><office:annotation><text:p>批</text:p></office:annotation>',
      ) +
      '<text:section text:display="none"><text:p>隐</text:p></text:section>' +
      '<text:p text:style-name="HP">藏</text:p>' +
      para('', '上<text:line-break/>下')
    const automatic =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="HP" style:parent-style-name="H"/>'
    const document = await textOf(body, { automatic })
    expect(paragraphsOf(document)).toEqual(['收到 3  件', '上', '下'])
    expect(document.notes).toEqual([{ code: 'tracked-deletion', detail: '1' }])
  })

  it('keeps raised marks of notes away from numbers', async () => {
    const automatic =
      '<style:style style:name="R" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
    const raised = (text: string) => `<text:span text:style-name="R">${text}</text:span>`
    const body = para('', `91${raised('2')}<text:span>件</text:span>m${raised('2')}`)
    expect(paragraphsOf(await textOf(body, { automatic }))).toEqual(['91[2]件m2'])
  })

  it('keeps struck numbers away from those beside them', async () => {
    const automatic =
      '<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
      '<style:style style:name="N" style:family="text"><style:text-properties style:text-line-through-style="none"/></style:style>'
    const body = para('', '<text:span text:style-name="S">7</text:span>9<text:span text:style-name="N">1</text:span>')
    expect(paragraphsOf(await textOf(body, { automatic }))).toEqual(['~~7~~91'])
  })

  it('knows raised and struck text by the styles that its own is based on, and by its paragraph', async () => {
    const automatic =
      '<style:style style:name="R"><style:text-properties style:text-position="super 58%"/></style:style>' +
      '<style:style style:name="R1" style:parent-style-name="R"><style:text-properties fo:color="#000000"/></style:style>' +
      '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>' +
      '<style:style style:name="S1" style:parent-style-name="S"/>'
    const body =
      '<text:p>91<text:span text:style-name="R1">2</text:span></text:p><text:p text:style-name="S1">收到7件</text:p><text:p text:style-name="R">8</text:p>'
    expect(paragraphsOf(await textOf(body, { automatic }))).toEqual(['91[2]', '~~收到7件~~', '8'])
  })

  it('prints the numbers of lists and headings as the page shows them', async () => {
    const level = (depth: number, format: string, rest: string) =>
      `<text:list-level-style-number text:level="${depth}" style:num-format="${format}" ${rest}/>`
    const automatic = `<text:list-style style:name="L">${level(1, '一, 二, 三, ...', 'style:num-suffix="、"')}${level(2, '1', 'style:num-prefix="（" style:num-suffix="）"')}</text:list-style>`
    const styles = `<text:outline-style style:name="O"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="." /></text:outline-style>`
    const list = (items: string, more = '') => `<text:list text:style-name="L"${more}>${items}</text:list>`
    const item = (content: string, more = '') => `<text:list-item${more}>${content}</text:list-item>`
    const body =
      list(item(para('总体情况') + para('正文') + `<text:list>${item(para('甲'))}${item(para('乙'))}</text:list>`)) +
      list(item(para('主动公开')), ' text:continue-numbering="true"') +
      list(item(para('重起'))) +
      list(item(para('跳'), ' text:start-value="11"')) +
      '<text:h text:outline-level="1">章</text:h><text:h text:outline-level="1">节</text:h>'
    expect(paragraphsOf(await textOf(body, { automatic, styles }))).toEqual([
      '一、 总体情况',
      '正文',
      '（1） 甲',
      '（2） 乙',
      '二、 主动公开',
      '一、 重起',
      '十一、 跳',
      '1. 章',
      '2. 节',
    ])
  })

  it('reads text boxes after their paragraph, notes, headers and footers after the body, and counts pictures', async () => {
    const body =
      para(
        '',
        '正<draw:frame><draw:text-box><text:p>盒中</text:p></draw:text-box></draw:frame>文<draw:frame><draw:image xlink:href="a.png"/></draw:frame><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>',
      ) + para('后')
    const masters =
      '<style:master-page><style:header><text:p>青禾区民政局</text:p></style:header><style:footer style:display="false"><text:p>不</text:p></style:footer></style:master-page>'
    const document = await textOf(body, { masters })
    expect(paragraphsOf(document)).toEqual(['正文', '盒中', '后', '注', '青禾区民政局'])
    expect(document.notes).toEqual([{ code: 'image', detail: '1' }])
  })

  it('takes in a document of pictures, refuses one with a password, one without a body, one that is cut', async () => {
    const picture = await textOf(para('', '<draw:frame><draw:image xlink:href="a.png"/></draw:frame>'))
    expect([picture.text, picture.notes]).toEqual(['', [{ code: 'image', detail: '1' }]])
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    const mimetype = strToU8('application/vnd.oasis.opendocument.text')
    const locked = zipSync({ mimetype, 'content.xml': strToU8('x'), 'META-INF/manifest.xml': strToU8(manifest) })
    expect((await refusalOf(locked)).code).toBe('encrypted')
    expect((await refusalOf(zipSync({ mimetype }))).code).toBe('unsupported-format')
    const flat = flatOdf({ kind: 'text', body: para('正文'.repeat(99)) })
    expect((await refusalOf(flat.slice(0, flat.length - 30))).code).toBe('damaged')
  })
})
