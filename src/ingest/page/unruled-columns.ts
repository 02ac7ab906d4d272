import type { Stack } from './label-stacks.ts'
import type { Word } from './words.ts'

/** From left to right on the page, in points. */
export interface Band {
  x0: number
  x1: number
}

/** The heads over the columns of a table: those with nothing below them, and those over several. */
export interface Heads {
  leaves: Stack[]
  upper: Stack[]
}

/** Parts heads into those that stand right above a column and those that stand above other heads. */
export function headsOf(stacks: readonly Stack[]): Heads {
  const isLeaf = (stack: Stack): boolean => {
    const others = stacks.filter((other) => other !== stack)
    const below = others.filter((other) => other.box.y0 >= stack.box.y1 - stack.size * 0.5)
    const isBetween = below.some(({ box }) => box.x1 <= stack.box.x0) && below.some(({ box }) => box.x0 >= stack.box.x1)
    // A head alone on its line is the title of those below it.
    const isTitle = below.length > 0 && below.length === others.length
    return !isBetween && !isTitle && below.every((other) => overlap(other.box, stack.box) <= 0)
  }
  const leaves = stacks.filter(isLeaf).sort((a, b) => a.box.x0 - b.box.x0)
  return { leaves, upper: stacks.filter((stack) => !leaves.includes(stack)) }
}

/**
 * The columns in which the numbers of a table stand, by the numbers and by the heads over them: a column whose numbers
 * are all blank has its head. Null where heads and numbers do not agree, or two numbers of a row stand in one column.
 */
export function valueColumns(leaves: readonly Stack[], rows: readonly (readonly Word[])[]): Band[] | null {
  const bands = bandsOf(rows.flat().map((word) => word.box))
  const columns =
    leaves.length === 0
      ? bands
      : joined(
          bands,
          leaves.map((leaf) => leaf.box),
        )
  if (!columns || columns.some((column, index) => index > 0 && column.x0 < columns[index - 1]!.x1)) return null
  const isSingle = rows.every((row) => columns.every((column) => row.filter((word) => overlap(column, word.box) > 0).length <= 1))
  return isSingle ? columns : null
}

/** Stretches that something covers, with nothing between them. */
function bandsOf(boxes: readonly Band[]): Band[] {
  const bands: Band[] = []
  for (const { x0, x1 } of [...boxes].sort((a, b) => a.x0 - b.x0)) {
    const last = bands.at(-1)
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1)
    else bands.push({ x0, x1 })
  }
  return bands
}

/** The columns of numbers widened by their heads, and the heads without any number below them. */
function joined(bands: readonly Band[], heads: readonly Band[]): Band[] | null {
  // As many as there are heads, they follow each other as the heads do.
  const isEach = bands.length === heads.length && bands.every((band, index) => isNextTo(band, heads, index))
  const over = bands.map((band, index) => (isEach ? heads[index]! : headOver(band, heads)))
  if (over.includes(null) || new Set(over).size < over.length) return null
  // Numbers set at one side of columns that are wider than their heads stand at the same side of all.
  const beside = bands.flatMap((band, index) => (overlap(band, over[index]!) > 0 ? [] : [middle(band) < middle(over[index]!)]))
  if (new Set(beside).size > 1) return null
  const alone = heads.filter((head) => !over.includes(head))
  return [...bands.map((band, index) => union(band, over[index]!)), ...alone].sort((a, b) => a.x0 - b.x0)
}

/** The one head over a band, else the one that it is clearly nearest to; null where that is not certain. */
function headOver(band: Band, heads: readonly Band[]): Band | null {
  const touching = heads.filter((head) => overlap(head, band) > 0)
  if (touching.length > 0) return touching.length === 1 ? touching[0]! : null
  const away = (head: Band): number => Math.abs(middle(head) - middle(band))
  const nearest = heads.reduce<Band | null>((best, head) => (best && away(best) <= away(head) ? best : head), null)
  if (!nearest) return null
  const apart = heads.flatMap((head) => (head === nearest ? [] : [Math.abs(middle(head) - middle(nearest))]))
  return apart.every((distance) => away(nearest) < distance * clearly) ? nearest : null
}

/** Whether numbers stand no further from a head than heads from each other. */
function isNextTo(band: Band, heads: readonly Band[], index: number): boolean {
  const apart = heads.slice(1).map((head, at) => middle(head) - middle(heads[at]!))
  return Math.abs(middle(band) - middle(heads[index]!)) < Math.min(...apart, Number.POSITIVE_INFINITY) * 0.75
}

/** The share of the distance between two heads below which numbers belong to the nearer one: much less than half. */
const clearly = 0.35

function union(a: Band, b: Band): Band {
  return { x0: Math.min(a.x0, b.x0), x1: Math.max(a.x1, b.x1) }
}

/** Points that two stretches share; negative where they lie apart. */
export function overlap(a: Band, b: Band): number {
  return Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
}

function middle(band: Band): number {
  return (band.x0 + band.x1) / 2
}
