import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesIn, piecesOf } from '../../../src/core/document/pieces.ts'
import { reportSeed, runs } from '../../builders/arbitraries.ts'
import { layoutOf, renderedFromSeed } from '../../builders/render.ts'
import { documentOf } from '../../ingest/reading.ts'

it.each(['html-spans', 'html-word', 'docx-merged'])(
  'the pieces of a report (%s) are its paragraphs and cells, and are found by any span',
  async (id) => {
    await fc.assert(
      fc.asyncProperty(reportSeed, fc.nat(), fc.nat(80), async (seed, at, length) => {
        const document = await documentOf(renderedFromSeed(layoutOf(id), seed).bytes)
        const pieces = piecesOf(document)
        expect(pieces.length).toBe(
          document.blocks.reduce((sum, block) => sum + (block.kind === 'grid' ? block.cells.length : 1), 0),
        )
        expect(piecesOf(document)).toBe(pieces)
        for (const piece of pieces) expect(piecesIn(pieces, piece.span)).toEqual([piece])
        const start = at % document.text.length
        const span = { start, end: Math.min(document.text.length, start + 1 + length) }
        const touched = pieces.filter((piece) => piece.span.start < span.end && piece.span.end > span.start)
        expect(piecesIn(pieces, span)).toEqual(touched)
      }),
      runs(15),
    )
  },
)

it('an empty span belongs to the empty cell at its place, or else to the piece around it', async () => {
  const document = await documentOf('<p>本年度</p><table><tr><td></td><td>3</td></tr><tr><td>甲</td><td></td></tr></table>')
  const pieces = piecesOf(document)
  const [paragraph, first, three] = pieces
  expect(piecesIn(pieces, { start: first!.span.start, end: first!.span.start })).toEqual([first])
  expect(piecesIn(pieces, { start: three!.span.end, end: three!.span.end })).toEqual([three])
  expect(piecesIn(pieces, { start: 1, end: 1 })).toEqual([paragraph])
})
