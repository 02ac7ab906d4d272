import type { Backup } from '../../core/workspace/safety.ts'

/** The name of a backup made at that time (ISO 8601) of a trail that long. */
export function backupName(at: string, seq: number): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}-${String(seq).padStart(8, '0')}.db`
}

/** What the name says; null where it is no backup's. */
export function readBackupName(name: string): Omit<Backup, 'bytes'> | null {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)-(\d{8,})\.db$/.exec(name)
  if (!found) return null
  const [, year, month, day, hour, minute, second, seq] = found
  return { name, at: `${year}-${month}-${day}T${hour}:${minute}:${second}`, seq: Number(seq) }
}

/** How many of the newest are kept. */
const newest = 10
/** For how many months the last one of each is kept besides. */
const months = 12

/**
 * Newest first, as of a moment. What is dated after it was made while the clock was ahead: nobody knows when, so that it comes
 * last, and a clock that went back does not make the backup at hand the oldest of all.
 */
function newestFirst(backups: readonly Backup[], now: string): Backup[] {
  const isAhead = ({ at }: Backup): number => (at > now.slice(0, 19) ? 1 : 0)
  const order = (a: Backup, b: Backup): number => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq)
  return backups.toSorted((a, b) => isAhead(a) - isAhead(b) || order(a, b))
}

/** The backups that may go, `now` that one was made: neither among the newest, nor the last of one of the last months. */
export function dispensable(backups: readonly Backup[], now: string): Backup[] {
  const sorted = newestFirst(backups, now)
  const lastOfMonth = new Map<string, Backup>()
  for (const backup of sorted) if (!lastOfMonth.has(backup.at.slice(0, 7))) lastOfMonth.set(backup.at.slice(0, 7), backup)
  const monthly = new Set([...lastOfMonth.values()].slice(0, months))
  return sorted.slice(newest).filter((backup) => !monthly.has(backup))
}

/** Rows of the trail after which a backup is due although the last one is of today. */
const many = 200

/** Whether a backup is due: something changed, and the last one is of another day or far behind. `now` is ISO 8601. */
export function backupDue(backups: readonly Backup[], head: number, now: string): boolean {
  const [last] = newestFirst(backups, now)
  if (!last) return head > 1
  return head !== last.seq && (last.at.slice(0, 10) !== now.slice(0, 10) || Math.abs(head - last.seq) >= many)
}
