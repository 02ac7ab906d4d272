import { type Dated, newestOfEachYear } from './newest.ts'
import { isSameOrgan } from './organ-key.ts'

/** A report of an organ, under the name that it gives itself. */
export interface NamedReport extends Dated {
  agency: string
}

/** An organ by one of its names, with its report of a year; null where there is none. */
export interface NamedYear<Report> {
  name: string
  report: Report | null
}

/**
 * The reports of other years that a report is compared with, one a year, ascending. `kin`: the others of all names that the
 * auditor merged. Of a year with reports of its own name only these count; a year in which several other names stand for the
 * organ has none, for none of them alone can be compared.
 */
export function comparableYears<Report extends NamedReport>(entry: Report, kin: readonly Report[]): Report[] {
  const others = kin.filter(({ year, agency }) => year !== entry.year && !isBeside(entry, kin, agency))
  return [...Map.groupBy(others, ({ year }) => year).values()]
    .flatMap((reports) => {
      const ofName = reports.filter(({ agency }) => isSameOrgan(agency, entry.agency))
      const counting = published(ofName.length > 0 ? ofName : reports)
      return eachName(counting.map(({ agency }) => agency)).length > 1 ? [] : newestOfEachYear(counting)
    })
    .toSorted((a, b) => a.year - b.year)
}

/** What else there is of a report's organ and year. */
export interface Beside<Report> {
  /** The version before it. */
  older: Report | null
  /** The line of a workbook that is held against it. */
  line: Report | null
}

/**
 * What a published report is held against in its own year. A version bears its name: merged names that both report in one year
 * are two organs, none of which revised the other. A line under another name counts where no line bears its own, no report
 * bears the line's, and no third name has one.
 */
export function besideOf<Report extends NamedReport>(entry: Report, kin: readonly Report[]): Beside<Report> {
  if (!entry.own) return { older: null, line: null }
  const sameYear = kin.filter(({ year }) => year === entry.year)
  const isNamesake = ({ agency }: Report): boolean => isSameOrgan(agency, entry.agency)
  const older = sameYear.findLast((other) => other.own && isNamesake(other) && other.id < entry.id) ?? null
  const all = sameYear.filter(({ own }) => !own)
  const named = all.filter(isNamesake)
  const lines = named.length > 0 ? named : all.filter(({ agency }) => !isBeside(entry, kin, agency))
  const line = eachName(lines.map(({ agency }) => agency)).length > 1 ? null : (lines.at(-1) ?? null)
  return { older, line }
}

/**
 * The organs whose work of the year before is now that of a report's organ, with their reports: itself where it reported
 * then, and those merged into it that do not report beside it this year. `names`: all that the auditor called one organ.
 * Empty where no other name than its own stands for that year.
 */
export function predecessorsOf<Report extends NamedReport>(
  entry: Report,
  kin: readonly Report[],
  names: readonly string[],
): NamedYear<Report>[] {
  const isOwn = (name: string): boolean => isSameOrgan(name, entry.agency)
  const before = published(kin.filter(({ year, agency }) => year === entry.year - 1 && !isBeside(entry, kin, agency)))
  const reporting = before.map(({ agency }) => agency)
  // While others of the names report beside it, one that was there before goes on as it was.
  if (reporting.some(isOwn) && kin.some(({ agency }) => isBeside(entry, kin, agency))) return []
  // An organ that is new has taken over the work of all; of one that was there before, who else had gone is not known.
  const stated = reporting.some(isOwn) ? [] : names.filter((name) => !isOwn(name) && !isBeside(entry, kin, name))
  const all = eachName([...reporting, ...stated])
  if (all.every(isOwn)) return []
  return all.map((name) => ({
    name,
    report: newestOfEachYear(before.filter(({ agency }) => isSameOrgan(agency, name)))[0] ?? null,
  }))
}

/** Whether another organ of these names has a report of its own in the same year: then it was not merged yet. */
function isBeside(entry: NamedReport, kin: readonly NamedReport[], name: string): boolean {
  return (
    !isSameOrgan(name, entry.agency) &&
    kin.some(({ year, own, agency }) => own && year === entry.year && isSameOrgan(agency, name))
  )
}

/** What organs published themselves; lines of workbooks where they published nothing. */
function published<Report extends NamedReport>(reports: readonly Report[]): readonly Report[] {
  const own = reports.filter((report) => report.own)
  return own.length > 0 ? own : reports
}

function eachName(names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((other) => isSameOrgan(other, name)) === at)
}
