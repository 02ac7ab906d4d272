import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyCommand } from '../../src/core/review/apply-command.ts'
import { printedCells } from '../../src/core/review/effective-cells.ts'
import { formChoices } from '../../src/core/form/form-choice.ts'
import { emptyReview, type Review, type ReviewCommand } from '../../src/core/review/review.ts'
import { findingsOf } from '../../src/core/rules/verdict.ts'
import { create, importSamples, reopen, stamp, there } from './open-here.ts'
import { checkRowTotals } from './row-total-rule.ts'
import { sampleReport } from './sample-report.ts'

const sample = sampleReport({ values: { 't3.newReceived.total': '3', 't3.granted.total': '4', 't3.granted.business': '1' } })
const runs = Math.ceil(40 * Number(process.env.HEYUE_RUNS ?? '1'))

const cell = fc.constantFrom(
  't3.newReceived.total',
  't3.newReceived.business',
  't3.granted.total',
  't2.fees.amount',
  't2.no.such',
) as fc.Arbitrary<'t2.fees.amount'>
const body = fc.constantFrom('核', '已电话核实', ' ', '𠮷')
const content = {
  cell,
  state: fc.constantFrom('number' as const, 'blank' as const, 'text' as const),
  value: fc.constantFrom('0', '3', '4.50', 'x', null),
  raw: fc.constantFrom(null, '/'),
}
const kind = fc.constantFrom('reading' as const, 'source' as const)
const number = fc.record({ ...content, state: fc.constant('number' as const), value: fc.constantFrom('0', '3') })
const command: fc.Arbitrary<ReviewCommand> = fc.oneof(
  fc.record({ type: fc.constant('correct-cell' as const), kind, ...content, reason: body }),
  fc.record({
    type: fc.constant('correct-cells' as const),
    kind,
    reason: body,
    // The same cell may come twice, and most lists must be such that they are not refused.
    cells: fc.oneof(fc.array(number, { maxLength: 4 }), fc.array(fc.record(content), { maxLength: 3 })),
  }),
  fc.record({ type: fc.constant('withdraw-correction' as const), cell }),
  fc.record({
    type: fc.constant('correct-identity' as const),
    field: fc.constantFrom('agency' as const, 'year' as const),
    value: fc.constantFrom('2024', '2025', '云岭县史志办'),
    reason: body,
  }),
  fc.record({ type: fc.constant('withdraw-identity' as const), field: fc.constantFrom('agency' as const, 'year' as const) }),
  fc.record({ type: fc.constant('choose-form' as const), form: fc.constantFrom(...formChoices) }),
  fc.record({
    type: fc.constant('add-note' as const),
    target: fc.oneof(fc.constant({ kind: 'report' as const }), fc.record({ kind: fc.constant('cell' as const), cell })),
    body,
  }),
  fc.record({
    type: fc.constant('set-state' as const),
    state: fc.constantFrom('unreviewed' as const, 'in-review' as const, 'reviewed' as const),
  }),
)

/** Commands on what is there at the moment: which finding or note is chosen by index, when it is run. */
type Step =
  | { do: 'command'; command: ReviewCommand }
  | { do: 'decide'; pick: number; state: 'pending' | 'confirmed' | 'dismissed'; reason: string }
  | { do: 'note'; pick: number; body: string | null }
  | { do: 'undo' | 'redo' | 'restart' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('command' as const), command }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      pick: fc.nat(5),
      state: fc.constantFrom('pending' as const, 'confirmed' as const, 'dismissed' as const),
      reason: body,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('note' as const), pick: fc.nat(3), body: fc.option(body) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'restart' as const) }) },
)

/** The model: a list of whole reviews and a place in it. Undo and redo move the place; a command cuts the rest off. */
class Model {
  states: Review[] = [emptyReview]
  place = 0

  get review(): Review {
    return there(this.states[this.place])
  }

  get findings(): ReturnType<typeof findingsOf> {
    return findingsOf(
      checkRowTotals({ ...sample, cells: new Map(printedCells(sample.report, this.review).map((cell) => [cell.id, cell])) }),
    )
  }

  commandOf(chosen: Step): ReviewCommand | null {
    if (chosen.do === 'command') return chosen.command
    if (chosen.do === 'decide') {
      const { state, reason } = chosen
      const candidates = [...this.findings, ...this.review.decisions].map(({ fingerprint }) => fingerprint)
      const fingerprint = candidates[chosen.pick % Math.max(1, candidates.length)] ?? 'none'
      return { type: 'decide', fingerprint, state, reasonCode: state === 'dismissed' ? 'misread' : null, reason }
    }
    if (chosen.do !== 'note') return null
    const id = this.review.notes[chosen.pick % Math.max(1, this.review.notes.length)]?.id ?? 'none'
    return chosen.body === null ? { type: 'delete-note', id } : { type: 'edit-note', id, body: chosen.body }
  }

  /** Whether the command is accepted. */
  apply(chosen: ReviewCommand, newId: string): boolean {
    const applied = applyCommand(this.review, chosen, { ...stamp, ...sample, newId: () => newId, findings: this.findings })
    if (applied.ok) this.states = [...this.states.slice(0, this.place + 1), applied.review]
    if (applied.ok) this.place += 1
    return applied.ok
  }

  move(by: 1 | -1): boolean {
    if (!this.states[this.place + by]) return false
    this.place += by
    return true
  }
}

it('any sequence of commands, undo, redo and restarts comes to what a list of whole reviews says', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) => {
      let workspace = create()
      const id = importSamples(workspace, sample).reportId
      const model = new Model()
      for (const chosen of steps) {
        const chosenCommand = model.commandOf(chosen)
        if (chosen.do === 'restart') workspace = reopen(workspace)
        else if (chosen.do === 'undo') expect(workspace.undo(id, stamp).ok).toBe(model.move(-1))
        else if (chosen.do === 'redo') expect(workspace.redo(id, stamp).ok).toBe(model.move(1))
        else if (chosenCommand) {
          const newId = `n${String(workspace.trailHead().seq + 1).padStart(10, '0')}`
          expect(workspace.applyCommand(id, chosenCommand, stamp).ok).toBe(model.apply(chosenCommand, newId))
        }
        const view = there(workspace.openReport(id))
        expect(view.review).toEqual(model.review)
        expect(findingsOf(view.verdicts)).toEqual(model.findings)
        expect([view.undo !== null, view.redo !== null]).toEqual([model.place > 0, model.place < model.states.length - 1])
        expect(workspace.listReports()[0]).toEqual(view.item)
      }
      expect(workspace.verifyTrail()).toEqual({ ok: true, head: workspace.trailHead() })
      workspace.close()
    }),
    { numRuns: runs },
  )
})
