import { readXml } from '../xml/read-xml.ts'
import { attributeOf, isOn, localName } from '../xml/names.ts'

/** What a paragraph or character style brings along here: list numbering and hiding. */
export interface Style {
  numId: string | null
  level: number | null
  hidden: boolean
}

interface Declared {
  basedOn: string | null
  numId: string | null
  level: number | null
  hidden: boolean | null
}

const deepestInheritance = 20

/** The styles of word/styles.xml with what they inherit, by style id. */
export class Styles {
  readonly #declared = new Map<string, Declared>()

  /** `xml` null: the document has no styles. */
  constructor(xml: string | null) {
    if (xml === null) return
    const path: string[] = []
    let style: Declared | null = null
    readXml(xml, {
      open: (name, attributes) => {
        const local = localName(name)
        const parent = path.at(-1)
        path.push(local)
        if (local === 'style') {
          style = { basedOn: null, numId: null, level: null, hidden: null }
          const id = attributeOf(attributes, 'styleId')
          if (id !== undefined) this.#declared.set(id, style)
          return
        }
        if (!style) return
        const value = attributeOf(attributes, 'val')
        if (local === 'basedOn') style.basedOn = value ?? null
        else if (local === 'numId' || local === 'ilfo') style.numId = value ?? null
        else if (local === 'ilvl') style.level = Number(value)
        else if (local === 'vanish' && parent === 'rPr') style.hidden = isOn(value)
      },
      close: (name) => {
        path.pop()
        if (localName(name) === 'style') style = null
      },
      text: () => undefined,
    })
  }

  /** A style by its id; an unknown one brings nothing. */
  get(id: string | null): Style {
    const found: Style = { numId: null, level: null, hidden: false }
    let hidden: boolean | null = null
    let at = id === null ? undefined : this.#declared.get(id)
    for (let depth = 0; at && depth < deepestInheritance; depth += 1) {
      found.numId ??= at.numId
      found.level ??= at.level
      hidden ??= at.hidden
      at = at.basedOn === null ? undefined : this.#declared.get(at.basedOn)
    }
    return { ...found, hidden: hidden ?? false }
  }
}
