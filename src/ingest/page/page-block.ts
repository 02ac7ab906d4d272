import type { DraftGrid } from '../canonical-text.ts'
import type { Box } from './geometry.ts'
import type { TextItem } from './page-items.ts'
import type { RuledTable } from './ruled-tables.ts'

/** One line of running text on a page. */
export interface LineBlock {
  kind: 'line'
  text: string
  page: number
  box: Box
  size: number
  /** What the line is drawn of, from left to right. */
  items: readonly TextItem[]
}

/** A table on a page, or over several: `box` is that of its part on its first page. */
export interface TableBlock extends Pick<RuledTable, 'xs' | 'open'> {
  kind: 'table'
  grid: DraftGrid
  page: number
  lastPage: number
  box: Box
}

/** One line of running text on a page, or a table. */
export type PageBlock = LineBlock | TableBlock

/** The blocks with each run of lines changed: a run ends where the next block is no line, or does not follow on its last. */
export function inRuns(
  blocks: readonly PageBlock[],
  follows: (last: LineBlock, next: LineBlock) => boolean,
  change: (run: readonly LineBlock[]) => readonly PageBlock[],
): PageBlock[] {
  const found: PageBlock[] = []
  let run: LineBlock[] = []
  const close = (): void => {
    found.push(...change(run))
    run = []
  }
  for (const block of blocks) {
    const last = run.at(-1)
    if (block.kind !== 'line' || (last && !follows(last, block))) close()
    if (block.kind === 'line') run.push(block)
    else found.push(block)
  }
  close()
  return found
}
