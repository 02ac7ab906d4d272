import { describe, expect, it } from 'vitest'
import { noFilter } from '../../../src/renderer/app/desk-state.ts'
import { countStates, filterReports, yearsOf } from '../../../src/renderer/app/filter-reports.ts'
import { manyItems } from '../harness/many-items.ts'

const items = manyItems(60)

describe('filtering the list', () => {
  it('lets everything through where nothing is asked', () => {
    expect(filterReports(items, noFilter)).toEqual(items)
  })

  it('finds Chinese by substring, every word of it, in organ, year or file name', () => {
    const found = filterReports(items, { ...noFilter, text: '青溪 2021' })
    expect(found.length).toBeGreaterThan(0)
    for (const item of found) expect(`${item.agency}${item.year}${item.fileName}`).toMatch(/青溪.*2021/)
    expect(filterReports(items, { ...noFilter, text: '查无此局' })).toEqual([])
    expect(filterReports(items, { ...noFilter, text: '_59.TXT' })).toHaveLength(1)
  })

  it('filters by state, year and findings', () => {
    for (const item of filterReports(items, { ...noFilter, state: 'reviewed' })) expect(item.state).toBe('reviewed')
    for (const item of filterReports(items, { ...noFilter, year: 2023 })) expect(item.year).toBe(2023)
    for (const item of filterReports(items, { ...noFilter, severity: 'error' })) expect(item.findings.error).toBeGreaterThan(0)
    for (const item of filterReports(items, { ...noFilter, severity: 'none' })) expect(item.checks.failed).toBe(0)
    for (const item of filterReports(items, { ...noFilter, severity: 'pending' })) expect(item.pending).toBeGreaterThan(0)
    const unread = (item: (typeof items)[number]) => item.completeness.missing + item.completeness.unreadable
    const some = filterReports(items, { ...noFilter, severity: 'unread' })
    expect(some).toEqual(items.filter((item) => unread(item) > 0))
  })

  it('counts states and years', () => {
    const counts = countStates(items)
    expect(counts.unreviewed + counts['in-review'] + counts.reviewed).toBe(60)
    expect(yearsOf(items)).toEqual([2025, 2024, 2023, 2022, 2021])
  })
})
