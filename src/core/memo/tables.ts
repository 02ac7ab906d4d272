import type { TableNumber } from '../extract/recognised-report.ts'
import type { CellId, Edition } from '../form/form.ts'
import type { MemoCorrection } from './corrections.ts'
import type { MemoFinding } from './findings.ts'
import type { MemoContext } from './memo-context.ts'
import { mergesOther } from './cell-index.ts'
import type { MemoInput } from './memo-input.ts'
import type { Place } from './place.ts'
import { shownCell, type ShownCell } from './shown-cell.ts'
import { table2Layout, table3Layout, table4Layout, type LayoutRow } from './table-layout.ts'

/** A cell of the form as the paper's tables show it. */
export interface MemoCell {
  index: string
  /** As read. */
  read: ShownCell
  inferred: boolean
  /** The correction laid over it; null where there is none. */
  corrected: { index: string; kind: 'reading' | 'source'; shown: ShownCell } | null
  /** Index numbers of the findings that it has a part in. */
  findings: string[]
  /** Where it stands in the source; null where the source has no such cell. */
  place: Place | null
}

/** A table in the shape of the form; `cells` by id. */
export interface MemoTable {
  number: TableNumber
  /** Whether the source has the table at all. */
  present: boolean
  head: LayoutRow[]
  body: LayoutRow[]
  cells: Map<CellId, MemoCell>
  /** The sheet that all its cells stand in; null where there is none, or several. */
  sheet: string | null
}

/** Tables two to four of the edition, with what was read, corrected and doubted in each cell. */
export function memoTables(
  input: MemoInput,
  edition: Edition,
  findings: readonly MemoFinding[],
  corrections: Record<'reading' | 'source', readonly MemoCorrection[]>,
  context: MemoContext,
): MemoTable[] {
  const doubted = new Map<CellId, string[]>()
  for (const { index, cells } of findings) for (const { id } of cells) doubted.set(id, [...(doubted.get(id) ?? []), index])
  const corrected = correctedCells(corrections)
  const cells = new Map(
    input.report.cells.map((cell): [CellId, MemoCell] => [
      cell.id,
      {
        index: context.index.one(cell.id),
        read: shownCell(cell),
        inferred: cell.inferred,
        corrected: corrected.get(cell.id) ?? null,
        findings: doubted.get(cell.id) ?? [],
        place: cell.where ? context.place(cell.where) : null,
      },
    ]),
  )
  const layouts = { 2: table2Layout(edition), 3: table3Layout(edition, mergesOther(input.cells)), 4: table4Layout(edition) }
  return ([2, 3, 4] as const).map((number) => {
    const own = new Map([...cells].filter(([id]) => id.startsWith(`t${number}.`)))
    return {
      number,
      present: input.report.tables[number] !== undefined,
      ...layouts[number],
      cells: own,
      sheet: oneSheet(input, number),
    }
  })
}

function correctedCells(
  corrections: Record<'reading' | 'source', readonly MemoCorrection[]>,
): Map<CellId, MemoCell['corrected']> {
  const byCell = new Map<CellId, MemoCell['corrected']>()
  for (const kind of ['reading', 'source'] as const)
    for (const { cell, index, after } of corrections[kind]) if (cell !== null) byCell.set(cell, { index, kind, shown: after })
  return byCell
}

function oneSheet({ report }: MemoInput, table: TableNumber): string | null {
  const sheets = new Set<string>()
  for (const { id, where } of report.cells) if (id.startsWith(`t${table}.`) && where?.kind === 'sheet') sheets.add(where.sheet)
  const [only = null] = sheets
  return sheets.size === 1 ? only : null
}
