import type { PageBlock } from './page-blocks.ts'

/** Drops page numbers, and heads and feet that recur at the same height on most pages. */
export function withoutFurniture(pages: readonly { height: number; blocks: PageBlock[] }[]): PageBlock[] {
  const seen = new Map<string, Set<number>>()
  pages.forEach((page, index) => {
    for (const block of page.blocks) if (isMarginal(block, page.height)) note(seen, keyOf(block), index)
  })
  return pages.flatMap((page) =>
    page.blocks.filter((block) => {
      if (!isMarginal(block, page.height) || block.kind !== 'line') return true
      if (/^[-—–―·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[,，/共]\s*共?\s*\d{1,4}\s*页?)?[-—–―·•\s]*$/.test(block.text))
        return false
      return !(pages.length >= 3 && (seen.get(keyOf(block))?.size ?? 0) * 2 > pages.length)
    }),
  )
}

function isMarginal(block: PageBlock, height: number): boolean {
  return block.kind === 'line' && (block.box.y1 < height * 0.09 || block.box.y0 > height * 0.9)
}

function keyOf(block: PageBlock): string {
  return block.kind === 'line' ? `${Math.round(block.box.y0 / 6)}¦${block.text.replace(/\d+/g, '#')}` : ''
}

function note(seen: Map<string, Set<number>>, key: string, page: number): void {
  const pages = seen.get(key) ?? new Set()
  pages.add(page)
  seen.set(key, pages)
}
