import { proposalPane } from '../../core/catalogue/entry.ts'
import type { FormChoice } from '../../core/form/form-choice.ts'
import { chosenForm, possibleForms, readForm } from '../../core/review/chosen-form.ts'
import { isUnread } from '../../core/review/completeness.ts'
import { printedCells } from '../../core/review/effective-cells.ts'
import { chooseReading, openCandidates, type ChosenReading } from '../../core/review/entry/choose-reading.ts'
import type { CellContent } from '../../core/review/review.ts'
import type { CellId } from '../../core/form/form.ts'
import type { RuleInput } from '../../core/rules/rule.ts'
import type { ReportView } from '../../contract/views.ts'
import type { EntryHabit } from './desk-state.ts'
import { useDesk } from './desk-store.ts'
import { apply, select } from './report-actions.ts'
import { untilAnswered } from './unanswered.ts'

/** Begins to type the tables in: at the selected cell, else at the first one that was not read. */
export function startEntry(): boolean {
  const { view, selected } = useDesk.getState()
  if (!view || view.cells.length === 0) return false
  const first = view.cells.find(isUnread) ?? view.cells[0]
  const cell = selected?.target.kind === 'cell' ? selected.target.cell : first?.id
  if (!cell) return false
  useDesk.setState({ entering: true, editing: null, proposal: null, memo: null })
  select({ kind: 'cell', cell }, 'tables')
  return true
}

/** Ends typing in; everything that was recorded stays. */
export function stopEntry(): void {
  useDesk.setState({ entering: false })
}

/** Types the tables in on another form; what is selected stays, unless that form has no such cell. */
export async function chooseForm(form: FormChoice): Promise<void> {
  if (!(await apply({ type: 'choose-form', form }))) return
  const { view, selected } = useDesk.getState()
  const { target } = selected ?? { target: null }
  if (!view || target?.kind !== 'cell' || view.cells.some(({ id }) => id === target.cell)) return
  const first = view.cells.find(isUnread) ?? view.cells[0]
  if (first) select({ kind: 'cell', cell: first.id }, 'tables')
}

/** Types the tables in on the next form that the report may be printed on; false where there is no other. */
export function chooseNextForm(): boolean {
  const { view, entering } = useDesk.getState()
  const forms = view && entering ? possibleForms(view.report) : []
  if (!view || forms.length < 2) return false
  const now = chosenForm(view.review) ?? readForm(view.report)
  const next = forms[(forms.findIndex((form) => form === now) + 1) % forms.length]
  if (next) void chooseForm(next)
  return true
}

/** Changes how tables are typed in, from now on. */
export function setEntry(change: Partial<EntryHabit>): void {
  useDesk.setState(({ entry }) => ({ entry: { ...entry, ...change } }))
}

/** Records cells as readings, all in one step; resolves to false where that was refused. */
export function record(cells: readonly CellContent[], reason: string): Promise<boolean> {
  const [first, ...more] = cells
  if (!first) return Promise.resolve(false)
  const answer =
    more.length === 0
      ? apply({ type: 'correct-cell', kind: 'reading', reason, ...first })
      : apply({ type: 'correct-cells', kind: 'reading', reason, cells: [...cells] })
  untilAnswered(cells, answer)
  return answer
}

/** Shows what a block of text would do to the tables; null opens an empty preview to paste into. */
export function proposePaste(text: string | null): void {
  const { view } = useDesk.getState()
  if (view && view.cells.length > 0) useDesk.setState({ proposal: { kind: 'paste', text: text ?? '' }, editing: null })
}

/**
 * Chooses one of an unreadable cell's readings. Where the sums then leave other cells one reading, or cannot hold, that
 * is proposed first; else the choice is recorded at once.
 */
export function choose(cell: CellId, value: string): void {
  const { view } = useDesk.getState()
  if (!view) return
  const chosen: ChosenReading = { cell, value }
  const choice = chooseReading(readingsOf(view), chosen)
  const others = choice.consistent ? choice.others : []
  select({ kind: 'cell', cell }, 'tables')
  if (choice.consistent && others.length === 0) void record([contentOf(chosen)], proposalPane.choiceReason)
  else useDesk.setState({ proposal: { kind: 'choice', chosen, others, consistent: choice.consistent }, editing: null })
}

/** The candidates of an unreadable cell that go with what was chosen before, in the order of their keys. */
export function candidatesOf(view: ReportView, cell: CellId): readonly string[] {
  return openCandidates(readingsOf(view), cell).slice(0, 9)
}

/** The report as printed: what the organ ought to have written says nothing about how to read it. */
function readingsOf({ document, report, review }: ReportView): RuleInput {
  return { document, report, cells: new Map(printedCells(report, review).map((one) => [one.id, one])) }
}

/** Takes a proposed choice of readings: all of it, or the chosen cell alone. */
export async function takeChoice(alone: boolean): Promise<void> {
  const { proposal } = useDesk.getState()
  if (proposal?.kind !== 'choice') return
  const readings = alone ? [proposal.chosen] : [proposal.chosen, ...proposal.others]
  if (await record(readings.map(contentOf), proposalPane.choiceReason)) dropProposal()
}

/** Records what a pasted block says. */
export async function takePaste(cells: readonly CellContent[]): Promise<void> {
  if (await record(cells, proposalPane.pasteReason)) dropProposal()
}

/** Takes the proposal away; nothing was changed by it. */
export function dropProposal(): void {
  useDesk.setState({ proposal: null })
}

function contentOf({ cell, value }: ChosenReading): CellContent {
  return { cell, state: 'number', value, raw: null }
}
