import { readXml } from '../xml/read-xml.ts'
import { attributeOf, isOn, localName } from '../xml/names.ts'

/** How characters are set, as far as it matters to what they say. */
export interface CharacterStyle {
  hidden: boolean
  raised: boolean
  struck: boolean
}

/** What a paragraph or character style brings along here: list numbering and how its characters are set. */
export interface Style extends CharacterStyle {
  numId: string | null
  level: number | null
}

interface Declared {
  basedOn: string | null
  numId: string | null
  level: number | null
  characters: Partial<CharacterStyle>
}

/** What an element of run properties says. */
export function characterStyleOf(local: string, value: string | undefined): Partial<CharacterStyle> {
  if (local === 'vanish') return { hidden: isOn(value) }
  if (local === 'vertAlign') return { raised: value === 'superscript' }
  return local === 'strike' || local === 'dstrike' ? { struck: isOn(value) } : {}
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
          style = { basedOn: null, numId: null, level: null, characters: {} }
          const id = attributeOf(attributes, 'styleId')
          if (id !== undefined) this.#declared.set(id, style)
          return
        }
        if (!style) return
        const value = attributeOf(attributes, 'val')
        if (local === 'basedOn') style.basedOn = value ?? null
        else if (local === 'numId' || local === 'ilfo') style.numId = value ?? null
        else if (local === 'ilvl') style.level = Number(value)
        else if (parent === 'rPr') Object.assign(style.characters, characterStyleOf(local, value))
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
    const found: Style = { numId: null, level: null, hidden: false, raised: false, struck: false }
    let characters: Partial<CharacterStyle> = {}
    let at = id === null ? undefined : this.#declared.get(id)
    for (let depth = 0; at && depth < deepestInheritance; depth += 1) {
      found.numId ??= at.numId
      found.level ??= at.level
      characters = { ...at.characters, ...characters }
      at = at.basedOn === null ? undefined : this.#declared.get(at.basedOn)
    }
    return { ...found, ...characters }
  }
}
