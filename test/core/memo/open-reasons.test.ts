import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../src/core/form/form.ts'
import { memoHtml } from '../../../src/core/memo/memo-html.ts'
import { memoOf } from '../../../src/core/memo/memo.ts'
import { emptyReview } from '../../../src/core/review/review.ts'
import type { Verdict } from '../../../src/core/rules/verdict.ts'
import { verdict } from './qinghe-verdicts.ts'
import { qingheInput } from './qinghe.ts'

const lost: CellId[] = ['t3.otherOutcome.overdueFee.naturalPerson', 't3.otherOutcome.overdueFee.business']
const glued: CellId = 't3.unavailable.needsCreation.naturalPerson'

function open(subject: string, cells: readonly CellId[], message = `无法判断 ${subject}`): Verdict {
  const operands = cells.map((cell) => ({ label: cell, cell, value: null, blankAsZero: false }))
  return verdict({ rule: 't3.row-total', subject, outcome: 'notEvaluable', severity: 'error', message, operands })
}

describe('why something could not be judged', () => {
  const verdicts = [
    open('a', lost.slice(0, 1)),
    open('b', lost.slice(1)),
    open('c', [...lost, glued]),
    open('d', [], '本行没有数字。'),
  ]
  const input = qingheInput(emptyReview, { verdicts })

  it('is grouped by what the needed cells are, each subject counted once', () => {
    const [tally] = memoOf(input).scope.rules
    expect(tally?.notEvaluable).toBe(4)
    expect(tally?.reasons).toEqual([
      { count: 2, text: null, operands: [{ state: 'missing', cells: ['三-22-A～B'] }] },
      {
        count: 1,
        text: null,
        operands: [
          { state: 'missing', cells: ['三-22-A～B'] },
          { state: 'unreadable', cells: ['三-14-A'] },
        ],
      },
      { count: 1, text: '本行没有数字。', operands: [] },
    ])
  })

  it('is printed in words', () => {
    expect(memoHtml(memoOf(input))).toContain('所需的格：缺 三-22-A～B；读不准 三-14-A（1 项）')
  })
})
