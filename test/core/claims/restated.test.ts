import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runs } from '../rules/clean-tables.ts'
import { proseVerdicts } from './prose-verdicts.ts'

const completion = (words: string, tables: Record<string, string>): string[] =>
  proseVerdicts(tables, 1, words).flatMap(({ rule, outcome }) => (rule === 'narrative.completion' ? [outcome] : []))

/** Tables of `received` applications, `left` of which are carried forward. */
const tablesOf = (received: number, left: number): Record<string, string> => {
  const [all, done] = [String(received), String(received - left)]
  return Object.fromEntries(
    ['naturalPerson', 'total'].flatMap((column) => [
      [`t3.newReceived.${column}`, all],
      [`t3.granted.${column}`, done],
      [`t3.totalProcessed.${column}`, done],
      [`t3.carriedForward.${column}`, String(left)],
    ]),
  )
}

describe('the number of those received, said once more to be finished', () => {
  const words = fc.constantFrom(
    '收到政府信息公开申请{n}件，{n}件申请均已办结。',
    '全年共收到申请{n}件，{n}件申请全部办结。',
    '我局收到{n}件政府信息公开申请，{n}件信息公开申请都已答复。',
  )

  it('leaves none to be carried forward', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 500 }), fc.integer({ min: 1, max: 500 }), (sentence, received, some) => {
        const said = sentence.replaceAll('{n}', String(received))
        expect(completion(said, tablesOf(received, 0)), said).toEqual(['passed'])
        expect(completion(said, tablesOf(received, Math.min(some, received - 1))), said).toEqual(['failed'])
      }),
      { numRuns: runs(50) },
    )
  })

  it.each(['收到申请91件，86件申请均已办结。', '86件申请均已办结。', '收到申请91件，答复91件，均在法定期限内答复。'])(
    'is not %s',
    (sentence) => {
      expect(completion(sentence, tablesOf(91, 5))).toEqual([])
    },
  )
})
