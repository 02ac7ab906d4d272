import fc from 'fast-check'
import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../../src/core/document/pieces.ts'
import type { SourceFormat } from '../../../src/core/document/source-document.ts'
import { lookAt } from '../../../src/ingest/look/look-at.ts'
import { reportSeed, runs } from '../../builders/arbitraries.ts'
import { htmlLayouts } from '../../builders/html/layouts.ts'
import { textLayouts } from '../../builders/text/layouts.ts'
import { renderedFromSeed } from '../../builders/render.ts'
import { toUtf8 } from '../gb18030.ts'
import { mhtmlLayout } from '../mhtml/mhtml-report.ts'
import { documentOf } from '../reading.ts'

/** The page that is shown of an HTML file, and the text that its numbers are about. */
async function pageOf(
  content: Uint8Array | string,
  format: SourceFormat = 'html',
): Promise<{ html: string; text: string | null }> {
  const seen = await lookAt(typeof content === 'string' ? toUtf8(content) : content, format)
  if (!seen.ok || seen.look.kind !== 'page') throw new Error('no page')
  return { html: seen.look.html, text: seen.text }
}

function elementsOf(html: string): Tree.Element[] {
  const found: Tree.Element[] = []
  const visit = (node: Tree.Node) => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) node.childNodes.forEach(visit)
  }
  visit(parse(html))
  return found
}

const textOf = (node: Tree.Node): string =>
  node.nodeName === '#text' ? (node as Tree.TextNode).value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
const squeezed = (text: string) => text.replaceAll(/[\s\u00ad\u200b-\u200f\u202a-\u202d\u2060-\u2069\ufeff]/g, '')

/** What stands in the page under each number. */
function numbered(html: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const element of elementsOf(html)) {
    const number = element.attrs.find(({ name }) => name === 'data-n')?.value
    if (number !== undefined) texts.set(Number(number), (texts.get(Number(number)) ?? '') + squeezed(textOf(element)))
  }
  return texts
}

const dangerous = new Set(
  'script iframe frame object embed applet form input button a base svg math video audio template noscript portal'.split(' '),
)
/** What pages break out of sanitisers with: elements that change how the rest is parsed, quotes, halves of comments. */
const pieces = [
  ...'<svg> </svg> <math> </math> <mi> <mglyph> <style> </style> <title> </title> <textarea> </textarea> <table> </table> <tr> <td>'.split(
    ' ',
  ),
  ...'<select> </select> <template> </template> <noscript> </noscript> <p> </p> <a> </a> <form> </form> <body> <head> </html> <!-- --> <![CDATA[ ]]>'.split(
    ' ',
  ),
  '<foreignObject>',
  '<desc>',
  '<annotation-xml encoding="text/html">',
  '<font color=x>',
  '<plaintext>',
  '<xmp>',
  '<listing>',
  '&lt;script&gt;',
  '"',
  "'",
  '>',
  '<script>top.hit=1</script>',
  '<img src=x onerror=top.hit=1>',
  '<p title="</style><img src=x onerror=top.hit=1>">',
  '<style><!--</style><img src=x onerror=top.hit=1>-->',
  '<p style="x:</style><script>1</script>">',
  '<a href="javascript:1">x</a>',
  '<iframe srcdoc="<script>1</script>"></iframe>',
  '字',
  '<br>',
  '<b onclick=1 class="x">',
]

const pageLayouts = [...htmlLayouts, mhtmlLayout].map((layout) => [layout.id, layout] as const)

describe('the look of a page', () => {
  it.each(pageLayouts)('numbers every paragraph and cell that was read (%s)', async (_id, layout) => {
    await fc.assert(
      fc.asyncProperty(reportSeed, async (seed) => {
        const { bytes } = renderedFromSeed(layout, seed)
        const document = await documentOf(bytes)
        const { html, text } = await pageOf(bytes, document.format)
        expect(text).toBe(document.text)
        const shown = numbered(html)
        const read = piecesOf(document).map(
          ({ number, span }) => [number, squeezed(document.text.slice(span.start, span.end))] as const,
        )
        expect([...shown].toSorted(([a], [b]) => a - b)).toEqual(read)
      }),
      runs(20),
    )
  })

  it('numbers lines within a paragraph, and what stands in several elements', async () => {
    const { html } = await pageOf(
      '<p>甲<b>乙</b><br>丙<sup>1</sup>丁</p><pre>戊\n己</pre><table><tr><td>一</td><td><p>二</p><p>三</p></td></tr></table>',
    )
    expect([...numbered(html)]).toEqual([
      [0, '甲乙'],
      [1, '丙1丁'],
      [2, '戊'],
      [3, '己'],
      [4, '一'],
      [5, '二三'],
    ])
  })

  it.each(textLayouts.map((layout) => [layout.id, layout] as const))(
    'numbers each line of a preformatted report (%s)',
    async (_id, layout) => {
      await fc.assert(
        fc.asyncProperty(reportSeed, async (seed) => {
          const { text: plain } = await documentOf(renderedFromSeed(layout, seed).bytes)
          const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
          const page = `<meta charset=utf-8><p>前</p><pre>\n${escaped}</pre><p>后</p>`
          const document = await documentOf(toUtf8(page))
          const { html, text } = await pageOf(page)
          expect(text).toBe(document.text)
          const read = piecesOf(document).map(
            ({ number, span }) => [number, squeezed(document.text.slice(span.start, span.end))] as const,
          )
          const shown = numbered(html)
          expect([...shown].toSorted(([a], [b]) => a - b)).toEqual(read.filter(([, words]) => words !== ''))
          expect(shown.size).toBeGreaterThan(3)
        }),
        runs(6),
      )
    },
  )

  it('keeps nothing that runs, loads, leads away or submits', async () => {
    const attacks = [
      '<script>top.hit=1</script><script src=http://127.0.0.1/a.js></script>',
      '<p onclick="top.hit=1" onmouseover=top.hit=1 style="background:url(http://127.0.0.1/b.png);color:red">一、总体情况</p>',
      '<meta http-equiv=refresh content="0;url=http://127.0.0.1/"><base href="http://127.0.0.1/">',
      '<iframe src="http://127.0.0.1/"></iframe><object data="http://127.0.0.1/"></object><embed src="http://127.0.0.1/">',
      '<a href="http://127.0.0.1/" target=_top ping="http://127.0.0.1/">链接</a><a href="javascript:top.hit=1">脚本</a>',
      '<form action="http://127.0.0.1/"><input name=a><button>提交</button></form>',
      '<img src="http://127.0.0.1/c.png" onerror="top.hit=1" alt="章"><img src="data:image/svg+xml,<svg onload=alert(1)>">',
      '<svg onload="top.hit=1"><a href="http://127.0.0.1/"/></svg><math><mi href="http://127.0.0.1/">x</mi></math>',
      '<link rel=stylesheet href="http://127.0.0.1/d.css"><style>@import "http://127.0.0.1/e.css"; p{background:u\\72l(http://127.0.0.1/f)} td{background:image-set("http://127.0.0.1/g" 1x)}</style>',
      '<table background="http://127.0.0.1/h.png"><tr><td style="background:URL (http://127.0.0.1/i)">3</td></tr></table>',
      '<noscript><p title="</noscript><img src=x onerror=top.hit=1>">x</p></noscript><template><script>top.hit=1</script></template>',
      '<video src="http://127.0.0.1/j" poster="http://127.0.0.1/k"></video><p style="content:&quot;</style><script>top.hit=1</script>&quot;">尾</p>',
    ]
    const { html } = await pageOf(`<!doctype html><html><body onload="top.hit=1">${attacks.join('\n')}</body></html>`)
    const elements = elementsOf(html)
    const names = new Set(elements.map(({ tagName }) => tagName))
    for (const name of 'script iframe object embed form input button a base svg math video template noscript'.split(' '))
      expect(names.has(name), name).toBe(false)
    const attributes = elements.flatMap(({ attrs }) => attrs)
    expect(
      attributes.filter(({ name }) => name.startsWith('on') || /^(?:src|href|action|ping|background|poster|srcdoc)$/.test(name)),
    ).toEqual([{ name: 'href', value: 'fonts/sans.css' }])
    // The addresses that are left stand in style that can no longer load them; the words of the page are all there.
    expect(html).not.toMatch(/(?:url|image-set|src)\s*\(|@import/i)
    expect(
      elements.filter(({ tagName, attrs }) => tagName === 'meta' && attrs.some(({ value }) => /refresh/i.test(value))),
    ).toEqual([])
    for (const words of ['一、总体情况', '链接', '脚本', '图片未随网页保存：章', '尾']) expect(html).toContain(words)
  })

  it('is harmless again when a browser parses it, whatever soup it was made of', async () => {
    const soup = fc.array(fc.constantFrom(...pieces), { minLength: 3, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const seen = await lookAt(toUtf8(`<p>一</p>${parts.join('')}`), 'html')
        // Refused or harmless: both will do.
        if (!seen.ok || seen.look.kind !== 'page') return
        for (const { tagName, attrs, namespaceURI } of elementsOf(seen.look.html)) {
          expect(namespaceURI).toBe('http://www.w3.org/1999/xhtml')
          expect(dangerous.has(tagName), tagName).toBe(false)
          for (const { name, value } of attrs)
            if (/^on|^(?:src|srcdoc|action|formaction|background|poster|ping|xlink:href)$/.test(name))
              expect(`${tagName} ${name}=${value}`).toBe('')
            else if (name === 'href') expect(value).toBe('fonts/sans.css')
        }
      }),
      runs(400),
    )
  })

  it('says in its own head what it may load', async () => {
    const { html } = await pageOf('<p>一</p>')
    const [policy] = elementsOf(html).flatMap(({ tagName, attrs }) =>
      tagName === 'meta' && attrs[0]?.name === 'http-equiv' ? [attrs[1]?.value] : [],
    )
    expect(policy).toBe(
      "default-src 'none'; style-src 'unsafe-inline' 'self'; font-src 'self'; img-src data:; form-action 'none'",
    )
  })

  it('shows the pictures that are in the page itself', async () => {
    const dot = 'data:image/png;base64,iVBORw0KGgo='
    expect((await pageOf(`<p>章<img src="${dot}" width="20"></p>`)).html).toContain(`<img width="20" alt="" src="${dot}">`)
  })

  it('refuses what the reader refuses, by code', async () => {
    const seen = await lookAt(toUtf8('<frameset></frameset>'), 'html')
    expect(seen.ok ? null : seen.error.code).toBe('no-content')
    const deep = await lookAt(toUtf8('<div>'.repeat(2_000)), 'html')
    expect(deep.ok ? null : deep.error.code).toBe('too-complex')
    const none = await lookAt(toUtf8('x'), 'docx')
    expect(none.ok ? null : none.error.code).toBe('unsupported-format')
  })
})
