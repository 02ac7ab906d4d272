import type { Grid, GridCell } from '../../document/source-document.ts'
import type { Found } from '../recognised-report.ts'
import { foundIn } from './found-in.ts'

/** The year in the titles of a table, else in the sheet's name (shown at the sheet's first cell). Several years are none. */
export function yearOf({ grid, titles }: { grid: Grid; titles: readonly GridCell[] }): Found<number> | null {
  const said = titles.flatMap((cell) => yearsIn(cell.text).map((value) => ({ value, cell })))
  const reported = said.filter(({ cell }) => namesReport(cell))
  const titled = reported.length > 0 ? reported : said
  const [first] = titled
  if (first && titled.every(({ value }) => value === first.value)) return foundIn(first.value, first.cell)
  const named = [...new Set([...(grid.sheet ?? '').matchAll(/20[0-3]\d/g)].map(([year]) => Number(year)))]
  const [year] = named
  const [cell] = grid.cells
  const fits = !first || titled.some(({ value }) => value === year)
  return year !== undefined && named.length === 1 && cell && fits ? foundIn(year, cell) : null
}

/** Whether a title says that it is of reports: the year that it says is theirs. */
export function namesReport({ text }: GridCell): boolean {
  return /年度|信息公开/.test(text)
}

/** Rows at the top of a sheet in which its title may stand. */
const topRows = 3

/** What stands at the top of a sheet, where its title may be. */
export function topOf(grid: Grid): GridCell[] {
  return grid.cells.filter(({ row, text }) => row < topRows && text !== '')
}

/** The years of which a title speaks; dates (2025年1月10日) are none. */
function yearsIn(text: string): number[] {
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  return [...plain.matchAll(/(?<!\d)(20[0-3]\d)(?:年(?!\d{1,2}月)|(?=[-—~至、和与]+20[0-3]\d年))/g)].map(([, year]) =>
    Number(year),
  )
}
