import { type MarkedTable, spanOf } from './marked-table.ts'

const block = /(?:^\|[^\n]*\|[^\S\n]*(?:\n|$))+/gm
/** What a cell begins with: that it is a head, how it is set, and how many columns (\2) and rows (/3) it spans. */
const setting = /^(?:[_<>=~^-]|[\\/]\d{1,2}){1,8}\. ?/
const spans = /\|[_<>=~^-]{0,4}[\\/]\d{1,2}/

/** The tables of Textile: rows between bars whose cells say what they span; without that they are no other than all bars. */
export function textileTables(text: string): MarkedTable[] {
  if (!spans.test(text)) return []
  return [...text.matchAll(block)].flatMap(({ index, 0: lines }) => {
    if (!spans.test(lines)) return []
    const rows = lines
      .trimEnd()
      .split('\n')
      .map((line) =>
        line
          .trimEnd()
          .slice(1, -1)
          .split('|')
          .map((field) => {
            const own = setting.exec(field)?.[0] ?? ''
            const across = /\\(\d{1,2})/.exec(own)?.[1]
            const down = /\/(\d{1,2})/.exec(own)?.[1]
            return { text: field.slice(own.length).trim(), columnSpan: spanOf(across), rowSpan: spanOf(down) }
          }),
      )
    return [{ start: index, end: index + lines.length, rows, columns: null }]
  })
}
