import fc from 'fast-check'
import { expect, it } from 'vitest'
import { squeeze, squeezedText } from '../../../src/core/extract/squeeze.ts'

it('gives every squeezed character its place, also behind one that becomes several', () => {
  const { text, at } = squeeze('㈠ 予以公开')
  expect([text, ...at]).toEqual(['(一)予以公开', 0, 0, 0, 2, 3, 4, 5])
})

it('gives the characters alone as with their places', () => {
  const character = fc.constantFrom(...'予以公开（一）(1) 　|“”\n\t１２a㈠·—－-3.、\u200b')
  fc.assert(fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => squeezedText(text) === squeeze(text).text))
})
