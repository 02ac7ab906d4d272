import type { CellId } from '../core/form/form.ts'
import type { Note, NoteTarget } from '../core/review/review.ts'

/** A note as a row: the columns of the other kinds of target are null. */
export interface NoteRow {
  id: string
  target: NoteTarget['kind']
  cell: CellId | null
  fingerprint: string | null
  topic: string | null
  position_start: number | null
  position_end: number | null
  quote_exact: string | null
  quote_prefix: string | null
  quote_suffix: string | null
  body: string
  who: string
  at: string
}

/** The row of a note. */
export function noteRowOf(note: Note): NoteRow {
  const { id, body, who, at, target } = note
  const text = target.kind === 'text' ? target : null
  const finding = target.kind === 'finding' ? target : null
  return {
    id,
    target: target.kind,
    cell: target.kind === 'cell' ? target.cell : null,
    fingerprint: finding?.fingerprint ?? null,
    topic: finding?.topic ?? null,
    position_start: text?.position.start ?? null,
    position_end: text?.position.end ?? null,
    quote_exact: text?.quote.exact ?? null,
    quote_prefix: text?.quote.prefix ?? null,
    quote_suffix: text?.quote.suffix ?? null,
    body,
    who,
    at,
  }
}

/** The note of a row. */
export function noteOf(row: NoteRow): Note {
  const { id, body, who, at } = row
  return { id, target: targetOf(row), body, who, at }
}

function targetOf(row: NoteRow): NoteTarget {
  switch (row.target) {
    case 'report':
      return { kind: 'report' }
    case 'cell':
      return { kind: 'cell', cell: filled(row.cell) }
    case 'finding':
      return { kind: 'finding', fingerprint: filled(row.fingerprint), topic: filled(row.topic) }
    case 'text':
      return {
        kind: 'text',
        position: { start: filled(row.position_start), end: filled(row.position_end) },
        quote: { exact: filled(row.quote_exact), prefix: filled(row.quote_prefix), suffix: filled(row.quote_suffix) },
      }
  }
}

/** The table's own checks see to it that the columns of the target are there. */
function filled<T>(value: T | null): T {
  if (value === null) throw new Error('a note has lost its target')
  return value
}
