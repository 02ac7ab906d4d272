import type { DefaultTreeAdapterTypes } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** The elements of a name under a node, in document order. */
export function elements(node: Node | undefined, name: string): Element[] {
  if (!node || !('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => [
    ...('tagName' in child && child.tagName === name ? [child] : []),
    ...elements(child, name),
  ])
}

/** The text that a reader sees under a node: style sheets and titles are none. */
export function textOf(node: Node | undefined): string {
  if (!node) return ''
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if (!('childNodes' in node) || node.nodeName === 'style' || node.nodeName === 'title') return ''
  return node.childNodes.map(textOf).join('')
}
