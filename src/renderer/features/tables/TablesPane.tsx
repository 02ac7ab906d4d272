import { useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { desk, tablesPane } from '../../../core/catalogue/desk.ts'
import { formOf, type CellId, type Edition } from '../../../core/form/form.ts'
import type { ReportView } from '../../../contract/views.ts'
import { derive, highlightOf } from '../../app/derived.ts'
import { useDesk } from '../../app/desk-store.ts'
import { candidatesOf, choose, proposePaste } from '../../app/entry-actions.ts'
import { apply, editCell, select } from '../../app/report-actions.ts'
import { useKeptScroll } from '../../app/use-kept-scroll.ts'
import { Empty } from '../../components/Empty.tsx'
import { CellInspector } from './CellInspector.tsx'
import { ChoicePanel } from './ChoicePanel.tsx'
import { blockOf } from './clipboard-block.ts'
import { EntryBar } from './EntryBar.tsx'
import { FormProvider, type FormContext } from './form-context.ts'
import { formRows, isMerged } from '../../../core/form/form-grid.ts'
import { nextCell } from './form-order.ts'
import { PastePanel } from './PastePanel.tsx'
import { ReadOut } from './ReadOut.tsx'
import { relationMarks } from './relation-marks.ts'
import { sumMarks } from './sum-marks.ts'
import { TableHead } from './TableHead.tsx'
import { TableFour } from './TableFour.tsx'
import { TableThree } from './TableThree.tsx'
import { TableTwo } from './TableTwo.tsx'
import { useProposal } from './use-proposal.ts'
import './tables.css'
import './cells.css'
import './entry.css'

const noCells: ReadonlyMap<CellId, null> = new Map()

/** The right pane: the three statutory tables as printed, or why there are none. */
export function TablesPane({ view }: { view: ReportView }) {
  const { edition } = view.item
  return (
    <section className='pane tables' aria-label={desk.panes.tables} data-pane='tables'>
      <ReadOut view={view} />
      {edition && view.cells.length > 0 ? (
        <FormTables view={view} edition={edition} />
      ) : (
        <Empty title={tablesPane.noTables} body={tablesPane.noTablesBody[view.report.kind]} />
      )}
    </section>
  )
}

function FormTables({ view, edition }: { view: ReportView; edition: Edition }) {
  const selected = useDesk((now) => now.selected)
  const editing = useDesk((now) => now.editing)
  const entering = useDesk((now) => now.entering)
  const scroller = useRef<HTMLDivElement>(null)
  const derived = derive(view)
  const form = formOf(edition)
  const merged = isMerged(edition, derived.cells)
  const rows = useMemo(() => formRows(edition, merged), [edition, merged])
  const relations = useMemo(() => relationMarks(view.verdicts), [view.verdicts])
  const readings = useMemo(() => new Map(view.report.cells.map((cell) => [cell.id, cell])), [view.report])
  const highlight = useMemo(() => highlightOf(view, selected?.target ?? null), [view, selected])
  const chosen = selected?.target.kind === 'cell' ? selected.target.cell : null
  const current = chosen ?? [...highlight.cells][0] ?? rows[0]?.[0] ?? null
  const proposed = useProposal(view, edition, chosen)
  const sums = useMemo(() => (entering ? sumMarks(view.verdicts, derived.cells) : null), [entering, view.verdicts, derived.cells])
  useKeptScroll(scroller, 'tables', view.item.id)

  useEffect(() => {
    const [first] = highlight.cells
    if (selected && first) reveal(scroller.current, first)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the act of selecting scrolls, not a new answer
  }, [selected?.serial])
  const [proposedFirst] = proposed?.cells.keys() ?? []
  useEffect(() => {
    // The panel below has taken its room by the next frame: what it proposes is to be seen above it.
    const frame = requestAnimationFrame(() => proposedFirst && reveal(scroller.current, proposedFirst))
    return () => cancelAnimationFrame(frame)
  }, [proposedFirst])

  if (!current) return null
  const context: FormContext = {
    view,
    derived,
    edition,
    relations,
    readings,
    marked: highlight.cells,
    current,
    selected: chosen,
    editing,
    entering,
    sums,
    proposing: proposed !== null,
    proposed: proposed?.cells ?? noCells,
  }
  const leave = () => focusCell(scroller.current, current)
  const cellUnder = (event: MouseEvent): CellId | null => {
    const box = event.target instanceof Element ? event.target.closest<HTMLElement>('td[data-cell]') : null
    return (box?.dataset['cell'] as CellId | undefined) ?? null
  }
  const click = (event: MouseEvent) => {
    const cell = cellUnder(event)
    if (cell && cell !== editing?.cell) {
      useDesk.setState({ editing: null })
      select({ kind: 'cell', cell }, 'tables')
    }
  }
  const keys = (event: KeyboardEvent) => {
    const cell =
      event.target instanceof HTMLElement
        ? (event.target.closest<HTMLElement>('td[data-cell]')?.dataset['cell'] as CellId | undefined)
        : undefined
    if (!cell || event.altKey || event.target instanceof HTMLInputElement) return
    const next = nextCell(rows, cell, event.key, event.ctrlKey, event.shiftKey)
    if (next) {
      event.preventDefault()
      select({ kind: 'cell', cell: next }, 'tables')
      focusCell(scroller.current, next)
      return
    }
    if (event.ctrlKey) return
    const known = derived.cells.get(cell)
    const candidate = known?.state === 'unreadable' ? candidatesOf(view, cell)[Number(event.key) - 1] : undefined
    if (candidate !== undefined) choose(cell, candidate)
    else if (event.key === 'Enter' || event.key === 'F2') editCell(cell)
    else if (/^[\d/-]$/.test(event.key)) editCell(cell, event.key)
    else if ((event.key === 'Delete' || event.key === 'Backspace') && known?.corrected)
      void apply({ type: 'withdraw-correction', cell })
    else return
    event.preventDefault()
  }
  const paste = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement) {
      // A single value is typed into the field; only a block is placed on the grid.
      const text = event.clipboardData.getData('text/plain').trim()
      if (!/[\s|]/.test(text) || !event.target.classList.contains('entry-input')) return
    }
    event.preventDefault()
    proposePaste(blockOf(event.clipboardData))
  }
  return (
    <FormProvider value={context}>
      {entering && <EntryBar view={view} />}
      <div
        ref={scroller}
        className='tables-scroller'
        onClick={click}
        onDoubleClick={(event) => {
          const cell = cellUnder(event)
          if (cell) editCell(cell)
        }}
        onKeyDown={keys}
        onPaste={paste}
      >
        <TableHead number={2} view={view} />
        <TableTwo form={form} />
        <TableHead number={3} view={view} />
        <TableThree form={form} merged={merged} />
        <TableHead number={4} view={view} />
        <TableFour form={form} />
      </div>
      {proposed?.proposal.kind === 'choice' ? (
        <ChoicePanel proposal={proposed.proposal} leave={leave} />
      ) : proposed?.paste ? (
        <PastePanel text={proposed.proposal.text} preview={proposed.paste} anchor={chosen} leave={leave} />
      ) : (
        <CellInspector id={chosen} />
      )}
    </FormProvider>
  )
}

function focusCell(scroller: HTMLElement | null, cell: CellId): void {
  scroller?.querySelector<HTMLElement>(`td[data-cell="${cell}"]`)?.focus({ preventScroll: true })
}

function reveal(scroller: HTMLElement | null, cell: CellId): void {
  const box = scroller?.querySelector(`td[data-cell="${cell}"]`)?.getBoundingClientRect()
  if (!scroller || !box) return
  const view = scroller.getBoundingClientRect()
  const head = 32
  if (box.top < view.top + head) scroller.scrollTop -= view.top + head - box.top
  else if (box.bottom > view.bottom - 8) scroller.scrollTop += box.bottom - view.bottom + Math.min(60, view.height / 4)
}
