import { matchesOf } from './matches.ts'

/** What the heads of table three say. */
export const heads3 = /本列数据的?勾稽关系|申请人情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构/g

/** As many characters as the note on the relations has: two heads of one table are no further apart. */
export const mostBetweenHeads = 60

/**
 * Back from one of the heads of table three, or from its first row, to the first of those that stand together, however often
 * merged ones are printed again; not beyond `from`. All of them offsets in squeezed text.
 */
export function firstHead(text: string, known: number, from: number): number {
  let start = known
  for (;;) {
    const reach = Math.max(from, start - mostBetweenHeads)
    const [before] = matchesOf(text.slice(reach, start), heads3)
    if (!before || /\d/.test(text.slice(reach + before.index, start))) return start
    start = reach + before.index
  }
}
