import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts'
import { type CellId, formOf, outcomeRows } from '../../../src/core/form/form.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import type { RuleInput } from '../../../src/core/rules/rule.ts'
import type { Truth } from '../../builders/truth.ts'
import { seededRandom } from '../../builders/random.ts'
import { twoYearsOf } from '../../builders/two-years.ts'
import { runs } from '../rules/clean-tables.ts'
import { alone } from '../rules/related-builder.ts'
import { reportInput } from '../rules/report-builder.ts'

const columns = formOf('2021').table3.columns.map(({ id }) => id)

function inputOf({ edition, year, mergedOther, values }: Truth): RuleInput {
  return reportInput({ edition, year, mergedOther, cells: Object.fromEntries(values) })
}

/** This year's report with last year's numbers in some cells, beside last year's; the numbers that they should be. */
function withLeftIn(seed: number, cellsOf: (truth: Truth) => CellId[]): { input: RuleInput; meant: Map<CellId, number> } {
  const { before, now } = twoYearsOf(seededRandom(seed))
  const meant = new Map<CellId, number>()
  const values = new Map(now.values)
  for (const cell of cellsOf(now)) {
    const [old, own] = [before.values.get(cell)!, now.values.get(cell)!]
    if (old === own) continue
    values.set(cell, old)
    meant.set(cell, Number(own))
  }
  const years = [{ ...inputOf(before), id: 1, year: before.year }]
  const input = inputOf({ ...now, values })
  return { input: { ...input, related: { ...alone, years } }, meant }
}

const rowsOf = ({ edition, mergedOther }: Truth): string[] => [
  'newReceived',
  'carriedOver',
  ...outcomeRows(edition, mergedOther).map(({ id }) => id),
  'totalProcessed',
  'carriedForward',
]
const pick = <T>(among: readonly T[], at: number): T => among[at % among.length]!
const inRow = (at: number) => (truth: Truth) => columns.map((column): CellId => `t3.${pick(rowsOf(truth), at)}.${column}`)
const inColumn = (at: number) => (truth: Truth) => rowsOf(truth).map((row): CellId => `t3.${row}.${pick(columns, at)}`)

describe('last year’s numbers left in', () => {
  it.each([
    ['a row', inRow],
    ['a column', inColumn],
  ])('of %s are found, with the numbers that should stand there', (_, line) => {
    let asked = 0
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000), (seed, at) => {
        const { input, meant } = withLeftIn(seed, line(at))
        const leftIn = [...meant.keys()].map((cell) => Number(input.cells.get(cell)?.value))
        // A single cell is explained as such, and figures of one digit are the same in two years by chance.
        if (meant.size < 2 || leftIn.every((value) => value < 10)) return
        asked += 1
        const verdicts = checkReport(input)
        const told = verdicts.filter(({ rule, outcome }) => rule === 'across.left-in' && outcome === 'failed')
        expect(told.map(({ cells }) => new Set(cells))).toContainEqual(new Set(meant.keys()))
        const [best] = diagnose(verdicts, input.cells)
        expect(best?.kind).toBe('left-in')
        expect(new Map(best?.changes.map(({ cell, to }) => [cell, to]))).toEqual(meant)
      }),
      { numRuns: runs(100) },
    )
    expect(asked).toBeGreaterThan(10)
  })

  it('are not suspected in two clean years', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const { input } = withLeftIn(seed, () => [])
        const across = checkReport(input).filter(({ rule }) => rule === 'across.left-in' || rule === 'across.carry-over')
        expect(across.filter(({ outcome }) => outcome === 'failed')).toEqual([])
      }),
      { numRuns: runs(40) },
    )
  })

  it('are not supposed of cells that held other numbers', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000), (seed, at) => {
        const { input } = withLeftIn(seed, inRow(at))
        const other = checkReport({ ...input, related: { ...input.related!, years: [] } })
        expect(diagnose(other, input.cells).filter(({ kind }) => kind === 'left-in')).toEqual([])
      }),
      { numRuns: runs(30) },
    )
  })
})
