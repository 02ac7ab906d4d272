import { desk, tablesPane } from '../../../core/catalogue/desk.ts'
import { proposalPane } from '../../../core/catalogue/entry.ts'
import type { CellId } from '../../../core/form/form.ts'
import type { Cell } from '../../../core/extract/recognised-report.ts'
import { isUnread } from '../../../core/review/completeness.ts'
import type { CellContent } from '../../../core/review/review.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'
import { cellLabel } from '../../../core/form/cell-label.ts'
import { CellEditor } from './CellEditor.tsx'
import { Candidates } from './Candidates.tsx'
import { EntryCell } from './EntryCell.tsx'
import { useForm } from './form-context.ts'

/** One cell of the form. Its state is told by signs, not by colour alone: dots, hatching, 缺, 疑, a struck old value. */
export function FormCell({ id, className = '', span = 1 }: { id: CellId; className?: string; span?: number }) {
  const form = useForm()
  const cell = form.derived.cells.get(id)
  if (!cell) return <td className={`cell absent ${className}`} colSpan={span} aria-hidden='true' />
  const relation = form.relations.get(id)
  const landed = relation?.landed
  const editing = form.editing?.cell === id ? form.editing : null
  const selected = form.selected === id
  const entry = form.entering && selected
  const proposed = form.proposed.get(id)
  const notes = form.derived.notesOfCell.get(id)?.length ?? 0
  const failed = relation?.failed ?? null
  const classes = [
    'cell',
    cell.state,
    className,
    cell.corrected ? 'corrected' : '',
    cell.inferred && !cell.corrected ? 'inferred' : '',
    failed ? `failed ${failed}` : '',
    form.marked.has(id) ? 'marked' : '',
    selected ? 'selected' : '',
    notes > 0 ? 'noted' : '',
    proposed ? 'proposed' : proposed === null ? 'doubtful' : '',
    landed && landed.failed === 0 && landed.notEvaluable === 0 && landed.passed > 0 ? 'held' : '',
    landed && landed.failed === 0 && landed.notEvaluable > 0 ? 'open' : '',
  ]
  // In the order in which it is seen: the value, its mark; what is seen must be found in what is spoken.
  const flags = [
    cell.corrected ? desk.correctionKind[cell.corrected] : null,
    proposed ? proposalPane.spoken(shownOf(proposed)) : null,
    failed ? desk.outcome.failed : null,
  ].filter(Boolean)
  return (
    <td
      data-cell={id}
      colSpan={span}
      data-state={cell.state}
      data-corrected={cell.corrected ?? undefined}
      className={classes.filter(Boolean).join(' ')}
      tabIndex={form.current === id ? 0 : -1}
      aria-selected={selected}
      data-proposed={proposed ? (proposed.value ?? proposed.raw ?? proposed.state) : undefined}
      aria-label={editing || entry ? undefined : [cellLabel(id, form.edition), spoken(cell), ...flags].join('，')}
    >
      {editing ? (
        <CellEditor key={id} cell={cell} reading={form.readings.get(id) ?? cell} typed={editing.typed} view={form.view} />
      ) : entry ? (
        <EntryCell key={id} cell={cell} />
      ) : proposed ? (
        <Proposed cell={cell} content={proposed} />
      ) : (
        <Value cell={cell} reading={form.readings.get(id)} />
      )}
      {!editing && !entry && !form.proposing && selected && cell.state === 'unreadable' && cell.candidates.length > 0 && (
        <Candidates cell={cell} />
      )}
    </td>
  )
}

function Value({ cell, reading }: { cell: EffectiveCell; reading: Cell | undefined }) {
  if (!cell.corrected) return plain(cell)
  return (
    <>
      {reading && !isUnread(reading) && <s>{plain(reading)}</s>} <b>{plain(cell) || tablesPane.blankMark}</b>
      <sup>{desk.correctionMark[cell.corrected]}</sup>
    </>
  )
}

function shownOf(content: CellContent): string {
  return content.value ?? content.raw ?? tablesPane.blankMark
}

/** What a proposal would make of the cell, beside what it holds now. */
function Proposed({ cell, content }: { cell: EffectiveCell; content: CellContent }) {
  const now = isUnread(cell) ? '' : plain(cell)
  return (
    <>
      {now && <s>{now}</s>} <b>{shownOf(content)}</b>
    </>
  )
}

function plain(cell: Pick<Cell, 'state' | 'value' | 'raw'>): string {
  if (cell.state === 'number') return cell.value ?? ''
  if (cell.state === 'text') return cell.raw ?? ''
  if (cell.state === 'missing') return tablesPane.missingMark
  return cell.state === 'unreadable' ? tablesPane.unreadableMark : ''
}

function spoken(cell: Cell): string {
  return cell.state === 'number' ? (cell.value ?? '') : `${desk.cellState[cell.state]}${cell.raw ? ` ${cell.raw}` : ''}`
}
