import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { entryPane } from '../../../core/catalogue/entry.ts'
import { cellLabel } from '../../../core/form/cell-label.ts'
import { formRows, isMerged, rowAround } from '../../../core/form/form-grid.ts'
import type { CellId } from '../../../core/form/form.ts'
import { isUnread } from '../../../core/review/completeness.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'
import { notify, useDesk } from '../../app/desk-store.ts'
import { record, stopEntry } from '../../app/entry-actions.ts'
import { apply, select, undo } from '../../app/report-actions.ts'
import { asTyped } from '../../app/unanswered.ts'
import { draftOf } from './cell-draft.ts'
import { readEntry, restOfRow, type Rest } from './entry-draft.ts'
import { entryOrder, nextIn } from './entry-order.ts'
import { useForm } from './form-context.ts'
import { nextCell } from './form-order.ts'

/** The cell under the cursor while the tables are typed in. Leaving it by any key records what was typed. */
export function EntryCell({ cell: read }: { cell: EffectiveCell }) {
  const cell = asTyped(read)
  const { edition, derived } = useForm()
  const { direction, skip, reason } = useDesk((now) => now.entry)
  const start = isUnread(cell) ? '' : draftOf(cell)
  const [text, setText] = useState(start)
  const [wrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  /** What was asked to be recorded last: leaving the cell by a key also takes the focus away, and must not record twice. */
  const asked = useRef(start)
  /** Whether the field is still to show, and select, what the cell has become. */
  const follows = useRef(false)
  const rows = formRows(edition, isMerged(edition, derived.cells))
  const order = entryOrder(rows, direction)

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true })
    input.current?.select()
  }, [])
  useLayoutEffect(() => {
    // An undo or a declared row changes the cell under the cursor: what is shown must follow.
    setText(start)
    asked.current = start
    follows.current = true
  }, [start])
  useLayoutEffect(() => {
    // As soon as the field shows it, before any other key can come: else that key would not replace it.
    if (!follows.current || text !== start) return
    follows.current = false
    input.current?.select()
  }, [text, start])

  const commit = (): boolean => {
    const entered = readEntry(text, cell)
    if (text === asked.current || entered.kind === 'nothing') return true
    if (entered.kind === 'invalid') {
      setWrong(true)
      return false
    }
    asked.current = text
    if (entered.kind === 'withdraw') void apply({ type: 'withdraw-correction', cell: cell.id })
    else void record([entered.content], reason)
    return true
  }
  const go = (to: CellId | null) => {
    if (to && commit()) select({ kind: 'cell', cell: to }, 'tables')
    else if (!to) commit()
  }
  const open = (id: CellId) => {
    const known = derived.cells.get(id)
    return id !== cell.id && known !== undefined && isUnread(asTyped(known))
  }
  const onward = (back: boolean) => {
    const unread = skip && !back ? (nextIn(order, cell.id, false, open) ?? order.find(open) ?? null) : null
    go(unread ?? nextIn(order, cell.id, back))
  }
  const declare = (rest: Rest) => {
    const entered = readEntry(text, cell)
    if (entered.kind === 'invalid') return setWrong(true)
    const typed = entered.kind === 'content' ? entered.content : null
    const row = rowAround(rows, cell.id)
    const known = new Map(row.flatMap((id) => derived.cells.get(id) ?? []).map((one) => [one.id, asTyped(one)]))
    const cells = [...(typed ? [typed] : []), ...restOfRow(row, known, rest, typed)]
    asked.current = text
    if (cells.length > 0) void record(cells, reason)
    const done = new Set(cells.map((one) => one.cell))
    const left = (id: CellId) => open(id) && !done.has(id)
    // What the declaration left open in the row, its total, is typed next.
    const next = row.find(left) ?? nextIn(order, cell.id, false, left) ?? nextIn(order, cell.id)
    if (next) select({ kind: 'cell', cell: next }, 'tables')
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    // Keys of the window may lead away, even into another report: what was typed is recorded before they do.
    if (event.altKey || /^F\d+$/.test(event.key) || (event.ctrlKey && /^[kopb]$/i.test(event.key))) return void commit()
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const whole = selectionStart === 0 && selectionEnd === value.length
    const undoing = event.ctrlKey && event.key.toLowerCase() === 'z' && !event.shiftKey
    if (event.key === 'Escape') {
      const box = event.currentTarget.closest('td')
      if (!commit()) setText(start)
      stopEntry()
      box?.focus({ preventScroll: true })
    } else if (event.ctrlKey && event.key === 'Enter') return
    else if (event.key === 'Enter') onward(event.shiftKey)
    else if (event.key === '+' || event.key === '*') declare(event.key === '+' ? 'zero' : 'blank')
    else if (undoing && text !== start) setText(start)
    else if (undoing) void undo()
    else {
      const atEdge = event.key === 'ArrowLeft' ? whole || selectionEnd === 0 : whole || selectionStart === value.length
      if (event.key.startsWith('Arrow') && /Left|Right/.test(event.key) && !atEdge) return event.stopPropagation()
      const next = nextCell(rows, cell.id, event.key, event.ctrlKey, event.shiftKey)
      // Other keys with Ctrl or F-keys belong to the window; letters and digits are typed.
      if (!next) return event.key.length === 1 && !event.ctrlKey ? event.stopPropagation() : undefined
      go(next)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      ref={input}
      className='cell-input entry-input'
      data-entry={cell.id}
      aria-label={entryPane.cell(cellLabel(cell.id, edition))}
      aria-invalid={wrong}
      title={wrong ? entryPane.invalid : undefined}
      autoComplete='off'
      inputMode='decimal'
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        setWrong(false)
      }}
      onBlur={() => {
        if (!commit()) notify('error', entryPane.notRecorded(cellLabel(cell.id, edition), text))
      }}
      onKeyDown={keys}
    />
  )
}
