import { describe, expect, it } from 'vitest'
import { toGb18030, toUtf16 } from '../gb18030.ts'
import { documentOf, gridsOf, paragraphsOf, picture, refusalOf } from '../reading.ts'

const page = (body: string) => `<!DOCTYPE html><html><head><title>标题</title></head><body>${body}</body></html>`

describe('readHtml', () => {
  it('gives paragraphs and grids in reading order', async () => {
    const document = await documentOf(
      page('<h1>某局年度报告</h1><p>一、总体<br>情况</p><table><tr><td>规章</td><td>3</td></tr></table>六、无'),
    )
    expect(document.format).toBe('html')
    expect(document.text).toBe('某局年度报告\n一、总体\n情况\n规章\t3\n六、无\n')
    expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'paragraph', 'grid', 'paragraph'])
  })

  it('joins numbers cut by inline elements, and keeps footnote marks away from them', async () => {
    const document = await documentOf(
      page('<p>申请<span>8</span><b>1</b><o:p>2</o:p>件<sup>1</sup>91<sup>2</sup>平方m<sup>2</sup></p>'),
    )
    expect(document.text).toBe('申请812件[1]91[2]平方m2\n')
  })

  it('collapses white space; a source line wrapped between two Chinese characters leaves none', async () => {
    const document = await documentOf(page('<p>\n  政府信息\n  公开 申请\n\t91 件\u200b</p><pre>甲\n乙</pre>'))
    expect(document.text).toBe('政府信息公开 申请 91 件\n甲\n乙\n')
  })

  it('keeps the tabs of preformatted rows, since blank cells stand between them', async () => {
    const document = await documentOf(page('<pre>规章\t\t3\t\n\t\t\n 甲 </pre>'))
    expect(document.text).toBe('规章\t\t3\t\n\t\t\n甲\n')
  })

  it('reads what was typed into the fields of a table, and no other field', async () => {
    const document = await documentOf(
      page(
        '<input value="搜索"><table><tr><td>规章</td><td><input type="number" value="3"></td><td><input type="hidden" value="7"></td></tr></table>',
      ),
    )
    expect(document.text).toBe('规章\t3\t\n')
  })

  it('reads what was chosen or written in longer fields, apart from what stands beside them', async () => {
    const list = '<select><option>1</option><option selected>2</option></select>'
    const cells = [list, '<select><option>4</option></select>', '<textarea>5</textarea>', '7<input value="8">', '<input hidden>']
    const rows = `<tr><td>${cells.join('</td><td>')}</td></tr>`
    expect((await documentOf(page(`${list}<table>${rows}</table>`))).text).toBe('2\t4\t5\t7 8\t\n')
  })

  it('does not take a cell for blank in which a picture or a formula stands for the number', async () => {
    const drawn = ['<img src="7.png" height="14">', '<svg><text>7</text></svg>', '<math><mn>7</mn></math>', '<canvas></canvas>']
    const none = ['<img src="x.gif" width="1" height="14">', '<svg hidden></svg>', '7<img src="mark.png">']
    const rows = `<tr><td>${[...drawn, ...none].join('</td><td>')}</td></tr>`
    expect((await documentOf(page(`<table>${rows}</table>`))).text).toBe('\ufffd\t\ufffd\t\ufffd\t\ufffd\t\t\t7\n')
  })

  it('leaves out what is not shown', async () => {
    const hidden =
      '<script>var a="<p>1</p>"</script><style>p{}</style><p style="display: none">2</p><p hidden>3</p><span style="mso-hide:all">4</span>' +
      '<!--[if gte mso 9]><p>5</p><![endif]--><select><option>6</option></select><template>7</template><input type="hidden" value="8">'
    expect((await documentOf(page(`${hidden}<p>正文<del>9</del></p>`))).text).toBe('正文\n')
  })

  it('leaves out what a style sheet of the page hides, unless another of its rules shows it', async () => {
    const sheet =
      '<style>/* .seen{display:none} */ .old, p.gone { display: none !important } .tab{display:none} .tab.on{display:block} @media print{.seen{display:none}} #side .far{position:absolute;left:-9999px} .seen>b{display:none} .wide{display:inline-block}</style>'
    const body =
      '<p class="seen">一<b>甲</b></p><p class="x old">二</p><p class="gone">三</p><div class="gone">四</div><div class="tab on">五</div><div class="tab">六</div><div id="side">七<i><b class="far">9</b></i></div><p class="old" style="display:block">八</p><div class="wide">九</div><div class="wide">十</div>'
    expect((await documentOf(page(sheet + body))).text).toBe('一甲\n四\n五\n七\n八\n九\n十\n')
  })

  it('leaves out a table that a style sheet hides where the same is shown as well, and no other', async () => {
    const table = (label: string, number: number) => `<table><tr><td>${label}</td><td>${number}</td><td></td></tr></table>`
    const body = `<style>.old{display:none}</style><p>甲</p><div class="old">${table('规章', 7)}HERE</div>${table('规章', 3)}`
    expect((await documentOf(page(body.replace('HERE', '')))).text).toBe('甲\n规章\t3\t\n')
    expect((await documentOf(page(body.replace('HERE', table('行政许可', 5))))).text).toContain('行政许可\t5')
  })

  it('keeps what is struck, raised or put off the page away from the number beside it, however that is said', async () => {
    const cells = [
      '<s>12</s>9',
      '<span style="text-decoration: line-through red">12</span>9',
      '91<span style="font-size:8px;vertical-align:super">2</span>',
      '<span style="position:absolute; left:-9999px">12</span>9',
      '<s>无</s>9',
    ]
    const struck = '<td style="text-decoration:line-through">8</td>'
    const row = `<style>.up{vertical-align:super}</style><table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td>7<span class="up">1</span></td>${struck}</tr></table>`
    expect((await documentOf(page(row))).text).toBe('~~12~~9\t~~12~~9\t91[2]\t9\t无9\t7[1]\t~~8~~\n')
  })

  it('leaves out page furniture but never a table, a title or the footer that names the organ', async () => {
    const body =
      '<nav>首页 > 公开</nav><header><img src="logo.png">全站搜索</header><div class="share">分享到</div><div role="navigation">导航</div>' +
      '<header><h1>某局2025年政府信息公开工作年度报告</h1></header><aside><table><tr><td>规章</td><td>1</td></tr></table></aside>' +
      '<footer>主办：某某省某某厅</footer>'
    const document = await documentOf(page(body))
    expect(document.text).toBe('某局2025年政府信息公开工作年度报告\n规章\t1\n主办：某某省某某厅\n')
  })

  it('reads elements displayed as a table as one, blanks and all, with its rows in groups or not', async () => {
    const cell = (text: string, name = 'div') => `<${name} style="display: table-cell">${text}</${name}>`
    const row = (cells: string[]) => `<div style="display:table-row">${cells.join('\n')}</div>`
    const rows = row([cell('规章'), cell(''), cell('3')]) + row([cell('甲', 'span'), cell('4', 'span'), cell('5', 'span')])
    for (const inner of [rows, `<div style="display:table-row-group">${rows}</div>`]) {
      const document = await documentOf(page(`<p>前</p><div style="width:9px; display:table">${inner}</div><p>后</p>`))
      expect(document.text).toBe('前\n规章\t\t3\n甲\t4\t5\n后\n')
      expect(picture(gridsOf(document)[0])).toEqual(['规章@0 | @1 | 3@2', '甲@0 | 4@1 | 5@2'])
    }
    // What stands beside the cells would be lost: such an element only arranges the page, and its cells end lines.
    const mixed = await documentOf(page(`<div style="display:table">注 7${rows}</div>`))
    expect([gridsOf(mixed).length, mixed.text]).toEqual([0, '注 7\n规章\n3\n甲\n4\n5\n'])
  })

  it('drops marks of direction, which cut numbers, but not the one that turns their digits round', async () => {
    const document = await documentOf(page('<p>申请\u202a9\u200e1\u202c\u2066件\u2069，\u202e21\u202c</p>'))
    expect(document.text).toBe('申请91件，\u202e21\n')
  })

  it('does without sheets that ask for more than those of an article, and compares no more tables than a report has', async () => {
    const rules = Array.from({ length: 1_500 }, (_, index) => `p .x${index} .y{display:none}`).join('')
    const words = '<span class="y">甲</span>'.repeat(4_000)
    expect((await documentOf(page(`<style>${rules}.y{display:none}</style><p>${words}</p><p>乙</p>`))).text).toBe('乙\n')
    const steps = Array.from({ length: 1_900 }, (_, index) => `.x${index} .y{display:none}`).join('')
    expect((await documentOf(page(`<style>${steps}.y{display:none}</style><p>${words}</p>`))).text).toContain('甲甲')
    const table = (of: number) => `<table><tr><td>自然人</td><td>商业企业${'甲'.repeat(of)}</td></tr></table>`
    const tables = Array.from({ length: 201 }, (_, of) => table(of)).join('')
    const twice = `<style>.h{display:none}</style>${tables}<div class="h">${table(1)}</div>`
    expect((await documentOf(page(twice))).text.match(/自然人/g)).toHaveLength(202)
  })

  it('reads elements that a style sheet sets as the rows of a table of the form as one, and no other lists', async () => {
    const row = (texts: string[], name: string) => `<div>${texts.map((text) => `<${name}>${text}</${name}>`).join('\n')}</div>`
    for (const name of ['div', 'span']) {
      const rows = [
        ['信息内容', '制发', '废止', '有效'],
        ['规章', '', '1', ''],
        ['文件', '2', '', '4'],
        ['行政许可', '5'],
      ]
      const document = await documentOf(page(`<p>前</p><div>${rows.map((texts) => row(texts, name)).join('')}</div><p>后</p>`))
      expect(document.text).toBe('前\n信息内容\t制发\t废止\t有效\n规章\t\t1\t\n文件\t2\t\t4\n行政许可\t5\n后\n')
    }
    const menu = ['首页', '12', '公开', '3'].map((text) => `<li><b>${text}</b><i>1</i></li>`).join('')
    expect(gridsOf(await documentOf(page(`<ul>${menu}</ul><ul>${menu}</ul><ul>${menu}</ul>`)))).toEqual([])
  })

  it('reads cells without rows, blank ones too, one beneath the other, and no other siblings', async () => {
    const heads = ['申请人情况', '自然人', '商业企业', '科研机构', '总计']
    const cells = [...heads, ...['本年新收', '上年结转', '予以公开', '结转下年'].flatMap((label) => [label, '3', '', '', '3'])]
    const boxes = (texts: readonly string[]) => `<div>${texts.map((text) => `<span>${text}</span>`).join('')}</div>`
    const [grid] = gridsOf(await documentOf(page(boxes(cells))))
    expect(grid).toMatchObject({ rows: cells.length, columns: 1 })
    expect(grid?.cells.map(({ text }) => text)).toEqual(cells)
    const menu = Array.from({ length: 30 }, (_, at) => `栏目${at}`)
    expect(gridsOf(await documentOf(page(boxes(['商业企业', ...menu]))))).toEqual([])
    const prose = '本年度收到商业企业的政府信息公开申请，均在法定期限内答复。'.repeat(4)
    expect(gridsOf(await documentOf(page(boxes([...cells, prose]))))).toEqual([])
  })

  it('leaves phonetic guides out', async () => {
    expect((await documentOf(page('<p>审<ruby>核<rp>(</rp><rt>hé</rt><rp>)</rp></ruby>3件</p>'))).text).toBe('审核3件\n')
  })

  it('notes images, which may be the tables', async () => {
    const document = await documentOf(page('<p>三、申请情况</p><img src="t3.png" width="600"><img src="dot.gif" width="5">'))
    expect(document.notes).toEqual([{ code: 'image', detail: '1' }])
  })

  it('reads the charset that is true, whatever the page declares', async () => {
    const text = '<html><head><meta charset="utf-8"></head><body><p>政府信息公开工作年度报告的情况</p></body></html>'
    expect(await documentOf(toGb18030(text))).toMatchObject({ encoding: 'gb18030', text: '政府信息公开工作年度报告的情况\n' })
    expect(await documentOf(text.replace('utf-8', 'gb2312'))).toMatchObject({ encoding: 'utf-8' })
    expect(await documentOf(toUtf16(text, 'le', true))).toMatchObject({ encoding: 'utf-16le' })
  })

  it('reads fragments, and pages with megabytes of inline data', async () => {
    expect((await documentOf('<table><tr><td>规章</td><td>1</td></tr></table>')).format).toBe('html')
    const image = `<img src="data:image/png;base64,${'A'.repeat(12_000_000)}">`
    expect((await documentOf(page(`<p>正文</p>${image}`))).text).toBe('正文\n')
  })

  it('refuses a page with nothing to read', async () => {
    expect(await refusalOf(page('<img src="scan.jpg"><script>1</script>'))).toMatchObject({
      code: 'no-content',
      message: /只有图片/,
    })
    for (const frames of [
      '<html><frameset><frame src="a.htm"></frameset></html>',
      page('<iframe src="页面_files/a.html"></iframe>'),
    ])
      expect(await refusalOf(frames)).toMatchObject({ code: 'no-content', message: /框架/ })
  })

  it('flattens tables that only arrange the page', async () => {
    const data = '<table><tr><td>规章</td><td>1</td></tr></table>'
    const nested = await documentOf(
      page(`<table><tr><td>左栏</td><td><p>二、情况</p>${data}</td></tr><tr><td colspan=2>完</td></tr></table>`),
    )
    expect(paragraphsOf(nested)).toEqual(['左栏', '二、情况', '完'])
    expect(gridsOf(nested)).toHaveLength(1)
    const single = await documentOf(page(`<table><tr><td><p>一行</p><p>两行</p></td></tr></table>`))
    expect(paragraphsOf(single)).toEqual(['一行', '两行'])
    const prose = await documentOf(page(`<table><tr><td>一、</td><td>${'总体情况如下。'.repeat(100)}</td></tr></table>`))
    expect(gridsOf(prose)).toHaveLength(0)
  })
})
