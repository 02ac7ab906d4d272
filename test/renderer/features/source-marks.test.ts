import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf, type SourceMark } from '../../../src/renderer/features/source/source-marks.ts'

const runs = 100 * Number(process.env['HEYUE_RUNS'] ?? 1)
const note = (start: number, end: number): SourceMark => ({ kind: 'note', note: `${start}`, start, end })

describe('cutting a line at its marks', () => {
  it('gives one piece where nothing is marked', () => {
    expect(segmentsOf({ start: 3, end: 9 }, [note(20, 22)])).toEqual([{ start: 3, end: 9, marks: [] }])
  })

  it('shows an empty mark, such as a blank cell, as an empty piece at its place', () => {
    const pieces = segmentsOf({ start: 0, end: 4 }, [note(2, 2)])
    expect(pieces.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 2],
      [2, 4],
    ])
  })

  it('covers the line exactly and marks each piece with what covers it', () => {
    const mark = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => note(start, start + length))
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
        const line = { start: 10, end: 30 }
        const pieces = segmentsOf(line, marks)
        const solid = pieces.filter((piece) => piece.end > piece.start)
        expect(solid[0]?.start).toBe(10)
        expect(solid.at(-1)?.end).toBe(30)
        solid.forEach((piece, index) => expect(piece.start).toBe(index === 0 ? 10 : solid[index - 1]?.end))
        for (const piece of solid) {
          const covering = marks.filter((one) => one.end > one.start && one.start <= piece.start && one.end >= piece.end)
          expect([...piece.marks]).toEqual(covering)
        }
      }),
      { numRuns: runs },
    )
  })
})
