import type { DraftBlock } from '../canonical-text.ts'
import { draftsOf, pageBlocks } from './page-blocks.ts'
import { type FramedPage, onPages } from './page-frames.ts'
import { type PageContent, withoutFurniture } from './page-furniture.ts'
import { ruledTables } from './ruled-tables.ts'
import { joinRulings } from './rulings.ts'
import { withoutWatermarks } from './watermarks.ts'

/** What stands on the pages as blocks in reading order: tables as grids, the rest as paragraphs, each with page and box. */
export function laidOutPages(parts: readonly FramedPage[]): DraftBlock[] {
  const pages = parts.map(({ items, rulings, height }, index): PageContent => {
    const lines = joinRulings(rulings)
    return { height, blocks: pageBlocks(index + 1, withoutWatermarks(items, lines), ruledTables(lines)) }
  })
  return onPages(
    draftsOf(withoutFurniture(pages)),
    parts.map(({ frame }) => frame),
  )
}
