import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zoomKey, zoomStep } from '../../../../src/renderer/features/original/zoom-steps.ts'

const plain = { ctrlKey: false, altKey: false, metaKey: false }

it('steps up and down from any fitted scale, and stays within its ends', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.3, max: 3.5, noNaN: true }), (scale) => {
      expect(zoomStep(scale, 1)).toBeGreaterThan(scale)
      expect(zoomStep(scale, -1)).toBeLessThan(scale)
    }),
  )
  expect([zoomStep(4, 1), zoomStep(0.25, -1), zoomStep(1, 1), zoomStep(1, -1)]).toEqual([4, 0.25, 1.1, 0.9])
})

it('takes its own keys only', () => {
  expect(zoomKey({ key: '+', ...plain }, 1)).toBe(1.1)
  expect(zoomKey({ key: '-', ...plain }, 1)).toBe(0.9)
  expect(zoomKey({ key: '0', ...plain }, 1)).toBeNull()
  expect(zoomKey({ key: '1', ...plain }, 1)).toBeUndefined()
  expect(zoomKey({ key: '+', ...plain, ctrlKey: true }, 1)).toBeUndefined()
})
