import * as fc from 'fast-check'
import { cellIds, formOf, outcomeRows, type CellId, type Edition } from '../../../src/core/form/form.ts'

/** How many runs a property makes; HEYUE_RUNS multiplies it. */
export function runs(base: number): number {
  return Math.round(base * Number(process.env['HEYUE_RUNS'] ?? '1'))
}

/** Values for every cell of an edition, such that every relation holds. */
export type Values = Record<CellId, string>

const details = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'] as const

/** Random tables without any contradiction: outcomes at random, the rest worked out from them. */
export function cleanTables(edition: Edition, mergedOther = false): fc.Arbitrary<Values> {
  const leaves = outcomeRows(edition, mergedOther).map((row) => row.id)
  const small = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 }) })
  return fc
    .record({
      outcomes: fc.array(small, { minLength: leaves.length * 6, maxLength: leaves.length * 6 }),
      carried: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 }),
      disputes: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 12, maxLength: 12 }),
      other: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 40, maxLength: 40 }),
      cents: fc.integer({ min: 0, max: 999_999 }),
    })
    .map(({ outcomes, carried, disputes, other, cents }) => {
      const values: Values = {}
      const put = (row: string, column: string, value: number): void => {
        values[`t3.${row}.${column}`] = String(value)
      }
      const total = (row: string): void =>
        put(
          row,
          'total',
          details.reduce((sum, column) => sum + Number(values[`t3.${row}.${column}`]), 0),
        )
      leaves.forEach((row, r) => {
        details.forEach((column, c) => put(row, column, outcomes[r * 6 + c]!))
        total(row)
      })
      details.forEach((column, c) => {
        const processed = leaves.reduce((sum, row) => sum + Number(values[`t3.${row}.${column}`]), 0)
        const forward = carried[c]!
        const over = Math.min(carried[6 + c]!, processed + forward)
        put('totalProcessed', column, processed)
        put('carriedForward', column, forward)
        put('carriedOver', column, over)
        put('newReceived', column, processed + forward - over)
      })
      for (const row of ['totalProcessed', 'carriedForward', 'carriedOver', 'newReceived']) total(row)
      formOf(edition).table4.groups.forEach(({ id }, g) => {
        const columns = ['upheld', 'corrected', 'other', 'pending'] as const
        columns.forEach((column, c) => (values[`t4.${id}.${column}`] = String(disputes[g * 4 + c]!)))
        values[`t4.${id}.total`] = String(columns.reduce((sum, _, c) => sum + disputes[g * 4 + c]!, 0))
      })
      let next = 0
      for (const id of cellIds(edition, mergedOther))
        values[id] ??= String(other[next++]! + (/valid|totalPublished/.test(id) ? 2000 : 0))
      if (edition === '2021') values['t2.fees.amount'] = `${other[39]}.${String(cents).padStart(6, '0')}`
      return values
    })
}
