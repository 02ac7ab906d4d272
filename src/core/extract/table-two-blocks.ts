import type { FormBlock } from '../form/form.ts'
import { type LabelPattern, table2Heads } from './labels.ts'
import type { PieceRun } from './piece.ts'
import type { Segmented } from './segments.ts'
import { type Reading, slotOf } from './slot.ts'
import { matchesIn, type Stream, type Value } from './stream.ts'

/** The items of article 20 that the blocks of the two editions stand for, in the order of the form. */
const items = '一五六八九'
const article = /第二十条第?[(]?([一五六八九])[)]?项?/g
const heads = [...table2Heads['2019'], ...table2Heads['2021']].map(({ pattern }) => pattern)

/** A label or a number of a block. */
type Mark = { at: number; row: number } | { at: number; value: Value }

/**
 * How the rows of table two are read whose running text does not give every label and then its numbers: by row id, null
 * where nothing says whose the numbers are. Between the heads of a block stand its numbers; where they are as many as its
 * cells, and in each row before the label, or all in one column, their order says it.
 */
export function readingsOfBlocks(
  stream: Stream,
  segmented: Segmented,
  patterns: readonly LabelPattern[],
  blocks: readonly FormBlock[],
  run: PieceRun,
): Map<string, Reading | null> {
  const readings = new Map<string, Reading | null>()
  if (run.blanks === 'explicit' || run.pieces.some(({ grid }) => grid >= 0)) return readings
  const labels = segmented.segments.map(({ hit }) => ({ id: patterns[hit.row]!.id, start: hit.start, end: hit.end }))
  const numbers = [...segmented.head, ...segmented.astray, ...segmented.segments.flatMap(({ values }) => values)]
    .filter(({ raw }) => raw !== '')
    .sort((a, b) => a.at - b.at)
  // Numbers that each stick to a label are that label's.
  if (numbers.every(({ attached }) => attached)) return readings
  const starts = matchesIn(stream, article).map((match) => ({ block: items.indexOf(match[1]!), at: match.index }))
  const refuseAll = (): typeof readings => new Map(labels.map(({ id }) => [id, null]))
  if (starts.some(({ block }, index) => index > 0 && block <= starts[index - 1]!.block)) return refuseAll()
  const blockAt = (at: number): number => starts.findLast((start) => start.at < at)?.block ?? -1
  if (starts.length === blocks.length)
    for (const { id, start } of labels)
      if (blockAt(start) !== blocks.findIndex(({ rows }) => rows.some((row) => row.id === id))) return refuseAll()
  const headsAt = heads.flatMap((pattern) => matchesIn(stream, pattern).map(({ index }) => index))
  const parts = blocks.map((block, index) => {
    const own = labels.filter(({ id }) => block.rows.some((row) => row.id === id))
    const first = starts.find((start) => start.block === index)?.at ?? own[0]?.start ?? 0
    const end = starts.find((start) => start.at > first)?.at ?? stream.text.length
    const within = numbers.filter(({ at }) => at > first && at < end)
    const marks: Mark[] = [
      ...own.map(({ start }, row) => ({ at: start, row })),
      ...within.map((value) => ({ at: value.at, value })),
    ]
    const hasHeads = own.some(({ end: from }) =>
      headsAt.some((head) => head >= from && head < end && within.some(({ at }) => at > head)),
    )
    const reading =
      hasHeads || lacksLast(stream, own, within)
        ? null
        : parted(
            marks.sort((a, b) => a.at - b.at),
            block,
          )
    return { own, reading, isWhole: within.length === own.length * block.columns.length }
  })
  const isPlain = parts.every(({ reading }) => reading === 'as on the form')
  for (const { own, reading, isWhole } of parts) {
    // Numbers that one block lacks may be those that stand where they should not in another.
    if (reading === 'as on the form' && (isPlain || isWhole)) continue
    own.forEach(({ id }, row) => readings.set(id, reading === 'as on the form' ? null : (reading?.[row] ?? null)))
  }
  return readings
}

/**
 * Whether the last row of a block has no number while those above have: it may be blank, but where blanks leave nothing and
 * numbers may stand before their labels it is as well the first that is. Line ends that its blanks have left say that it is.
 */
function lacksLast(stream: Stream, labels: readonly { start: number; end: number }[], values: readonly Value[]): boolean {
  const [first, last] = [labels[0], labels.at(-1)]
  const [value] = values
  if (!first || !last || first === last || !value || value.at < first.end) return false
  const ends = labels.slice(1).every(({ start }, row) => values.some(({ at }) => at >= labels[row]!.end && at < start))
  if (!ends || values.some(({ at }) => at >= last.end)) return false
  const behind = stream.pieces[(stream.pieceOf[last.end - 1] ?? 0) + 1]
  return (behind?.lineEndsBefore ?? 0) <= value.lineEndsBefore
}

/** The numbers of a block by rows; null where their order does not say it. */
function parted(marks: readonly Mark[], { rows, columns }: FormBlock): Reading[] | 'as on the form' | null {
  const values = marks.flatMap((mark) => ('value' in mark ? [mark.value] : []))
  const shape = marks.map((mark) => ('row' in mark ? 'L' : '·')).join('')
  // Only labels in one heap and their numbers in another are not on the form.
  if (!shape.startsWith('·') && !(/L(?:L|$)/.test(shape) && shape.includes('·'.repeat(columns.length + 1))))
    return 'as on the form'
  if (values.length !== rows.length * columns.length || marks.length - values.length !== rows.length) return null
  const isMirrored = shape === `${'·'.repeat(columns.length)}L`.repeat(rows.length)
  if (!isMirrored && columns.length > 1) return null
  return rows.map((_, row) => values.slice(row * columns.length, (row + 1) * columns.length).map(slotOf))
}
