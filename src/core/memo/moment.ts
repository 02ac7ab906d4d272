/** A recorded moment on paper: 2026-01-12 10:33:05（UTC+08:00）. What is no ISO 8601 with offset is printed as it is. */
export function moment(at: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(at)
  if (!match) return at
  const [, day = '', time = '', zone = ''] = match
  return `${day} ${time}（UTC${zone === 'Z' ? '' : zone}）`
}

/** The same in two short pieces, for narrow columns: day and time without the offset, which the head of the memo states. */
export function shortMoment(at: string): string {
  return moment(at).replace(/（.*$/, '').slice(0, 16)
}
