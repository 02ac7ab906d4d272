import { expect, it } from 'vitest'
import { squeeze } from '../../../src/core/extract/squeeze.ts'

it('gives every squeezed character its place, also behind one that becomes several', () => {
  const { text, at } = squeeze('㈠ 予以公开')
  expect([text, ...at]).toEqual(['(一)予以公开', 0, 0, 0, 2, 3, 4, 5])
})
