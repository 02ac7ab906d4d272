import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from '../../../src/core/document/pieces.ts'
import { lookAt } from '../../../src/ingest/look/look-at.ts'
import { inReadingOrder } from '../../../src/renderer/features/original/pages/reading-order.ts'
import { reportSeed, runs } from '../../builders/arbitraries.ts'
import { renderedFromSeed } from '../../builders/render.ts'
import { documentOf, refusalOf } from '../reading.ts'
import { ofdLayout } from './ofd-report.ts'

const squeezed = (text: string) => text.replaceAll(/\s/g, '')

it('draws every cell that was read where its locator says, and lines around it', async () => {
  await fc.assert(
    fc.asyncProperty(reportSeed, async (seed) => {
      const { bytes } = renderedFromSeed(ofdLayout, seed)
      const document = await documentOf(bytes)
      const seen = await lookAt(bytes, 'ofd')
      if (!seen.ok || seen.look.kind !== 'drawn') throw new Error('no pages')
      const { pages } = seen.look
      expect(pages.every(({ lines }) => lines.flat().every(Number.isFinite))).toBe(true)
      expect(pages.some(({ lines }) => lines.length > 10)).toBe(true)
      const characters = pages.map(({ texts }) => inReadingOrder(texts))
      for (const { kind, span, where } of piecesOf(document)) {
        const text = squeezed(document.text.slice(span.start, span.end))
        if (kind !== 'cell' || where.kind !== 'page' || text === '') continue
        const [x0, y0, x1, y1] = where.box
        const inside = characters[where.page - 1]!.filter(({ box }) => {
          const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
          return x >= x0 - 0.2 && x <= x1 + 0.2 && y >= y0 - 0.2 && y <= y1 + 0.2
        })
        const drawn = inside.map((character) => character.text).join('')
        // A label that a page break cuts goes on upon the next page; a number never does.
        if (/^[\d.,]+$/.test(text)) expect(drawn).toBe(text)
        else expect(drawn !== '' && text.startsWith(drawn)).toBe(true)
      }
    }),
    runs(15),
  )
})

it('refuses what the reader refuses, by code', async () => {
  const empty = new Uint8Array([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])
  const seen = await lookAt(empty, 'ofd')
  expect(seen.ok ? null : seen.error.code).toBe('damaged')
  expect((await refusalOf(empty)).code).not.toBe('')
})
