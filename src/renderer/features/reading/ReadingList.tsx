import type { ReactNode } from 'react'
import { desk, sourcePane } from '../../../core/catalogue/desk.ts'
import { entryPane } from '../../../core/catalogue/entry.ts'
import { readingPane } from '../../../core/catalogue/reading.ts'
import { columnLabel, rowLabel } from '../../../core/form/cell-label.ts'
import { cellParts, type CellId, type Edition } from '../../../core/form/form.ts'
import type { ReportView } from '../../../contract/views.ts'
import { startEntry } from '../../app/entry-actions.ts'
import { useDesk } from '../../app/desk-store.ts'
import { select } from '../../app/report-actions.ts'
import { Empty } from '../../components/Empty.tsx'
import { placeOf } from '../../components/place.ts'
import { type MissingPart, missingParts, unreadableRows } from './unread-rows.ts'
import './reading.css'

/** What the reader did not read, what it had left over, and what it says of the file: each leads to its place. */
export function ReadingList({ view }: { view: ReportView }) {
  const { report, document, cells } = view
  const { completeness: read } = view.item
  const missing = missingParts(cells)
  const unread = read.missing + read.unreadable
  const bare = missing.length + read.unreadable + report.leftovers.length + document.notes.length === 0
  if (bare && read.total > 0) return <Empty title={readingPane.clean} body={readingPane.cleanBody} />
  return (
    <div className='reading'>
      <p className='summary' data-reading-summary=''>
        {read.total > 0
          ? readingPane.summary(read.total - unread, read.total, unread, report.leftovers.length)
          : readingPane.noTables}
      </p>
      <Group name={readingPane.unreadable} body={readingPane.unreadableBody} count={read.unreadable}>
        {unreadableRows(cells).map(({ cells: row, raws }) => {
          const [first] = row
          if (!first) return null
          const columns = row.map(({ id }) => columnLabel(id, view.item.edition)).join('、')
          const candidates = Math.max(...row.map((cell) => cell.candidates.length))
          const name = `${desk.table[cellParts(first.id).table]} ${rowLabel(first.id, view.item.edition)}`
          return (
            <Line key={first.id} id={first.id} name={name} text={`${columns}：“${raws.join(' ')}”`}>
              {readingPane.candidates(candidates)}
            </Line>
          )
        })}
      </Group>
      <Group name={readingPane.missing} body={readingPane.missingBody} count={read.missing}>
        {missing.map((part) => {
          const [first] = part.cells
          if (!first) return null
          return (
            <Line key={first} id={first} name={nameOf(part, first, view.item.edition)} text={columnsOf(part, view.item.edition)}>
              {readingPane.extent[part.part](part.cells.length)}
            </Line>
          )
        })}
      </Group>
      <Group name={readingPane.leftovers} body={readingPane.leftoversBody} count={report.leftovers.length}>
        {report.leftovers.map(({ table, span, where, raw }) => (
          <li key={`${span.start}-${span.end}`}>
            <button
              type='button'
              className='reading-line'
              data-leftover={span.start}
              onClick={() => select({ kind: 'passage', span }, 'bottom')}
            >
              <span className='what cut'>{desk.table[table]}</span>
              <span className='raw cut'>“{raw.replaceAll(/\s+/g, ' ').trim()}”</span>
              <span className='quiet'>{placeOf(document.text, where, span)}</span>
            </button>
          </li>
        ))}
      </Group>
      <Group name={readingPane.notes} body='' count={document.notes.length}>
        {document.notes.map((note, index) => (
          <li key={`${note.code}${String(index)}`} className='reading-line' data-note={note.code}>
            <span className='what'>{sourcePane.readingNote[note.code]}</span>
            <span className='quiet'>{note.detail}</span>
          </li>
        ))}
      </Group>
      {unread > 0 && (
        <button type='button' className='button small start' onClick={() => startEntry()}>
          {entryPane.start}
        </button>
      )}
    </div>
  )
}

function nameOf({ table, part }: MissingPart, first: CellId, edition: Edition | null): string {
  const name = { table: '', column: readingPane.column(columnLabel(first, edition)), row: rowLabel(first, edition) }[part]
  return `${desk.table[table]} ${name}`.trim()
}

/** Which columns of a row are missing. */
function columnsOf({ part, cells }: MissingPart, edition: Edition | null): string {
  return part === 'row' ? cells.map((id) => columnLabel(id, edition)).join('、') : ''
}

function Group({ name, body, count, children }: { name: string; body: string; count: number; children: ReactNode }) {
  if (count === 0) return null
  return (
    <section aria-label={name}>
      <h3 className='finding-group'>
        {readingPane.group(name, count)}
        {body && <span className='quiet'>{body}</span>}
      </h3>
      <ul>{children}</ul>
    </section>
  )
}

function Line({ id, name, text, children }: { id: CellId; name: string; text: string; children: ReactNode }) {
  const selected = useDesk((now) => now.selected?.target.kind === 'cell' && now.selected.target.cell === id)
  return (
    <li>
      <button
        type='button'
        className={`reading-line ${selected ? 'selected' : ''}`}
        data-unread={id}
        onClick={() => select({ kind: 'cell', cell: id }, 'bottom')}
      >
        <span className='what cut'>{name}</span>
        <span className='raw cut'>{text}</span>
        <span className='quiet'>{children}</span>
      </button>
    </li>
  )
}
