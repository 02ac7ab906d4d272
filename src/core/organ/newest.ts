/** What says which of an organ's reports of one year counts. */
export interface Dated {
  /** Grows in the order of import. */
  id: number
  year: number
  /** True for a report of its own, false for a line of an aggregated workbook. */
  own: boolean
}

/** One report a year, ascending: a report of its own stands before a line of a workbook, a later one before an earlier one. */
export function newestOfEachYear<T extends Dated>(reports: readonly T[]): T[] {
  const best = new Map<number, T>()
  for (const report of reports.toSorted((a, b) => a.id - b.id)) {
    const known = best.get(report.year)
    if (!known || report.own || !known.own) best.set(report.year, report)
  }
  return [...best.values()].toSorted((a, b) => a.year - b.year)
}
