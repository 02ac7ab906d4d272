import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexAt, range, stack } from '../../../../src/renderer/features/original/stacked.ts'

it('everything stands below what is before it, and is found by any offset within it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), fc.integer({ min: 0, max: 12 }), (sizes, gap) => {
      const things = stack(sizes, gap)
      sizes.forEach((size, index) => {
        const start = things.starts[index]!
        expect(start).toBe(index === 0 ? gap : things.starts[index - 1]! + sizes[index - 1]! + gap)
        expect([indexAt(things, start), indexAt(things, start + size - 1)]).toEqual([index, index])
      })
      expect(things.end).toBe(things.starts.at(-1)! + sizes.at(-1)! + gap)
      expect(range(things, -50, things.end + 50)).toEqual({ first: 0, last: sizes.length - 1 })
    }),
  )
})
