import { type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter, parse } from 'parse5'
import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'

/** A text of a parsed page. */
export type HtmlText = Tree.TextNode
/** A node of a parsed page. */
export type HtmlNode = Tree.ChildNode
/** An element of a parsed page. */
export type HtmlElement = Tree.Element

/**
 * Parses a page: its head and its body, null where it has none (a frameset); scripts are not run. Throws `too-complex` as
 * soon as the page has more nodes or a deeper nesting than any report: the standard algorithm is quadratic in the depth.
 */
export function parsePage(html: string): { head: HtmlElement | null; body: HtmlElement | null } {
  const document = parse(html, { treeAdapter: bounded() })
  const parts = document.childNodes.find(isElement)?.childNodes.filter(isElement) ?? []
  const part = (name: string) => parts.find((element) => element.tagName === name) ?? null
  return { head: part('head'), body: part('body') }
}

/** Whether a node is an element. */
export function isElement(node: Tree.Node): node is HtmlElement {
  return 'tagName' in node
}

/** Whether a node is text. */
export function isText(node: Tree.Node): node is HtmlText {
  return node.nodeName === '#text'
}

/** All characters in a node, as they stand. */
export function textOf(node: HtmlNode): string {
  if (isText(node)) return node.value
  return isElement(node) ? node.childNodes.map(textOf).join('') : ''
}

/** The value of an attribute; null where the element does not have it. */
export function attribute(element: HtmlElement, name: string): string | null {
  for (const candidate of element.attrs) if (candidate.name === name) return candidate.value
  return null
}

/** Builds trees up to the limits, and throws `too-complex` beyond them. */
export function bounded(): typeof defaultTreeAdapter {
  let nodes = 0
  let depth = 0
  const count = () => {
    nodes += 1
    if (nodes > limits.nodes) throw new IngestFailure('too-complex', ingestDetails.nodes(limits.nodes))
  }
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attrs) {
      count()
      return defaultTreeAdapter.createElement(tagName, namespace, attrs)
    },
    createCommentNode() {
      count()
      // What comments say is never read (a saved page may carry megabytes in them).
      return defaultTreeAdapter.createCommentNode('')
    },
    createTextNode(value) {
      count()
      return defaultTreeAdapter.createTextNode(value)
    },
    onItemPush() {
      depth += 1
      if (depth > limits.depth) throw new IngestFailure('too-complex', ingestDetails.depth(limits.depth))
    },
    onItemPop() {
      depth -= 1
    },
  }
}
