import { versionsPane } from '../../../core/catalogue/versions.ts'
import { differsInPunctuation, type ProseChange } from '../../../core/versions/prose-changes.ts'
import type { Piece } from '../../../core/versions/word-changes.ts'
import { select } from '../../app/report-actions.ts'
import { ChangeRow } from './ChangeRow.tsx'

/** A paragraph that differs: in both columns with what was replaced marked, or in the one that has it. */
export function ProseChangeRow({ change }: { change: ProseChange }) {
  const go = change.kind === 'removed' ? null : () => select({ kind: 'passage', span: change.after.span }, 'bottom')
  const kind = differsInPunctuation(change) ? 'punctuation' : change.kind
  return (
    <ChangeRow kind={kind} name={versionsPane.kinds[kind]} go={go}>
      <td>
        {change.kind === 'changed' && <Marked pieces={change.pieces} kind='removed' />}
        {change.kind === 'removed' && <del>{change.before.text}</del>}
        {change.kind === 'added' && <span className='quiet'>{versionsPane.absent}</span>}
      </td>
      <td>
        {change.kind === 'changed' && <Marked pieces={change.pieces} kind='added' />}
        {change.kind === 'added' && <ins>{change.after.text}</ins>}
        {change.kind === 'removed' && <span className='quiet'>{versionsPane.absent}</span>}
      </td>
    </ChangeRow>
  )
}

/** One version's text: what both have, and what only this one has. */
function Marked({ pieces, kind }: { pieces: readonly Piece[]; kind: 'removed' | 'added' }) {
  return pieces.map((piece, at) => {
    if (piece.kind === 'same') return <span key={at}>{piece.text}</span>
    if (piece.kind !== kind) return null
    return kind === 'removed' ? <del key={at}>{piece.text}</del> : <ins key={at}>{piece.text}</ins>
  })
}
