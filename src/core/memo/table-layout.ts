import { formWords } from '../catalogue/memo.ts'
import { formOf, table3Rows, type CellId, type Edition, type FormRow } from '../form/form.ts'
import { columnLetter, rowNumber } from './cell-index.ts'

/** A cell of the printed form: words (with a column's index letter), an index number, or the place of a value. */
export type LayoutCell = { colSpan: number; rowSpan: number } & (
  | { kind: 'label'; text: string; mark: string }
  | { kind: 'index'; text: string }
  | { kind: 'value'; id: CellId }
)
/** One row of the printed form; every row begins with its index cell. */
export type LayoutRow = LayoutCell[]

/** Head (repeated on every page) and body of a table. */
export interface TableLayout {
  head: LayoutRow[]
  body: LayoutRow[]
}

const label = (text: string, colSpan = 1, rowSpan = 1, mark = ''): LayoutCell => ({ kind: 'label', text, mark, colSpan, rowSpan })
const index = (text: string, colSpan = 1, rowSpan = 1): LayoutCell => ({ kind: 'index', text, colSpan, rowSpan })
const value = (id: CellId, colSpan = 1): LayoutCell => ({ kind: 'value', id, colSpan, rowSpan: 1 })

/** Table two: a block for each item of article twenty. Six narrow columns carry blocks of one, two and three columns. */
export function table2Layout(edition: Edition): TableLayout {
  let row = 0
  const body = formOf(edition).table2.flatMap((block) => {
    const span = 6 / block.columns.length
    return [
      [index(''), label(block.article, 7)],
      [index(''), label(formWords.content), ...block.columns.map((column, at) => label(column.label, span, 1, columnLetter(at)))],
      ...block.rows.map((line) => [
        index(rowNumber(2, row++)),
        label(line.label),
        ...block.columns.map((column) => value(`t2.${line.id}.${column.id}`, span)),
      ]),
    ]
  })
  return { head: [], body }
}

/** Table three: three label columns (三、 spans its outcomes, （三） to （六） theirs) and seven of values. */
export function table3Layout(edition: Edition, mergedOther: boolean): TableLayout {
  const { columns, headerNote } = formOf(edition).table3
  const rows = table3Rows(edition, mergedOther)
  const [first, ...rest] = columns
  const middle = rest.slice(0, -1)
  const last = rest.at(-1)
  const head = [
    [index('', 1, 3), label(headerNote, 3, 3), label(formWords.applicants, columns.length)],
    [label(first?.label ?? '', 1, 2), label(formWords.organisations, middle.length), label(last?.label ?? '', 1, 2)],
    middle.map((column) => label(column.label)),
    [index(''), index('', 3), ...columns.map((_, at) => index(columnLetter(at)))],
  ]
  const body = rows.map((line, at) => [
    index(rowNumber(3, at)),
    ...rowLabels(rows, line, at),
    ...columns.map((column) => value(`t3.${line.id}.${column.id}`)),
  ])
  return { head, body }
}

/** Table four: three groups of five columns, litigation above two of them; one row of values. */
export function table4Layout(edition: Edition): TableLayout {
  const { groups, columns } = formOf(edition).table4
  const [review, ...litigation] = groups
  const width = columns.length
  const head = [
    [label(review?.label ?? '', width), label(formWords.litigation, width * litigation.length)],
    [...columns.map((column) => label(column.label, 1, 2)), ...litigation.map((group) => label(afterDot(group.label), width))],
    litigation.flatMap(() => columns.map((column) => label(column.label))),
    groups.flatMap((_, at) => columns.map((__, column) => index(`${rowNumber(4, at)}-${columnLetter(column)}`))),
  ]
  const body = [groups.flatMap((group) => columns.map((column) => value(`t4.${group.id}.${column.id}`)))]
  return { head, body }
}

/** The label cells of a row of table three: outer and inner group where they begin, then the row's own. */
function rowLabels(rows: readonly FormRow[], line: FormRow, at: number): LayoutCell[] {
  if (line.group === null) return [label(line.label, 3)]
  const cells: LayoutCell[] = []
  if (rows[at - 1]?.group === null) cells.push(label(formWords.outcomes, 1, rows.filter(({ group }) => group !== null).length))
  if (line.group === formWords.outcomes) return [...cells, label(line.label, 2)]
  if (rows[at - 1]?.group !== line.group)
    cells.push(label(line.group, 1, rows.filter(({ group }) => group === line.group).length))
  return [...cells, label(line.label)]
}

function afterDot(text: string): string {
  return text.slice(text.indexOf('·') + 1).trim()
}
