import { type CellId, type Edition, formOf } from '../form/form.ts'
import { cellsOfRow, missingCell } from './cells.ts'
import { chainOf } from './chain.ts'
import { table2Rows, table2Structure } from './labels.ts'
import { homeOf, layoutOf, rowValues } from './layout.ts'
import type { PieceRun } from './piece.ts'
import type { Deviation } from './recognised-report.ts'
import { readingsOf } from './row-readings.ts'
import { type Segment, type Segmented, segmentsOf } from './segments.ts'
import type { Reading } from './slot.ts'
import { streamOf } from './stream.ts'
import { labelDeviations, leftoversOf, type TableResult } from './table-result.ts'

/** Reads table two: each row by its label, as many cells as its block of the form has columns. Null where fewer than two rows are there. */
export function readTableTwo(canonical: string, run: PieceRun, edition: Edition): TableResult | null {
  const stream = streamOf(canonical, run.pieces)
  const patterns = table2Rows[edition]
  const chain = chainOf(stream.text, patterns)
  if (chain.length < 2) return null
  const lines = formOf(edition).table2.flatMap((block) =>
    block.rows.map((row) => ({ row, columns: block.columns, article: block.article })),
  )
  const official = lines.flatMap((line) => [line.row.label, line.article, ...line.columns.map((column) => column.label)])
  const segmented = segmentsOf(canonical, stream, chain, table2Structure, official)
  const strayed = cutAtBlocks(stream.text, segmented)
  const deviations: Deviation[] = []
  const rows = new Map<Segment, Reading[]>()
  let end = stream.pieces[0]?.span.start ?? 0
  const cells = lines.flatMap(({ row, columns }) => {
    const ids = columns.map((column): CellId => `t2.${row.id}.${column.id}`)
    const segment = segmented.segments.find((candidate) => patterns[candidate.hit.row]!.id === row.id)
    if (!segment) {
      deviations.push({ code: 'row-missing', table: 2, cells: ids, span: null, detail: row.id })
      return ids.map(missingCell)
    }
    const values = rowValues(segment, columns.length, segment === segmented.segments.at(-1))
    const layout = layoutOf(
      segmented.segments.filter((other) => other !== segment),
      columns.length,
      run,
    )
    // Where numbers stand behind the head of another block, a row without any is no row of blanks: its own are elsewhere.
    const isLost = strayed && values.every((value) => value.raw === '')
    const readings: Reading[] = isLost ? [] : readingsOf(values, { ...layout, home: homeOf(segment) }, segment.lineEndsAfter)
    rows.set(segment, readings)
    end = Math.max(end, values.at(-1)?.span.end ?? 0)
    return cellsOfRow(ids, readings, readings.length > 1, values)
  })
  deviations.push(
    ...labelDeviations(2, canonical, segmented.segments, (segment) => {
      const id = patterns[segment.hit.row]!.id
      const line = lines.find((candidate) => candidate.row.id === id)
      return { label: line?.row.label ?? '', cells: line ? line.columns.map((column): CellId => `t2.${id}.${column.id}`) : [] }
    }),
  )
  return {
    cells,
    span: { start: stream.pieces[0]?.span.start ?? 0, end },
    deviations,
    leftovers: leftoversOf(2, segmented, rows, end),
  }
}

/**
 * Numbers behind the head of the next block belong to none of the rows before it: in text that was not copied row by row
 * they may stand before their own labels. Returns whether there were any.
 */
function cutAtBlocks(text: string, segmented: Segmented): boolean {
  const heads = [...text.matchAll(/第二十条/g)].map((match) => match.index)
  let found = false
  for (const segment of segmented.segments) {
    const next = heads.find((head) => head >= segment.hit.end)
    const behind = next === undefined ? [] : segment.values.filter((value) => value.at > next)
    if (!behind.some((value) => value.raw !== '')) continue
    segment.values = segment.values.filter((value) => !behind.includes(value))
    segmented.astray.push(...behind)
    found = true
  }
  return found
}
