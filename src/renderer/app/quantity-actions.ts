import { quantityWords } from '../../core/catalogue/quantities.ts'
import type { QuantityReading, QuantityStatus } from '../../core/claims/quantity-status.ts'
import { useDesk, notify } from './desk-store.ts'
import { quantitiesOf } from './quantities.ts'
import { select } from './report-actions.ts'

/** Paints the quantities of the prose, or takes the paint away; remembered for the workspace. */
export function togglePaint(): void {
  useDesk.setState(({ paint }) => ({ paint: !paint }))
}

/** Selects the next (or the previous) quantity of the text after what is selected, round its end; of one status only where given. */
export function stepQuantity(step: 1 | -1, status: QuantityStatus | null = null): boolean {
  const { view, selected } = useDesk.getState()
  if (!view) return false
  const all = quantitiesOf(view).quantities.filter((one) => status === null || one.status === status)
  const target = selected?.target
  const from =
    target?.kind === 'quantity' ? target.start : target?.kind === 'passage' ? target.span.start : step > 0 ? -1 : Infinity
  const next =
    step > 0 ? (all.find((one) => one.span.start > from) ?? all[0]) : (all.findLast((one) => one.span.start < from) ?? all.at(-1))
  if (!next) return false
  selectQuantity(next)
  return true
}

/** From the selected quantity to the first of its cells, from the selected cell to the first quantity that speaks of it. */
export function gotoCounterpart(): boolean {
  const { view, selected } = useDesk.getState()
  const target = selected?.target
  if (!view || (target?.kind !== 'quantity' && target?.kind !== 'cell')) return false
  const { byStart, ofCell } = quantitiesOf(view)
  if (target.kind === 'cell') {
    const [first] = ofCell.get(target.cell) ?? []
    if (first) selectQuantity(first)
    else notify('done', quantityWords.noQuantity)
    return true
  }
  const [cell] = byStart.get(target.start)?.cells ?? []
  if (!cell) notify('done', quantityWords.noCell)
  else {
    select({ kind: 'cell', cell }, 'desk')
    document.querySelector<HTMLElement>(`td[data-cell="${cell}"][data-state]`)?.focus({ preventScroll: true })
  }
  return true
}

function selectQuantity({ span }: QuantityReading): void {
  select({ kind: 'quantity', start: span.start }, 'desk')
}
