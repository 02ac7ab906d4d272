import { cellMarks, cliText } from '../core/catalogue/cli.ts'
import { formOf, mergedOtherOutcome, table3Rows } from '../core/form/form.ts'
import type { Edition, FormLine } from '../core/form/shape.ts'
import type { EffectiveCell } from '../core/rules/rule.ts'
import { alignedTable, shortened } from './aligned.ts'

const labelWidth = 36

/** Tables two, three and four of a report as lines for a terminal, every cell with its value or its state. */
export function formTables(edition: Edition, cells: readonly EffectiveCell[]): string[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const form = formOf(edition)
  const mergedOther = cells.some((cell) => cell.id.startsWith(`t3.${mergedOtherOutcome}.`))
  const line = (table: 2 | 3 | 4, row: FormLine, columns: readonly FormLine[]) => [
    shortened(row.label, labelWidth),
    ...columns.map((column) => cellMark(byId.get(`t${table}.${row.id}.${column.id}`))),
  ]
  const head = (title: string, columns: readonly FormLine[]) => [title, ...columns.map((column) => shortened(column.label, 26))]
  return [
    cliText.tables[2],
    ...form.table2.flatMap((block) =>
      alignedTable(
        head(block.article, block.columns),
        block.rows.map((row) => line(2, row, block.columns)),
      ),
    ),
    '',
    cliText.tables[3],
    ...alignedTable(
      head('', form.table3.columns),
      table3Rows(edition, mergedOther).map((row) => line(3, row, form.table3.columns)),
    ),
    '',
    cliText.tables[4],
    ...alignedTable(
      head('', form.table4.columns),
      form.table4.groups.map((group) => line(4, group, form.table4.columns)),
    ),
    cliText.legend,
  ]
}

function cellMark(cell: EffectiveCell | undefined): string {
  if (!cell) return cellMarks.missing
  if (cell.state === 'number') return `${cell.value ?? ''}${cell.inferred ? '*' : ''}`
  if (cell.state === 'text') return shortened(cell.raw ?? '', 12)
  return cellMarks[cell.state]
}
