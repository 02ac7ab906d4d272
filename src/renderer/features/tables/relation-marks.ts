import { cellParts, type CellId } from '../../../core/form/form.ts'
import type { Severity, Verdict } from '../../../core/rules/verdict.ts'

/** What the relations say at a cell. `landed` counts the relations that end in it (a row's total, a column's balance). */
export interface RelationMark {
  /** The worst severity of the failed relations that the cell takes part in; null where none failed. */
  failed: Severity | null
  landed: { passed: number; failed: number; notEvaluable: number }
}

const rank: Record<Severity, number> = { error: 3, warning: 2, notice: 1 }

/** The marks of all cells that a verdict speaks of. */
export function relationMarks(verdicts: readonly Verdict[]): ReadonlyMap<CellId, RelationMark> {
  const marks = new Map<CellId, RelationMark>()
  const of = (cell: CellId) => {
    const known = marks.get(cell)
    if (known) return known
    const fresh: RelationMark = { failed: null, landed: { passed: 0, failed: 0, notEvaluable: 0 } }
    marks.set(cell, fresh)
    return fresh
  }
  for (const verdict of verdicts) {
    if (verdict.outcome === 'failed')
      for (const cell of verdict.cells) {
        const mark = of(cell)
        if (!mark.failed || rank[verdict.severity] > rank[mark.failed]) mark.failed = verdict.severity
      }
    const landing = landingCell(verdict.cells)
    if (landing) of(landing).landed[verdict.outcome] += 1
  }
  return marks
}

/** Where the relation ends on the form: the total of its row, the （七）总计 or the carry-over of its column; null for other verdicts. */
export function landingCell(cells: readonly CellId[]): CellId | null {
  if (cells.length < 3) return null
  const parts = cells.map(cellParts)
  const [first] = parts
  if (!first || parts.some((part) => part.table !== first.table)) return null
  if (parts.every((part) => part.row === first.row)) return cells.find((id) => id.endsWith('.total')) ?? null
  if (first.table !== 3 || parts.some((part) => part.column !== first.column)) return null
  const ending = parts.some((part) => part.row === 'newReceived') ? 'carriedForward' : 'totalProcessed'
  return cells[parts.findIndex((part) => part.row === ending)] ?? null
}
