import { CFB } from 'xlsx'
import { int16, int32 } from '../doc/doc-file.ts'

/** A run of characters of a cell, and the number of its font in `fonts`; null: the font of the cell. */
export interface BiffRun {
  text: string
  font: number | null
}

/** A cell of the one row: a number or runs of text, in the format that has the font of the same number. */
export interface BiffCell {
  font: number
  content: number | readonly BiffRun[]
}

/** How characters of a font are set. */
export type BiffFont = 'plain' | 'raised' | 'struck'

/**
 * A workbook of Excel 97 with one sheet of one row. `cuts`: after how many bytes the table of strings goes on in another
 * record each time, at least.
 */
export function biffOf(fonts: readonly BiffFont[], cells: readonly BiffCell[], cuts: readonly number[]): Uint8Array {
  const texts = cells.flatMap(({ content }) => (typeof content === 'number' ? [] : [content]))
  const begin = (kind: number) => recordOf(0x0809, [0, 6, ...int16(kind), ...int16(0), ...int16(0), ...int32(0), ...int32(6)])
  const end = recordOf(0x000a, [])
  const head = [
    ...begin(5),
    ...fonts.flatMap((font) => recordOf(0x0031, fontBytes(font))),
    ...fonts.flatMap((_, index) =>
      recordOf(0x00e0, [...int16(fontNumber(index)), ...int16(0), ...Array.from({ length: 16 }, () => 0)]),
    ),
  ]
  const strings = [...stringTable(texts, cuts), ...end]
  const sheetName = (at: number) => recordOf(0x0085, [...int32(at), 0, 0, 1, 0, 0x53])
  const sheet = head.length + sheetName(0).length + strings.length
  let next = 0
  const rows = cells.flatMap(({ font, content }, column) => {
    const place = [...int16(0), ...int16(column), ...int16(font)]
    if (typeof content === 'number') return recordOf(0x027e, [...place, ...int32(content * 4 + 2)])
    next += 1
    return recordOf(0x00fd, [...place, ...int32(next - 1)])
  })
  const stream = [...head, ...sheetName(sheet), ...strings, ...begin(16), ...rows, ...end]
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, 'Workbook', new Uint8Array(stream))
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

function recordOf(id: number, content: readonly number[]): number[] {
  return [...int16(id), ...int16(content.length), ...content]
}

/** Fonts are counted without the number four. */
function fontNumber(index: number): number {
  return index >= 4 ? index + 1 : index
}

function fontBytes(font: BiffFont): number[] {
  const flags = font === 'struck' ? 8 : 0
  return [
    ...int16(220),
    ...int16(flags),
    ...int16(0x7fff),
    ...int16(400),
    ...int16(font === 'raised' ? 1 : 0),
    0,
    0,
    0,
    0,
    1,
    0,
    0x41,
  ]
}

/** The shared strings; a record that continues one in the midst of its characters says anew how wide they are. */
function stringTable(texts: readonly (readonly BiffRun[])[], cuts: readonly number[]): number[] {
  const parts: number[][] = [[...int32(texts.length), ...int32(texts.length)]]
  const waiting = [...cuts]
  const isFull = (): boolean => parts.at(-1)!.length >= (waiting[0] ?? 8_000)
  const cut = (first: readonly number[]): void => {
    waiting.shift()
    parts.push([...first])
  }
  for (const runs of texts) {
    const text = runs.map((run) => run.text).join('')
    const wide = /[^\x00-\xff]/.test(text) ? 1 : 0
    const marks = runs.flatMap(({ text: said, font }, index) => {
      const from = runs.slice(0, index).reduce((sum, run) => sum + run.text.length, 0)
      return font === null || said === '' ? [] : [[...int16(from), ...int16(fontNumber(font))]]
    })
    if (isFull()) cut([])
    parts.at(-1)!.push(...int16(text.length), wide | (marks.length > 0 ? 8 : 0), ...(marks.length > 0 ? int16(marks.length) : []))
    for (const character of text) {
      if (isFull()) cut([wide])
      const code = character.charCodeAt(0)
      parts.at(-1)!.push(...(wide === 1 ? int16(code) : [code]))
    }
    for (const mark of marks) {
      if (isFull()) cut([])
      parts.at(-1)!.push(...mark)
    }
  }
  return parts.flatMap((part, index) => recordOf(index === 0 ? 0x00fc : 0x003c, part))
}
