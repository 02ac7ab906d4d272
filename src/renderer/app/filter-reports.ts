import type { ReportItem } from '../../contract/views.ts'
import type { ReportFilter } from './desk-state.ts'

/** The reports that pass the filter, in their order. Text matches organ, year or file name by substring, every word of it. */
export function filterReports(items: readonly ReportItem[], filter: ReportFilter): ReportItem[] {
  const words = filter.text.trim().toLocaleLowerCase('zh-CN').split(/\s+/).filter(Boolean)
  return items.filter((item) => {
    if (filter.state && item.state !== filter.state) return false
    if (filter.year !== null && item.year !== filter.year) return false
    if (filter.severity && !has(item, filter.severity)) return false
    const text = `${item.agency ?? ''} ${item.year ?? ''} ${item.fileName}`.toLocaleLowerCase('zh-CN')
    return words.every((word) => text.includes(word))
  })
}

function has({ checks, findings, pending, completeness }: ReportItem, what: NonNullable<ReportFilter['severity']>): boolean {
  switch (what) {
    case 'none':
      return checks.failed === 0
    case 'pending':
      return pending > 0
    case 'unread':
      return completeness.missing + completeness.unreadable > 0
    default:
      return findings[what] > 0
  }
}

/** How many reports are in each state. */
export function countStates(items: readonly ReportItem[]): Record<ReportItem['state'], number> {
  const counts = { unreviewed: 0, 'in-review': 0, reviewed: 0 }
  for (const item of items) counts[item.state] += 1
  return counts
}

/** The years met, newest first. */
export function yearsOf(items: readonly ReportItem[]): number[] {
  return [...new Set(items.flatMap((item) => item.year ?? []))].sort((a, b) => b - a)
}
