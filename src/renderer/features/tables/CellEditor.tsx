import { useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react'
import { cellPane, desk } from '../../../core/catalogue/desk.ts'
import type { Cell } from '../../../core/extract/recognised-report.ts'
import type { CorrectionKind } from '../../../core/review/review.ts'
import type { EffectiveCell } from '../../../core/rules/rule.ts'
import type { ReportView } from '../../../contract/views.ts'
import { useDesk } from '../../app/desk-store.ts'
import { apply } from '../../app/report-actions.ts'
import { Segmented } from '../../components/Segmented.tsx'
import { describeDraft, draftOf, isSame, parseDraft } from './cell-draft.ts'
import { useFlyout } from './use-flyout.ts'

interface Props {
  cell: EffectiveCell
  reading: Cell
  typed: string | null
  view: ReportView
}

/** The editor in a cell: the value in its place, kind and reason beside it. Enter saves, Esc leaves things as they were. */
export function CellEditor({ cell, reading, typed, view }: Props) {
  const correction = view.review.corrections.find((one) => one.cell === cell.id)
  const [text, setText] = useState(typed ?? draftOf(cell))
  const [kind, setKind] = useState<CorrectionKind>(correction?.kind ?? 'reading')
  const [reason, setReason] = useState(correction?.reason ?? '')
  const [busy, setBusy] = useState(false)
  const value = useRef<HTMLInputElement>(null)
  const reasonField = useRef<HTMLInputElement>(null)
  const flyout = useFlyout()
  const draft = parseDraft(text)
  const needsReason = kind === 'source' && reason.trim() === ''

  // Before the next key can come: a digit typed meanwhile would open the editor anew instead of going on in it.
  useLayoutEffect(() => {
    const input = value.current
    input?.focus({ preventScroll: true })
    if (typed === null) input?.select()
  }, [typed])

  const leave = () => {
    const box = value.current?.closest('td')
    useDesk.setState({ editing: null })
    box?.focus({ preventScroll: true })
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!draft || busy) return
    if (!correction && isSame(draft, reading)) return leave()
    if (correction && isSame(draft, reading)) return withdraw()
    if (needsReason) return reasonField.current?.focus()
    setBusy(true)
    const done = await apply({ type: 'correct-cell', cell: cell.id, kind, ...draft, reason: reason.trim() })
    setBusy(false)
    if (done) leave()
  }
  const withdraw = async () => {
    if (await apply({ type: 'withdraw-correction', cell: cell.id })) leave()
  }
  const keys = (event: KeyboardEvent) => {
    // While a draft is open its keys are its own; once it is on its way, the auditor may go on to another report.
    if (!busy || (!event.altKey && !event.ctrlKey)) event.stopPropagation()
    if (event.key === 'Escape') leave()
  }
  return (
    <form className='cell-editor' onSubmit={(event) => void save(event)} onKeyDown={keys}>
      <input
        ref={value}
        className='cell-input'
        aria-label={cellPane.value}
        aria-invalid={!draft}
        autoComplete='off'
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div ref={flyout} popover='manual' className='popover flyout cell-flyout' role='group' aria-label={cellPane.edit}>
        <div className={draft ? 'will' : 'will invalid'} role='status'>
          {draft ? (isSame(draft, cell) ? cellPane.unchanged : describeDraft(draft)) : cellPane.invalidNumber}
        </div>
        <Segmented
          label={cellPane.kind}
          value={kind}
          onChange={setKind}
          options={(['reading', 'source'] as const).map((one) => ({ value: one, label: desk.correctionKind[one] }))}
        />
        <div className='quiet hint'>{desk.correctionHint[kind]}</div>
        <input
          ref={reasonField}
          className='field'
          aria-label={cellPane.reason}
          placeholder={kind === 'source' ? cellPane.reasonNeeded : cellPane.reasonPlaceholder}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className='foot'>
          <span className='quiet'>{cellPane.keys}</span>
          {correction && (
            <button type='button' className='button small plain' onClick={() => void withdraw()}>
              {cellPane.withdraw}
            </button>
          )}
          <button type='submit' className='button small primary' disabled={!draft || busy}>
            {desk.save}
          </button>
        </div>
      </div>
    </form>
  )
}
