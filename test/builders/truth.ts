import { type CellId, type Edition, cellIds, editionForYear } from '../../src/core/form/form.ts'
import { type Agency, agencyOf } from './agency.ts'
import { table2Values, table3Values, table4Values } from './table-values.ts'
import type { Random } from './random.ts'

/** What a report is about and what its tables say, before it is printed in any way. */
export interface Truth {
  agency: Agency
  year: number
  edition: Edition
  /** True where （六） stands in one row (always in 2019; a deviation from 2021 on). */
  mergedOther: boolean
  /** Every cell of the form as an exact decimal. All relations of the form hold, unless an error was planted. */
  values: ReadonlyMap<CellId, string>
}

/** What the caller fixes; the rest is left to chance. */
export interface TruthOptions {
  edition?: Edition
  mergedOther?: boolean
}

/** Makes up a truth whose relations all hold: balance, row sums, （七）总计, totals of table four. */
export function truthOf(random: Random, options: TruthOptions = {}): Truth {
  const wanted = options.edition ?? (random.chance(0.2) ? '2019' : '2021')
  const year = wanted === '2019' ? random.int(2019, 2020) : random.int(2021, 2026)
  const edition = editionForYear(year) ?? wanted
  const mergedOther = edition === '2019' || (options.mergedOther ?? random.chance(0.12))
  const values = new Map<CellId, string>([
    ...table2Values(edition, random),
    ...table3Values(edition, mergedOther, random),
    ...table4Values(random),
  ])
  return { agency: agencyOf(random), year, edition, mergedOther, values: inFormOrder(values, edition, mergedOther) }
}

/** The number in a cell, for counts; throws for a cell that the truth does not have. */
export function countIn(truth: Pick<Truth, 'values'>, id: CellId): number {
  const value = truth.values.get(id)
  if (value === undefined) throw new Error(`no cell ${id} in this truth`)
  return Number(value)
}

function inFormOrder(values: Map<CellId, string>, edition: Edition, mergedOther: boolean): Map<CellId, string> {
  return new Map(
    cellIds(edition, mergedOther).map((id) => {
      const value = values.get(id)
      if (value === undefined) throw new Error(`no value for ${id}`)
      return [id, value]
    }),
  )
}
