import { formatDecimal, parseDecimal, sum } from '../../../../src/core/decimal/decimal.ts'
import type { CellId, Edition } from '../../../../src/core/form/form.ts'
import { agencyOf } from '../../agency.ts'
import type { Random } from '../../random.ts'
import { truthOf } from '../../truth.ts'

/** A line of an aggregated table: an organ's, or that of a sum over organs. */
export interface Line {
  /** The organ's name; null for a sum. */
  agency: string | null
  /** What its name cell says. */
  printed: string
  /** The district or group that it stands in; null where there is none. */
  group: string | null
  year: number
  values: ReadonlyMap<CellId, string>
}

/** The organs of a workbook for one year, in groups or in one row. */
export interface Organs {
  lines: Line[]
  /** How groups are told: a row of their own above the organs, a column, or not at all. */
  groups: 'rows' | 'column' | 'none'
}

/** What the organs of all years share. */
export interface Cast {
  members: { agency: string; group: string | null }[]
  groups: Organs['groups']
  numbered: boolean
  totals: 'top' | 'bottom' | 'none'
  subtotals: boolean
  totalName: string
}

/** Makes up the organs; the same name may stand in two groups only where the group can be seen. */
export function castOf(random: Random): Cast {
  const groups = random.pick(['none', 'none', 'rows', 'column'] as const)
  const many = groups === 'none' ? 1 : random.int(2, 3)
  const labels = random.shuffle(['青禾区', '松岫县', '市直部门', '县（市、区）', '鹿鸣区']).slice(0, many)
  const members: Cast['members'] = []
  const seen = new Set<string>()
  for (const label of labels) {
    const size = random.int(groups === 'none' ? 2 : 1, random.chance(0.1) ? 14 : 5)
    while (members.filter((one) => one.group === (groups === 'none' ? null : label)).length < size) {
      const { name } = agencyOf(random)
      if (seen.has(name)) continue
      seen.add(name)
      members.push({ agency: name, group: groups === 'none' ? null : label })
    }
  }
  return {
    members,
    groups,
    numbered: random.chance(0.15),
    totals: random.pick(['none', 'top', 'bottom', 'bottom'] as const),
    subtotals: groups !== 'none' && random.chance(0.5),
    totalName: random.pick(['合计', '总计', '全市合计', '合  计', '汇总']),
  }
}

/** The lines of one year: organs group by group, with their sums. */
export function linesOf(cast: Cast, edition: Edition, mergedOther: boolean, year: number, random: Random): Line[] {
  const own = cast.members.map(({ agency, group }, index): Line => {
    const printed = cast.numbered ? `${index + 1}.${agency}` : agency
    return { agency, printed, group, year, values: valuesOf(edition, mergedOther, random) }
  })
  const lines: Line[] = []
  for (const group of new Set(own.map((line) => line.group))) {
    const inGroup = own.filter((line) => line.group === group)
    lines.push(...inGroup)
    if (cast.subtotals) lines.push(sumOf(inGroup, random.pick(['小计', `${group}小计`]), group, year))
  }
  const total = sumOf(own, cast.totalName, null, year)
  if (cast.totals === 'top') return [total, ...lines]
  return cast.totals === 'bottom' ? [...lines, total] : lines
}

function sumOf(lines: readonly Line[], printed: string, group: string | null, year: number): Line {
  const ids = [...(lines[0]?.values.keys() ?? [])]
  const values = new Map(
    ids.map((id): [CellId, string] => [
      id,
      formatDecimal(sum(lines.map((line) => parseDecimal(line.values.get(id) ?? '0') ?? { units: 0n, scale: 0 }))),
    ]),
  )
  return { agency: null, printed, group, year, values }
}

function valuesOf(edition: Edition, mergedOther: boolean, random: Random): ReadonlyMap<CellId, string> {
  for (;;) {
    const truth = truthOf(random, { edition, mergedOther })
    if (truth.edition === edition && truth.mergedOther === mergedOther) return truth.values
  }
}
