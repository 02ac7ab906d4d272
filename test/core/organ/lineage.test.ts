import { describe, expect, it } from 'vitest'
import { besideOf, comparableYears, type NamedReport, predecessorsOf } from '../../../src/core/organ/lineage.ts'

const [forestry, grassland, merged] = ['松岫县林业局', '松岫县草原局', '松岫县林业和草原局']
const names = [merged, forestry, grassland]

/** Reports as "id agency year", a line of a workbook with a `*` behind. */
function reports(...lines: readonly [string, number, '*'?][]): NamedReport[] {
  return lines.map(([agency, year, line], at) => ({ id: at + 1, agency, year, own: line === undefined }))
}

/** The last of the reports, and what it is compared with: years as "year#id", predecessors as "name#id". */
function lineage(all: readonly NamedReport[], known: readonly string[] = names): { years: string[]; before: string[] } {
  const entry = all.at(-1)!
  const kin = all.slice(0, -1)
  return {
    years: comparableYears(entry, kin).map(({ year, id }) => `${year}#${id}`),
    before: predecessorsOf(entry, kin, known).map(({ name, report }) => `${name}#${report?.id ?? '-'}`),
  }
}

/** What the last of the reports is held against in its own year: the version before it and the line of a workbook, by id. */
function beside(...lines: [string, number, '*'?][]): { older: number | undefined; line: number | undefined } {
  const all = reports(...lines)
  const { older, line } = besideOf(all.at(-1)!, all.slice(0, -1))
  return { older: older?.id, line: line?.id }
}

describe('what a report is held against in its own year', () => {
  it('is the version before it, of its own name', () => {
    expect(beside([merged, 2024], [merged, 2024], [`云岭市${merged}`, 2024])).toEqual({ older: 2, line: undefined })
    expect(beside([merged, 2023], [merged, 2024])).toEqual({ older: undefined, line: undefined })
  })

  it('is no report of another organ that was merged with it: neither is a version of the other', () => {
    expect(beside([forestry, 2024], [grassland, 2024]).older).toBeUndefined()
    expect(beside([grassland, 2024], [forestry, 2024], [grassland, 2024]).older).toBe(1)
  })

  it('is the line of a workbook that bears its name, else that of the only other name without a report', () => {
    expect(beside([forestry, 2024, '*'], [merged, 2024, '*'], [merged, 2024, '*'], [merged, 2024]).line).toBe(3)
    expect(beside([forestry, 2024, '*'], [merged, 2024]).line).toBe(1)
    expect(beside([merged, 2024], [forestry, 2024, '*'], [merged, 2024])).toEqual({ older: 1, line: 2 })
    expect(beside([forestry, 2024, '*'], [forestry, 2024], [merged, 2024]).line).toBeUndefined()
    expect(beside([forestry, 2024, '*'], [grassland, 2024, '*'], [merged, 2024]).line).toBeUndefined()
    expect(beside([merged, 2024], [merged, 2024, '*'])).toEqual({ older: undefined, line: undefined })
  })
})

describe('the years of an organ', () => {
  it('are its own where its name stands on them, the newest version of each', () => {
    const all = reports([merged, 2022], [merged, 2023], [merged, 2023], [merged, 2024])
    expect(lineage(all)).toEqual({ years: ['2022#1', '2023#3'], before: [] })
  })

  it('are those of another name where it was renamed, with the name that it had', () => {
    expect(lineage(reports([forestry, 2023], [merged, 2024]), [merged, forestry])).toEqual({
      years: ['2023#1'],
      before: [`${forestry}#1`],
    })
  })

  it('are none where several others stand for it, which are its predecessors together', () => {
    const all = reports([forestry, 2022], [forestry, 2023], [grassland, 2023], [merged, 2024])
    expect(lineage(all)).toEqual({ years: ['2022#1'], before: [`${forestry}#2`, `${grassland}#3`] })
  })

  it('are its own beside those of an organ that it took over', () => {
    const all = reports([merged, 2023], [forestry, 2023], [merged, 2024])
    expect(lineage(all)).toEqual({ years: ['2023#1'], before: [`${merged}#1`, `${forestry}#2`] })
  })

  it('are its own while the other still reports beside it', () => {
    const all = reports([forestry, 2022], [grassland, 2022], [grassland, 2023], [forestry, 2023])
    expect(lineage(all)).toEqual({ years: ['2022#1'], before: [] })
    const gone = reports([forestry, 2022], [grassland, 2022], [merged, 2023], [grassland, 2023])
    expect(lineage(gone)).toEqual({ years: ['2022#2'], before: [] })
    const formed = reports([forestry, 2022], [grassland, 2022], [grassland, 2023], [merged, 2023])
    expect(lineage(formed)).toEqual({ years: ['2022#1'], before: [`${forestry}#1`] })
    const alone = reports([grassland, 2022], [grassland, 2023], [forestry, 2023])
    expect(lineage(alone)).toEqual({ years: [], before: [`${merged}#-`] })
  })

  it('leave out lines of workbooks where there are reports, whatever name these give the organ', () => {
    const all = reports([forestry, 2023, '*'], [grassland, 2023], [merged, 2024])
    expect(lineage(all)).toEqual({ years: ['2023#2'], before: [`${grassland}#2`, `${forestry}#-`] })
    const lines = reports([forestry, 2023, '*'], [merged, 2024, '*'], [merged, 2024])
    expect(lineage(lines, [merged, forestry])).toEqual({ years: ['2023#1'], before: [`${forestry}#1`] })
  })

  it('know a name with the places around it for the same', () => {
    const all = reports([`云岭市${merged}`, 2023], [merged, 2024])
    expect(lineage(all)).toEqual({ years: ['2023#1'], before: [] })
  })

  it('name those that have no report, where its own name has none', () => {
    expect(lineage(reports([forestry, 2023], [merged, 2024])).before).toEqual([`${forestry}#1`, `${grassland}#-`])
    expect(lineage(reports([merged, 2023], [merged, 2024])).before).toEqual([])
    expect(lineage(reports([merged, 2024])).before).toEqual([`${forestry}#-`, `${grassland}#-`])
    expect(lineage(reports([merged, 2024]), [merged])).toEqual({ years: [], before: [] })
  })
})
