import { describe, expect, it } from 'vitest'
import { applyChanges, invertChanges } from '../../../src/core/review/change.ts'
import { emptyReview, type ReviewCommand } from '../../../src/core/review/review.ts'
import { accepted, after, refusal } from './review-context.ts'

type CorrectCells = Extract<ReviewCommand, { type: 'correct-cells' }>

const number = (cell: CorrectCells['cells'][number]['cell'], value: string) => ({
  cell,
  state: 'number' as const,
  value,
  raw: null,
})
const command: CorrectCells = {
  type: 'correct-cells',
  kind: 'reading',
  reason: '录入',
  cells: [number('t3.newReceived.naturalPerson', '19'), number('t3.newReceived.business', '3')],
}

describe('correct-cells', () => {
  it('lays all values over in one step that undo takes back as one', () => {
    const { review, changes, summary } = accepted(emptyReview, command)
    expect(review.corrections.map(({ cell, value, reason }) => [cell, value, reason])).toEqual([
      ['t3.newReceived.naturalPerson', '19', '录入'],
      ['t3.newReceived.business', '3', '录入'],
    ])
    expect(summary).toBe('更正 2 格（表三·一、新收·自然人 起，读取错误）')
    expect(applyChanges(review, invertChanges(changes))).toEqual(emptyReview)
  })

  it('leaves alone what already is so, and calls one cell by its name', () => {
    const review = after(command)
    const { changes, summary } = accepted(review, {
      ...command,
      cells: [...command.cells, number('t3.newReceived.research', '5')],
    })
    expect(changes).toHaveLength(1)
    expect(summary).toContain('科研机构')
    expect(refusal(review, command)).toBe('no-change')
  })

  it('refuses all where one is refused', () => {
    expect(refusal(emptyReview, { ...command, cells: [...command.cells, number('t3.granted.total', '1,2')] })).toBe(
      'value-malformed',
    )
    expect(refusal(emptyReview, { ...command, cells: [number('t3.otherOutcome.all.total', '1')] })).toBe('unknown-cell')
    expect(refusal(emptyReview, { ...command, cells: [] })).toBe('no-cells')
  })
})
