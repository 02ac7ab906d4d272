import type { DraftBlock } from '../canonical-text.ts'
import { asciidocTables } from './asciidoc.ts'
import { bbcodeTables, plainBbcode } from './bbcode.ts'
import { gridOf, type MarkedTable } from './marked-table.ts'
import { simpleTables } from './simple-tables.ts'
import { textileTables } from './textile.ts'

/** The markups whose tables cannot be told by what parts their cells alone; `plain` takes a line's other marks away. */
const markups: readonly { tables: (text: string) => MarkedTable[]; plain: (line: string) => string }[] = [
  { tables: bbcodeTables, plain: plainBbcode },
  { tables: asciidocTables, plain: (line) => line },
  { tables: textileTables, plain: (line) => line },
  { tables: simpleTables, plain: (line) => line },
]

/** The blocks of a text with tables in a markup: its lines and, as grids, the tables; null where it has none. */
export function markedBlocks(text: string): DraftBlock[] | null {
  for (const { tables, plain } of markups) {
    const found = tables(text)
    if (found.length === 0) continue
    const blocks: DraftBlock[] = []
    const put = (from: number, to: number): void => {
      for (const line of text.slice(from, to).split('\n')) {
        const shown = plain(line).trim()
        if (shown !== '') blocks.push({ kind: 'paragraph', text: shown })
      }
    }
    let last = 0
    for (const table of found) {
      put(last, table.start)
      const grid = gridOf(table)
      if (grid) blocks.push(grid)
      last = table.end
    }
    put(last, text.length)
    return blocks
  }
  return null
}
