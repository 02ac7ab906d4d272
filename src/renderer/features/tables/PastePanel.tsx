import { useEffect, useRef, type KeyboardEvent } from 'react'
import { pasteRefusals, proposalPane } from '../../../core/catalogue/entry.ts'
import { tablesPane } from '../../../core/catalogue/desk.ts'
import { cellShortLabel } from '../../../core/form/cell-label.ts'
import type { CellId } from '../../../core/form/form.ts'
import type { CellContent } from '../../../core/review/review.ts'
import { dropProposal, proposePaste, takePaste } from '../../app/entry-actions.ts'
import { blockOf } from './clipboard-block.ts'
import { useForm } from './form-context.ts'
import type { PastePreview } from './use-proposal.ts'

interface Props {
  text: string
  preview: PastePreview
  anchor: CellId | null
  /** Gives the focus back to the grid. */
  leave: () => void
}

/** The preview of a pasted block: where it goes, what it changes, what is left over. Nothing is recorded before it is taken. */
export function PastePanel({ text, preview, anchor, leave }: Props) {
  const { edition, derived } = useForm()
  const panel = useRef<HTMLElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const taken = preview.ok ? [...preview.effect.fresh, ...preview.effect.changed] : []
  const empty = text.trim() === ''

  useEffect(() => {
    if (empty) field.current?.focus()
    else panel.current?.focus({ preventScroll: true })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a preview that opens takes the focus
  }, [])

  const take = () => {
    if (taken.length > 0) void takePaste(taken).then(leave)
  }
  const cancel = () => {
    dropProposal()
    leave()
  }
  const keys = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLTextAreaElement
    event.stopPropagation()
    if (event.key === 'Escape') cancel()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement) && (!typing || event.ctrlKey)) take()
    else return
    event.preventDefault()
  }
  const name = (cell: CellId) => cellShortLabel(cell, edition)
  const was = (cell: CellId) => {
    const now = derived.cells.get(cell)
    return now?.value ?? now?.raw ?? tablesPane.blankMark
  }
  const shown = (content: CellContent) => content.value ?? content.raw ?? tablesPane.blankMark
  return (
    <section
      ref={panel}
      className='proposal'
      aria-label={proposalPane.region}
      tabIndex={-1}
      data-proposal='paste'
      onKeyDown={keys}
    >
      <div className='head'>
        <strong>{proposalPane.region}</strong>
        {preview.ok && (
          <span>{preview.plan.by === 'labels' ? proposalPane.by.labels : proposalPane.by.shape(anchor ? name(anchor) : '')}</span>
        )}
      </div>
      <textarea
        ref={field}
        className='field'
        aria-label={proposalPane.text}
        placeholder={proposalPane.placeholder}
        rows={3}
        spellCheck={false}
        value={text}
        onChange={(event) => proposePaste(event.target.value)}
        onPaste={(event) => {
          // Into the empty field: as on the grid, so that a copied table keeps its blanks.
          if (!empty) return
          event.preventDefault()
          proposePaste(blockOf(event.clipboardData))
          panel.current?.focus({ preventScroll: true })
        }}
      />
      <div role='status'>
        {preview.ok ? <Counts preview={preview} /> : !empty && <span className='refused'>{pasteRefusals[preview.refusal]}</span>}
      </div>
      {preview.ok && preview.effect.changed.length + preview.plan.unreadable.length + preview.plan.leftovers.length > 0 && (
        <ul>
          {preview.effect.changed.map((content) => (
            <li key={content.cell}>{proposalPane.changed(name(content.cell), was(content.cell), shown(content))}</li>
          ))}
          {preview.plan.unreadable.map(({ cell, raw }) => (
            <li key={cell} className='warn'>
              {proposalPane.unreadable(name(cell), raw)}
            </li>
          ))}
          {preview.plan.leftovers.map((raw, index) => (
            <li key={`${raw}${String(index)}`} className='warn'>
              {proposalPane.leftover(raw)}
            </li>
          ))}
        </ul>
      )}
      <div className='foot'>
        <span className='quiet'>{proposalPane.keys}</span>
        <button type='button' className='button small' onClick={cancel}>
          {proposalPane.cancel}
        </button>
        <button type='button' className='button small primary' disabled={taken.length === 0} onClick={take}>
          {proposalPane.apply}
        </button>
      </div>
    </section>
  )
}

function Counts({ preview: { plan, effect } }: { preview: Extract<PastePreview, { ok: true }> }) {
  const { counts } = proposalPane
  const parts = [
    { key: 'fresh', count: effect.fresh.length, label: counts.fresh, warn: false },
    { key: 'changed', count: effect.changed.length, label: counts.changed, warn: false },
    { key: 'same', count: effect.same, label: counts.same, warn: false },
    { key: 'kept', count: effect.kept, label: counts.kept, warn: false },
    { key: 'unreadable', count: plan.unreadable.length, label: counts.unreadable, warn: true },
    { key: 'leftovers', count: plan.leftovers.length, label: counts.leftovers, warn: true },
  ]
  return (
    <div className='counts'>
      {parts
        .filter(({ count }) => count > 0)
        .map(({ key, count, label, warn }) => (
          <span key={key} data-effect={key} className={warn ? 'warn' : undefined}>
            {label(count)}
          </span>
        ))}
      {effect.fresh.length + effect.changed.length === 0 && <span>{proposalPane.nothing}</span>}
    </div>
  )
}
