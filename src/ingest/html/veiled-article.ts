import { defaultTreeAdapter, parseFragment } from 'parse5'
import { attribute, bounded, type HtmlElement, type HtmlNode, isElement, textOf } from './parse-html.ts'
import { scriptStrings } from './script-strings.ts'
import { isHidden } from './visibility.ts'

/** An article that a page holds and does not show until its script runs. */
interface Veiled {
  /** Its bare words: the same article is often there several times. */
  words: string
  /** Makes it a part of what the page shows. */
  show: () => void
}

/** Heads of the form's tables, and of its sections, that no other page has together. */
const heads = [
  /商业企业/,
  /科研机构/,
  /结果维持/,
  /信息内容/,
  /勾稽关系/,
  /总体情况/,
  /主动公开政府信息情况/,
  /收到和处理政府信息公开申请情况/,
  /存在的主要问题/,
  /其他需要报告的事项/,
]
const fewestHeads = 3

/** Whether a text without white space is of the report, by the heads of its tables and sections. */
export function isReport(text: string): boolean {
  return heads.filter((head) => head.test(text)).length >= fewestHeads
}

/**
 * Where a page holds its article only in a hidden element, a template or the strings of a script, as pages that their own
 * scripts put together: makes it shown. True where it did; false where there is none, or where there are several, of
 * which nothing says which would be shown.
 */
export function showVeiledArticle(head: HtmlElement | null, body: HtmlElement): boolean {
  for (const kind of [hidden, held, scripted]) {
    const found = [head, body].flatMap((part) => (part ? veiledIn(part, body, kind) : []))
    if (found.length === 0) continue
    if (found.some(({ words }) => words !== found[0]!.words)) return false
    found[0]!.show()
    return true
  }
  return false
}

type Kind = (element: HtmlElement, body: HtmlElement) => Veiled[]

/** The articles below an element, the outermost of those that hold each other. */
function veiledIn(element: HtmlElement, body: HtmlElement, kind: Kind): Veiled[] {
  return element.childNodes.filter(isElement).flatMap((child) => {
    const own = kind(child, body)
    return own.length > 0 ? own : veiledIn(child, body, kind)
  })
}

/** An element that its own style hides. */
const hidden: Kind = (element) => {
  if (!isHidden(element) || isHidden({ ...element, attrs: [] })) return []
  return articles([textOf(element)], () => {
    element.attrs = element.attrs.filter(({ name }) => name !== 'style' && name !== 'hidden')
  })
}

/** Markup that is no part of the page: of templates, fields, frames, and for browsers without scripts. */
const held: Kind = (element, body) => {
  const { tagName } = element
  if (tagName === 'template' && 'content' in element) {
    const { content } = element as HtmlElement & { content: { childNodes: HtmlNode[] } }
    return articles([content.childNodes.map(textOf).join('')], () => appendAll(body, content.childNodes))
  }
  const markup =
    tagName === 'noscript' || tagName === 'textarea'
      ? textOf(element)
      : tagName === 'input'
        ? attribute(element, 'value')
        : tagName === 'iframe'
          ? attribute(element, 'srcdoc')
          : null
  return markup === null ? [] : articles([markup], (text) => appendMarkup(body, text))
}

const scripted: Kind = (element, body) => {
  if (element.tagName !== 'script') return []
  const text = textOf(element)
  const isMarkup = /html|template/i.test(attribute(element, 'type') ?? '')
  return articles(isMarkup ? [text] : scriptStrings(text), (markup) => appendMarkup(body, markup))
}

function articles(texts: readonly string[], show: (text: string) => void): Veiled[] {
  return texts.flatMap((text) => {
    // Markup may be written with its angles escaped once more.
    const markup = text.includes('<') ? text : text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
    const words = markup.replaceAll(/<[^<>]*>|&nbsp;|\s/g, '')
    return isReport(words) ? [{ words, show: () => show(markup) }] : []
  })
}

function appendMarkup(body: HtmlElement, markup: string): void {
  appendAll(body, parseFragment(markup, { treeAdapter: bounded() }).childNodes)
}

function appendAll(body: HtmlElement, nodes: readonly HtmlNode[]): void {
  // To detach a node takes it out of the list.
  for (let node = nodes[0]; node; node = nodes[0]) {
    defaultTreeAdapter.detachNode(node)
    defaultTreeAdapter.appendChild(body, node)
  }
}
