import { notesPane } from '../../../core/catalogue/desk.ts'
import { cellShortLabel } from '../../../core/form/cell-label.ts'
import type { Edition } from '../../../core/form/form.ts'
import type { NoteTarget } from '../../../core/review/review.ts'
import { ruleTitle } from '../../components/rule-title.ts'

/** What a note is attached to, on one line. */
export function TargetLabel({ target, edition }: { target: NoteTarget; edition: Edition | null }) {
  return (
    <div className='note-target cut'>
      <span className='about'>{notesPane.on[target.kind]}</span> {words(target, edition)}
    </div>
  )
}

function words(target: NoteTarget, edition: Edition | null): string {
  if (target.kind === 'cell') return cellShortLabel(target.cell, edition)
  if (target.kind === 'finding') return ruleTitle(target.topic.split('¦')[0] ?? '')
  return target.kind === 'text' ? `“${target.quote.exact.replace(/\s+/g, ' ')}”` : ''
}
