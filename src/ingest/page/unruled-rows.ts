import { isOfficialLabel } from '../../core/form/cut-label.ts'
import type { Stack } from './label-stacks.ts'
import { type Band, overlap } from './unruled-columns.ts'
import type { Word } from './words.ts'

/** A row of a table without ruling lines: its own label, the labels of groups that begin beside it, its values. */
export interface UnruledRow {
  y: number
  labels: Stack[]
  groups: Stack[]
  values: Word[]
}

/**
 * The rows of the lines below the heads: each line of numbers with the one of the labels that stands around it, and the
 * labels without numbers. Null where it is not certain which label numbers belong to; `opens` allows the first numbers to have
 * their label on the page before.
 */
export function unruledRows(
  lines: readonly (readonly Word[])[],
  stacks: readonly Stack[],
  columns: readonly Band[],
  edge: number,
  opens: boolean,
): UnruledRow[] | null {
  const isLabel = (word: Word): boolean => !word.isValue && (word.box.x0 + word.box.x1) / 2 < edge
  const rows = lines.flatMap((words): UnruledRow[] => {
    const values = words.filter((word) => !isLabel(word))
    return values.some((word) => word.isValue) ? [{ y: middleOf(values), labels: [], groups: [], values }] : []
  })
  const loose = lines.flat().filter((word) => !isLabel(word) && !rows.some((row) => row.values.includes(word)))
  // Words over the columns in a line of their own: not a row of numbers.
  if (loose.length > 0 || rows.some((row) => !isPlaced(row, columns)) || areTooClose(rows)) return null
  if (stacks.length > 0 && !takeLabels(rows, stacks, opens)) return null
  const isFull = rows.length >= fewestFull && rows.every((row) => row.values.length === columns.length)
  const all = withBlankRows(rows, stacks, isFull)
  return all.some(hasAnothersEnd) ? null : all
}

/** Whether rows stand closer than lines do: one has numbers in the middle beside others that were cut over two lines. */
function areTooClose(rows: readonly UnruledRow[]): boolean {
  return rows.some(({ y, values }, index) => index > 0 && y - rows[index - 1]!.y < (values[0]?.size ?? 0) * leastPitch)
}

/** Whether the last line of a row's label is the end of another that begins beside it: "（七） 总   计" below a label of its own. */
function hasAnothersEnd({ labels, groups }: UnruledRow): boolean {
  const ends = labels.flatMap(({ lines }) => (lines.length > 1 ? [lines.at(-1)!] : []))
  return groups.some((group) => ends.some((end) => isOfficialLabel(group.lines.join('') + end)))
}

function isPlaced(row: UnruledRow, columns: readonly Band[]): boolean {
  return row.values.every((word) => columns.filter((column) => overlap(column, word.box) > 0).length <= 1)
}

function middleOf(words: readonly Word[]): number {
  const middles = words.filter((word) => word.isValue).map((word) => (word.box.y0 + word.box.y1) / 2)
  return middles.reduce((sum, middle) => sum + middle, 0) / middles.length
}

/** Gives each row the label beside it. False where there is none, or where two rows claim one. */
function takeLabels(rows: readonly UnruledRow[], stacks: readonly Stack[], opens: boolean): boolean {
  const taken = new Set<Stack>()
  for (const [index, row] of rows.entries()) {
    const label = labelBeside(row.y, stacks)
    if (!label && index === 0 && opens) continue
    if (!label || taken.has(label)) return false
    taken.add(label)
    row.labels.push(label)
  }
  return true
}

/** Ems from one line of numbers to the next, at least. */
const leastPitch = 0.9

/** Ems by which numbers may stand above or below their label, and by which another label must be further away. */
const reach = 0.5
const clear = 0.4

/** The rightmost label at a height, or nearest to it; null where two are as near. */
function labelBeside(y: number, stacks: readonly Stack[]): Stack | null {
  const near = stacks.filter((stack) => away(stack, y) <= reach)
  const right = near.reduce<Stack | null>((best, stack) => (best && best.box.x0 >= stack.box.x0 ? best : stack), null)
  if (!right) return null
  const [first, second] = near.filter((stack) => overlap(stack.box, right.box) > 0).sort((a, b) => away(a, y) - away(b, y))
  if (!first || (second && away(first, y) > 0.1 && away(second, y) - away(first, y) < clear)) return null
  return first
}

/** Ems between a height and a label; 0 where the label reaches over it. */
function away({ box, size }: Stack, y: number): number {
  return Math.max(box.y0 - y, y - box.y1, 0) / Math.max(size, 1)
}

function isBeside(stack: Stack, y: number): boolean {
  return away(stack, y) <= 0.1
}

/** Fewer rows than this do not show that no number is blank. */
const fewestFull = 3
/** Ems between two labels that are as close as the lines of one. */
const lineGap = 0.4

/** The row whose label stands right above or below another, as lines of one cell do. */
function rowTouching({ box, size }: Stack, rows: readonly UnruledRow[]): UnruledRow | undefined {
  const touches = (label: Stack): boolean =>
    overlap(label.box, box) > 0 && Math.max(label.box.y0 - box.y1, box.y0 - label.box.y1) <= size * lineGap
  return rows.find(({ labels }) => labels.some(touches))
}

/**
 * Adds a row for each label without numbers, and puts the labels of groups beside the row that they begin at. Where no
 * other number is blank (`isFull`), a label right beside another's may stand in one cell with it: then both stay together.
 */
function withBlankRows(rows: readonly UnruledRow[], stacks: readonly Stack[], isFull: boolean): UnruledRow[] {
  const all = [...rows]
  const own = new Set(rows.flatMap((row) => row.labels))
  const left = stacks.filter((stack) => !own.has(stack)).sort((a, b) => b.box.x0 - a.box.x0)
  const groups: Stack[] = []
  for (const stack of left) {
    const isGroup = [...own].some((label) => label.box.x0 >= stack.box.x1 - stack.size * 0.5 && reaches(label, stack))
    const shared = isFull && !isGroup ? rowTouching(stack, rows) : undefined
    if (shared) shared.labels = [...shared.labels, stack].sort((a, b) => a.box.y0 - b.box.y0)
    else if (isGroup || rows.some((row) => isBeside(stack, row.y))) groups.push(stack)
    else {
      own.add(stack)
      all.push({ y: (stack.box.y0 + stack.box.y1) / 2, labels: [stack], groups: [], values: [] })
    }
  }
  all.sort((a, b) => a.y - b.y)
  for (const group of groups.sort((a, b) => a.box.x0 - b.box.x0)) {
    const row = all.find(({ y }) => y >= group.box.y0 - group.size) ?? all.at(-1)
    row?.groups.push(group)
  }
  return all
}

/** Whether two labels share a height. */
function reaches(a: Stack, b: Stack): boolean {
  return Math.min(a.box.y1, b.box.y1) - Math.max(a.box.y0, b.box.y0) > Math.min(a.size, b.size) * 0.15
}
