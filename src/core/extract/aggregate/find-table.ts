import type { GridCell } from '../../document/source-document.ts'
import { squeezedText } from '../squeeze.ts'
import { blocksOf, type Block } from './blocks.ts'
import { bandsOf, type Band } from './head-bands.ts'
import type { Matrix } from './matrix.ts'
import { type OrganPart, organRows } from './organ-rows.ts'

/**
 * How the organs of an aggregated sheet are found, whatever its layout. The sheet is read once as it stands and once
 * turned (aggregated-reports.ts), so that organs are always in rows here. Then:
 *
 * 1. head-bands.ts parts the sheet into bands: rows of heads with the rows of values below. What a cell is (a number, a
 *    label of the form, other words) is told by its characters alone (cell-kind.ts).
 * 2. blocks.ts parts a band into tables that stand side by side, each with its own column of names; head-paths.ts gives
 *    each column of values the heads over it.
 * 3. organ-rows.ts goes down the rows: which organ, which label, which year each belongs to.
 * 4. cell-of-path.ts says which cell of the form the labels over and beside a number mean. A label with words that the
 *    form does not have there (上年, 其中, 占比) means none.
 */
export interface AggregateTable {
  /** Cells above the heads: titles, units, periods. */
  titles: GridCell[]
  organs: OrganPart[]
}

/** So many of the first cells above the heads are asked for what holds for the whole sheet. */
const mostTitles = 40

/** The aggregated tables of a sheet, of which none may hold a single cell of the form: no organs beside its labels. */
export function findTables(matrix: Matrix): AggregateTable[] {
  // Names stand beside their values, and heads over them.
  if (matrix.columns < 2 || matrix.usedRows().length < 2) return []
  const { bands, words } = bandsOf(matrix)
  // A table below another may leave it to the first title to say the year.
  const first = (bands[0]?.titles ?? []).slice(0, mostTitles)
  const titled = bands.map((band) =>
    band.titles.some((cell) => /20[0-3]\d/.test(cell.text)) ? band : { ...band, titles: [...band.titles, ...first] },
  )
  return titled.flatMap((band) =>
    blocksOf(matrix, band, words).flatMap((block) => {
      const organs = organRows(matrix, block, namesKinds(block, band, matrix)).filter((organ) => organ.cells.length > 0)
      return isTable(organs, block, band) ? [{ titles: band.titles, organs }] : []
    }),
  )
}

/** Numbers of table three without any kind of applicant in sight are totals. */
function namesKinds(block: Block, band: Band, matrix: Matrix): boolean {
  const said = [
    ...band.titles.map((cell) => cell.text),
    ...[...block.data.values()].flat().map((level) => level.text),
    ...block.labels.flatMap((column) => block.rows.map((row) => matrix.at(row, column)?.text ?? '')),
  ]
  return said.some((text) => /自然人|商业企业|科研机构|公益组织|法律服务/.test(squeezedText(text)))
}

/** Two organs make a table, or one that has something and whose name is headed as such; one cell of the form makes none. */
function isTable(organs: readonly OrganPart[], block: Block, band: Band): boolean {
  const ids = new Set(organs.flatMap((organ) => organ.cells.map((cell) => cell.id)))
  const [first] = organs
  if (!first || (organs.length === 1 && (!block.isNamed || first.cells.every(({ cell }) => cell.text === '')))) return false
  if (ids.size < 2) return false
  // Licences, punishments and fees are counted in many tables that have nothing to do with this report.
  const isPlain = [...ids].every((id) => /^t2[.](?:licensing|punishment|coercion|fees)[.]/.test(id))
  const heads = [...block.data.values()].flat().map((level) => level.text)
  return !isPlain || [...band.titles.map((cell) => cell.text), ...heads].some((text) => /公开|处理决定|收费金额/.test(text))
}
