import { ingestDetails } from '../../core/catalogue/ingest.ts'
import { IngestFailure } from '../ingest-error.ts'
import { limits } from '../limits.ts'
import { readXml } from './read-xml.ts'

/** An element of an XML part, without its namespaces. */
export interface XmlElement {
  /** The local name. */
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  /** The characters directly in it, white space and all. */
  text: string
}

/** Reads an XML part as a tree. Throws `damaged`, or `too-complex` beyond the limits of nesting and of nodes. */
export function parseXml(xml: string): XmlElement {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const path = [top]
  let nodes = 0
  readXml(xml, {
    open: (name, attributes) => {
      nodes += 1
      if (nodes > limits.nodes) throw new IngestFailure('too-complex', ingestDetails.nodes(limits.nodes))
      const element = { name: name.slice(name.indexOf(':') + 1), attributes, children: [], text: '' }
      path.at(-1)?.children.push(element)
      path.push(element)
    },
    close: () => path.pop(),
    text: (text) => {
      const element = path.at(-1)
      if (element) element.text += text
    },
  })
  const [root] = top.children
  if (!root) throw new IngestFailure('damaged', ingestDetails.xml)
  return root
}

/** The first child of that name; null where there is none. */
export function childOf(element: XmlElement | null, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null
}

/** The children of that name. */
export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? []
}
