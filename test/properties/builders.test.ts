import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { equal, parseDecimal, sum } from '../../src/core/decimal/decimal.ts'
import { type CellId, cellIds, formOf, outcomeRows, table3Rows } from '../../src/core/form/form.ts'
import { reportArbitrary, reportSeed, runs, truthArbitrary } from '../builders/arbitraries.ts'
import { plantError } from '../builders/plant-error.ts'
import { passageText, passagesOf } from '../builders/prose/prose.ts'
import { seededRandom } from '../builders/random.ts'
import { layouts, renderedFromSeed } from '../builders/render.ts'
import { goldOf } from '../builders/rendered.ts'
import type { Truth } from '../builders/truth.ts'
import { encodeText, textEncodings } from '../builders/text/encode-text.ts'

function number(truth: Truth, id: CellId) {
  const value = parseDecimal(truth.values.get(id) ?? '')
  if (!value) throw new Error(`${id} is no number`)
  return value
}

function holds(truth: Truth, parts: readonly CellId[], whole: CellId): boolean {
  return equal(sum(parts.map((id) => number(truth, id))), number(truth, whole))
}

function relationsHold(truth: Truth): boolean {
  const { table3, table4 } = formOf(truth.edition)
  const parts = table3.columns.filter((column) => column.id !== 'total')
  const rowSums = table3Rows(truth.edition, truth.mergedOther).every((row) =>
    holds(
      truth,
      parts.map((column): CellId => `t3.${row.id}.${column.id}`),
      `t3.${row.id}.total`,
    ),
  )
  const columnSums = table3.columns.every(({ id }) =>
    holds(
      truth,
      outcomeRows(truth.edition, truth.mergedOther).map((row): CellId => `t3.${row.id}.${id}`),
      `t3.totalProcessed.${id}`,
    ),
  )
  const balances = table3.columns.every(({ id }) =>
    equal(
      sum([number(truth, `t3.newReceived.${id}`), number(truth, `t3.carriedOver.${id}`)]),
      sum([number(truth, `t3.totalProcessed.${id}`), number(truth, `t3.carriedForward.${id}`)]),
    ),
  )
  const groups = table4.groups.every((group) =>
    holds(
      truth,
      ['upheld', 'corrected', 'other', 'pending'].map((id): CellId => `t4.${group.id}.${id}`),
      `t4.${group.id}.total`,
    ),
  )
  return rowSums && columnSums && balances && groups
}

describe('random truths', () => {
  test('have every cell of their edition, and all relations of the form hold', () => {
    fc.assert(
      fc.property(truthArbitrary(), (truth) => {
        expect([...truth.values.keys()]).toEqual(cellIds(truth.edition, truth.mergedOther))
        expect(relationsHold(truth)).toBe(true)
      }),
      runs(200),
    )
  })

  test('the same seed makes the same report', () => {
    fc.assert(
      fc.property(reportSeed, fc.constantFrom(...layouts), (seed, layout) => {
        expect(renderedFromSeed(layout, seed).bytes).toEqual(renderedFromSeed(layout, seed).bytes)
      }),
      runs(40),
    )
  })
})

describe('random prose', () => {
  test('says of the tables what they say', () => {
    fc.assert(
      fc.property(reportArbitrary(), ({ truth, prose }) => {
        for (const passage of passagesOf(prose)) {
          expect(passageText(passage)).not.toMatch(/undefined|NaN|\[object/)
          for (const item of passage)
            if (typeof item !== 'string' && item.cells.length > 0)
              expect(
                equal(
                  sum(item.cells.map((id) => number(truth, id))),
                  number({ ...truth, values: new Map([['t2.x.y', item.value]]) }, 't2.x.y'),
                ),
              ).toBe(true)
        }
      }),
      runs(200),
    )
  })
})

describe('planted errors', () => {
  test('change one number and nothing else', () => {
    fc.assert(
      fc.property(reportArbitrary(), reportSeed, (report, seed) => {
        const { report: flawed, planted } = plantError(report, seededRandom(seed))
        expect(planted.to).not.toBe(planted.from)
        expect(parseDecimal(planted.to)).not.toBeNull()
        const changedCells = [...report.truth.values]
          .filter(([id, value]) => flawed.truth.values.get(id) !== value)
          .map(([id]) => id)
        const textOf = (each: typeof report) => passagesOf(each.prose).map(passageText)
        const before = textOf(report)
        const changedPassages = textOf(flawed).filter((text, index) => text !== before[index])
        expect(changedCells).toEqual(planted.kind === 'cell' ? [planted.id] : [])
        expect(changedPassages).toHaveLength(planted.kind === 'prose' ? 1 : 0)
        if (planted.kind === 'cell' && planted.id.startsWith('t3.')) expect(relationsHold(flawed.truth)).toBe(false)
      }),
      runs(200),
    )
  })
})

describe('rendered files', () => {
  test.each(layouts.map((layout) => [layout.id, layout] as const))('%s expects an answer for every cell', (_, layout) => {
    fc.assert(
      fc.property(reportSeed, (seed) => {
        const rendered = renderedFromSeed(layout, seed)
        const { truth } = rendered.report
        expect(rendered.bytes.length).toBeGreaterThan(500)
        expect([...rendered.expected.keys()].sort()).toEqual([...truth.values.keys()].sort())
        for (const [id, expected] of rendered.expected) {
          expect(expected.value === null).toBe(expected.states[0] !== 'number')
          if (expected.value !== null) expect(expected.value).toBe(truth.values.get(id))
        }
        const gold = goldOf(rendered)
        if (layout.exact) expect(gold.mayRefuse).toEqual([])
      }),
      runs(8),
    )
  })

  test('text decodes to what was written, in every encoding', () => {
    const text = '二、主动公开\t“三安全一稳定”——１２（区分处理的，只计）〔2021〕30号；·…\n'
    for (const encoding of textEncodings) {
      const bytes = encodeText(text, encoding)
      expect(new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true }).decode(bytes)).toBe(text)
    }
  })
})
