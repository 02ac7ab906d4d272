import type { GridCell } from '../../document/source-document.ts'
import { bareText } from '../squeeze.ts'
import { organNameOf } from './form-labels.ts'
import type { OrganPart } from './organ-rows.ts'
import type { PlacedTable, Share } from './placed-table.ts'
import { foundYear, yearOf } from './table-year.ts'

/** By what the shares of one organ find each other: name and year, and what stands around where the name is not unique. */
export function joiningKeys(tables: readonly PlacedTable[]): Map<Share, string> {
  const titled = tables.map(yearOf)
  const byTable = tables.map((placed, index) => {
    // Of tables on one sheet only the first may have a title.
    const beside = titled.filter((year, at) => year !== null && tables[at]?.grid.sheet === placed.grid.sheet)
    const year = titled[index] ?? (beside.every((other) => other?.value === beside[0]?.value) ? (beside[0] ?? null) : null)
    return placed.table.organs.map((organ): Share => ({ placed, organ, year: organ.year ? foundYear(organ.year) : year }))
  })
  const years = new Map<string, Set<number>>()
  for (const { organ, year } of byTable.flat()) {
    const name = identityOf(organ)
    if (year) years.set(name, (years.get(name) ?? new Set()).add(year.value))
  }
  const keys = new Map<Share, string>()
  byTable.forEach((shares, table) => {
    const named = shares.map((share) => {
      const name = identityOf(share.organ)
      const known = [...(years.get(name) ?? [])]
      return `${name}|${share.year?.value ?? (known.length === 1 ? known[0] : '')}`
    })
    const grouped = named.map((key, index) => `${key}|${shares[index]?.organ.group}`)
    const isAlone = (all: readonly string[], index: number): boolean =>
      all.indexOf(all[index] ?? '') === all.lastIndexOf(all[index] ?? '')
    // Of several sums with one name, each ends the organs before it.
    const yearly = named.map((key) => key.slice(key.indexOf('|')))
    const placed = grouped.map((key, index) => {
      const before = named.slice(0, index).findLast((_, at) => yearly[at] === yearly[index] && isAlone(named, at))
      return `${key}|${before}`
    })
    shares.forEach((share, index) => {
      const unique = [named, grouped, placed].find((all) => isAlone(all, index))
      keys.set(share, unique?.[index] ?? `${named[index]}|${table}|${index}`)
    })
  })
  return keys
}

/** Sums over everything are called now 合计 and now 总计. */
export function identityOf({ name, isSum }: OrganPart): string {
  const bare = bareText(nameIn(name))
  return isSum && /^(?:全.)?(?:合计|总计|共计|汇总)数?$/.test(bare) ? '合计' : bare
}

/** The organ's name in a cell. */
export const nameIn = (cell: GridCell): string => organNameOf(cell.text)
