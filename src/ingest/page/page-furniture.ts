import type { LineBlock, PageBlock } from './page-block.ts'

/** A page as far as it is read. `height` in points. */
export interface PageContent {
  height: number
  blocks: PageBlock[]
}

/**
 * Drops what is printed around the text: page numbers, what browsers print at the edges, and heads and feet that recur
 * at the same height on most pages. A number at the edge that does not count the pages stays: it may belong to a table.
 */
export function withoutFurniture(pages: readonly PageContent[]): PageBlock[] {
  const recurring = recurringLines(pages)
  const numbers = pageNumbers(pages)
  return pages.flatMap((page) =>
    page.blocks.filter((block) => {
      if (!isMarginal(block, page.height)) return true
      if (decorated.test(block.text) || printed.test(block.text) || numbers.has(block)) return false
      return !recurring.has(keyOf(block))
    }),
  )
}

/** "- 3 -", "第 3 页", "3/12", "第3页 共12页", "Page 3 of 12". */
const decorated =
  /^(?:[-—–―·•~]+\s*\d{1,4}\s*[-—–―·•~]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|(?:page\s*)?\d{1,4}\s*(?:\/|of)\s*\d{1,4}(?:\s*页)?)$/i

/** The address or the time of printing, as browsers put them at the edges. */
const printed = /^(?:https?|file):\/\/\S+|^\d{1,4}[/-]\d{1,2}[/-]\d{1,4},?\s+(?:上午|下午)?\s*\d{1,2}:\d{2}/

function isMarginal(block: PageBlock, height: number): block is LineBlock {
  return block.kind === 'line' && (block.box.y1 < height * 0.09 || block.box.y0 > height * 0.9)
}

/** Keys of the lines that stand at the same height on more than half of the pages, whatever numbers are in them. */
function recurringLines(pages: readonly PageContent[]): Set<string> {
  const seen = new Map<string, Set<number>>()
  pages.forEach((page, index) => {
    for (const block of page.blocks)
      if (isMarginal(block, page.height) && /\p{L}/u.test(block.text)) {
        const key = keyOf(block)
        seen.set(key, (seen.get(key) ?? new Set()).add(index))
      }
  })
  const most = [...seen].filter(([, on]) => pages.length >= 2 && on.size * 2 > pages.length)
  return new Set(most.map(([key]) => key))
}

function keyOf(block: LineBlock): string {
  return `${Math.round(block.box.y0 / 6)}¦${block.text.replace(/\d+/g, '#')}`
}

/** Bare numbers, first or last on their pages, that rise by one from page to page; on a single page a "1" at its foot. */
function pageNumbers(pages: readonly PageContent[]): Set<PageBlock> {
  const found = new Set<PageBlock>()
  for (const end of [0, -1] as const) {
    const candidates = pages.flatMap((page, index) => {
      const block = page.blocks.at(end)
      if (!block || !isMarginal(block, page.height) || !/^\d{1,4}$/.test(block.text)) return []
      return [{ block, first: Number(block.text) - index }]
    })
    for (const { block, first } of candidates) {
      const alike = candidates.filter((other) => other.first === first).length
      if (alike >= 2 || (pages.length === 1 && end === -1 && first === 1)) found.add(block)
    }
  }
  return found
}
