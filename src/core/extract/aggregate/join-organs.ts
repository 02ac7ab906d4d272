import type { GridCell } from '../../document/source-document.ts'
import { bareText } from '../squeeze.ts'
import { isGrandTotal, organNameOf } from './form-labels.ts'
import { agreed, foundIn } from './found-in.ts'
import type { OrganPart } from './organ-rows.ts'
import type { PlacedTable, Share } from './placed-table.ts'
import { namesReport, topOf, yearOf } from './table-year.ts'

/** By what the shares of one organ find each other: name and year, and what stands around where the name is not unique. */
export function joiningKeys(tables: readonly PlacedTable[]): Map<Share, string> {
  const grids = new Set(tables.map(({ grid }) => grid))
  // Where organs stand in columns, the title is in no row above the heads.
  const atTop = new Map([...grids].map((grid) => [grid, yearOf({ grid, titles: topOf(grid).filter(namesReport) })]))
  const titled = tables.map(({ grid, table }) => yearOf({ grid, titles: table.titles }) ?? atTop.get(grid) ?? null)
  const bySheet = Map.groupBy(titled.keys(), (at) => tables[at]?.grid.sheet ?? null)
  const ofSheet = new Map([...bySheet].map(([sheet, own]) => [sheet, agreed(own.flatMap((at) => titled[at] ?? []))]))
  const byTable = tables.map((placed, index) => {
    // Of tables on one sheet only the first may have a title.
    const year = titled[index] ?? ofSheet.get(placed.grid.sheet) ?? null
    return placed.table.organs.map(
      (organ): Share => ({ placed, organ, year: organ.year ? foundIn(organ.year.value, organ.year.cell) : year }),
    )
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
    const namedOnce = onceAmong(named)
    // Of several sums with one name, each ends the organs before it.
    const lastOfYear = new Map<string, string>()
    const placed = grouped.map((key, index) => {
      const name = named[index] ?? ''
      const yearly = name.slice(name.indexOf('|'))
      const before = lastOfYear.get(yearly)
      if (namedOnce.has(name)) lastOfYear.set(yearly, name)
      return `${key}|${before}`
    })
    const ways = [named, grouped, placed].map((all) => ({ all, once: onceAmong(all) }))
    shares.forEach((share, index) => {
      const unique = ways.find(({ all, once }) => once.has(all[index] ?? ''))
      keys.set(share, unique?.all[index] ?? `${named[index]}|${table}|${index}`)
    })
  })
  return keys
}

/** The keys that occur once. */
function onceAmong(keys: readonly string[]): Set<string> {
  const met = new Set<string>()
  const once = new Set<string>()
  for (const key of keys) {
    if (met.has(key)) once.delete(key)
    else once.add(key)
    met.add(key)
  }
  return once
}

/** Sums over everything are called now 合计 and now 总计. */
export function identityOf({ name, isSum }: OrganPart): string {
  const bare = bareText(nameIn(name))
  return isSum && isGrandTotal(bare) ? '合计' : bare
}

/** The organ's name in a cell. */
export const nameIn = (cell: GridCell): string => organNameOf(cell.text)
