import { type Manner, mannerOf } from '../text/growing-text.ts'
import { attributeOf, localName } from '../xml/names.ts'
import { readXml } from '../xml/read-xml.ts'
import { type ListLevel, listLevel } from './list-level.ts'
import type { OdfFile } from './odf-file.ts'

/** What styles say that matters to reading: what is hidden, how lists are numbered. */
export interface OdfStyles {
  /** Names of styles whose text is hidden. */
  hiddenText: ReadonlySet<string>
  /** Names of styles whose text is raised. */
  raisedText: ReadonlySet<string>
  /** Names of styles whose text is struck. */
  struckText: ReadonlySet<string>
  /** Names of styles of tables (sheets) that are not shown. */
  hiddenTables: ReadonlySet<string>
  /** Levels by list style, each by its number from 1. */
  lists: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>
  /** Levels of numbered headings. */
  outline: ReadonlyMap<number, ListLevel>
}

/** Reads the styles of a file, its automatic ones included; a style inherits being hidden. */
export function readStyles({ content, styles }: OdfFile): OdfStyles {
  const hidden = new Map<string, boolean>()
  const parents = new Map<string, string>()
  const raisedText = new Set<string>()
  const struckText = new Set<string>()
  const hiddenTables = new Set<string>()
  const lists = new Map<string, Map<number, ListLevel>>()
  const outline = new Map<number, ListLevel>()
  let style = ''
  let levels: Map<number, ListLevel> | null = null
  for (const xml of new Set([styles, content]))
    readXml(xml ?? '<none/>', {
      open: (name, attributes) => {
        const local = localName(name)
        const value = (key: string): string | undefined => attributeOf(attributes, key)
        if (local === 'style') {
          style = value('name') ?? ''
          const parent = value('parent-style-name')
          if (parent !== undefined) parents.set(style, parent)
        } else if (local === 'text-properties') {
          if (value('display') !== undefined) hidden.set(style, value('display') === 'none')
          if (/^(?:super|[1-9])/.test(value('text-position') ?? '')) raisedText.add(style)
          if (/^(?!none$)./.test(value('text-line-through-style') ?? '')) struckText.add(style)
        } else if (local === 'table-properties' && value('display') === 'false') hiddenTables.add(style)
        else if (local === 'list-style') lists.set(value('name') ?? '', (levels = new Map<number, ListLevel>()))
        else if (local === 'outline-style') levels = outline
        else if (/^(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/.test(local))
          levels?.set(Number(value('level') ?? 1), listLevel(local, attributes))
      },
      close: (name) => {
        if (/^(?:list-style|outline-style)$/.test(localName(name))) levels = null
      },
      text: () => undefined,
    })
  const inherited = (name: string, depth = 0): boolean => {
    const parent = parents.get(name)
    return hidden.get(name) ?? (parent !== undefined && depth < 20 && inherited(parent, depth + 1))
  }
  const hiddenText = new Set([...hidden.keys(), ...parents.keys()].filter((name) => inherited(name)))
  return { hiddenText, raisedText, struckText, hiddenTables, lists, outline }
}

/** How an element sets its text: as its style says. */
export function mannerIn({ raisedText, struckText }: OdfStyles, attributes: Readonly<Record<string, string>>): Manner {
  const style = attributeOf(attributes, 'style-name') ?? ''
  return mannerOf(raisedText.has(style), struckText.has(style))
}
