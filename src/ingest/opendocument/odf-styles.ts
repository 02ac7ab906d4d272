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

/** How a style sets characters, where it says so itself. */
interface CharacterLook {
  hidden?: boolean
  raised?: boolean
  struck?: boolean
}

/** Reads the styles of a file, its automatic ones included, with how they inherit to set characters. */
export function readStyles({ content, styles }: OdfFile): OdfStyles {
  const looks = new Map<string, CharacterLook>()
  const parents = new Map<string, string>()
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
        } else if (local === 'text-properties') looks.set(style, { ...looks.get(style), ...characterLook(attributes) })
        else if (local === 'table-properties' && value('display') === 'false') hiddenTables.add(style)
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
  const inherited = (key: keyof CharacterLook, name: string, depth = 0): boolean => {
    const parent = parents.get(name)
    return looks.get(name)?.[key] ?? (parent !== undefined && depth < 20 && inherited(key, parent, depth + 1))
  }
  const stylesThatAre = (key: keyof CharacterLook) =>
    new Set([...looks.keys(), ...parents.keys()].filter((name) => inherited(key, name)))
  const [hiddenText, raisedText, struckText] = [stylesThatAre('hidden'), stylesThatAre('raised'), stylesThatAre('struck')]
  return { hiddenText, raisedText, struckText, hiddenTables, lists, outline }
}

/** What text properties say of characters. Some programs name only the type of the line that strikes them. */
function characterLook(attributes: Readonly<Record<string, string>>): CharacterLook {
  const look: CharacterLook = {}
  const display = attributeOf(attributes, 'display')
  const position = attributeOf(attributes, 'text-position')
  const lines = [attributeOf(attributes, 'text-line-through-style'), attributeOf(attributes, 'text-line-through-type')]
  if (display !== undefined) look.hidden = display === 'none'
  if (position !== undefined) look.raised = /^(?:super|[1-9])/.test(position)
  if (lines.some((line) => line !== undefined)) look.struck = !lines.includes('none')
  return look
}

/** How an element sets its text: as its style says. */
export function mannerIn({ raisedText, struckText }: OdfStyles, attributes: Readonly<Record<string, string>>): Manner {
  const style = attributeOf(attributes, 'style-name') ?? ''
  return mannerOf(raisedText.has(style), struckText.has(style))
}
