import { createHash } from 'node:crypto'
import type { TrailEntry } from '../../../src/contract/views.ts'

/** A trail in memory with a clock that ticks a second a row, so that screenshots and tests are the same every time. */
export class Trail {
  private readonly entries: TrailEntry[] = []

  /** The moment of the next row. */
  now(): string {
    const seconds = this.entries.length
    const two = (value: number) => String(value).padStart(2, '0')
    return `2026-02-03T${two(9 + Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}+08:00`
  }

  /** Appends a row, chained to the one before. */
  add(row: Pick<TrailEntry, 'who' | 'action' | 'reportId' | 'summary'>): void {
    const at = this.now()
    const hash = createHash('sha256')
      .update(`${this.head.hash}${at}${JSON.stringify(row)}`)
      .digest('hex')
    this.entries.push({ seq: this.entries.length + 1, at, hash, ...row })
  }

  /** The last row's number and hash. */
  get head(): { seq: number; hash: string } {
    const last = this.entries.at(-1)
    return last ? { seq: last.seq, hash: last.hash } : { seq: 0, hash: '0'.repeat(64) }
  }

  /** The rows of a report, or all, newest first. */
  list(reportId: number | null): TrailEntry[] {
    return this.entries.filter((entry) => reportId === null || entry.reportId === reportId).reverse()
  }
}
