/** An ISO 8601 moment as "2026-01-31 09:05" in the clock of its own offset; the text itself where it is no such moment. */
export function shortTime(iso: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(iso)
  return match ? `${match[1]} ${match[2]}` : iso
}
