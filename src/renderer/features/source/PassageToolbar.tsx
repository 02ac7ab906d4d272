import { sourcePane } from '../../../core/catalogue/desk.ts'
import { passageTarget } from '../../app/compose-note.ts'
import { useDesk } from '../../app/desk-store.ts'
import { Icon } from '../../components/Icon.tsx'
import type { Passage } from './passage.ts'

/** What floats beside a selected passage: the way to a note on it. */
export function PassageToolbar({ text, passage }: { text: string; passage: Passage }) {
  const { span, box } = passage
  const anchor = { x: Math.min(Math.max(box.left, 8), window.innerWidth - 200), y: box.bottom + 6 }
  const below = box.bottom + 44 < window.innerHeight
  return (
    <div className='passage-toolbar' style={{ left: anchor.x, top: below ? anchor.y : box.top - 38 }}>
      <button
        type='button'
        className='button small primary'
        // The mouse must not take the selection away before the click arrives.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => useDesk.setState({ composing: { target: passageTarget(text, span), anchor } })}
      >
        <Icon name='note' />
        {sourcePane.annotate}
      </button>
      <span className='quiet'>{sourcePane.selected(span.end - span.start)}</span>
    </div>
  )
}
