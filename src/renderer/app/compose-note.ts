import type { NoteTarget } from '../../core/review/review.ts'
import { derive } from './derived.ts'
import { useDesk } from './desk-store.ts'
import { quantitiesOf } from './quantities.ts'

/** Opens the note composer for what is selected (the whole report where nothing is), beside `box`. */
export function composeNote(box: { left: number; bottom: number } | null): void {
  const { view } = useDesk.getState()
  if (!view) return
  const target = targetOfSelection()
  if (!target) return
  const at = box ?? boxOfSelection()
  useDesk.setState({ composing: { target, anchor: { x: at.left, y: at.bottom + 4 } } })
}

/** What a note on the present selection would be attached to. */
function targetOfSelection(): NoteTarget | null {
  const { view, selected } = useDesk.getState()
  if (!view) return null
  const target = selected?.target
  if (target?.kind === 'cell') return { kind: 'cell', cell: target.cell }
  if (target?.kind === 'finding') {
    const finding = derive(view).findingByFingerprint.get(target.fingerprint)
    return finding ? { kind: 'finding', fingerprint: finding.fingerprint, topic: finding.topic } : null
  }
  if (target?.kind === 'quantity') {
    const quantity = quantitiesOf(view).byStart.get(target.start)
    if (quantity) return passageTarget(view.document.text, quantity.span)
  }
  if (target?.kind === 'passage') return passageTarget(view.document.text, target.span)
  return { kind: 'report' }
}

const context = 32
const longestQuote = 20_000

/** The note target for a span: its position, and the words themselves with some context, so that it can be found again. */
export function passageTarget(text: string, { start, end }: { start: number; end: number }): NoteTarget {
  const stop = Math.min(end, start + longestQuote)
  return {
    kind: 'text',
    position: { start, end: stop },
    quote: {
      exact: text.slice(start, stop),
      prefix: text.slice(Math.max(0, start - context), start),
      suffix: text.slice(stop, stop + context),
    },
  }
}

function boxOfSelection(): { left: number; bottom: number } {
  const passage = window.getSelection()
  const range = passage && !passage.isCollapsed ? passage.getRangeAt(0).getBoundingClientRect() : null
  if (range && range.width > 0) return range
  const element = document.querySelector('td.cell.selected, .finding.selected')
  return element?.getBoundingClientRect() ?? { left: window.innerWidth / 2 - 170, bottom: 120 }
}
