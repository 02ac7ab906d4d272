import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../../src/core/document/source-document.ts'
import { extractReports } from '../../src/core/extract/extract.ts'
import { readDocument } from '../../src/ingest/read-document.ts'
import { reportSeed, runs } from '../builders/arbitraries.ts'
import { layoutOf } from '../builders/render.ts'
import { repeatedFromSeed } from '../builders/repeated.ts'
import { allocatedBytes } from './allocated-bytes.ts'

/**
 * Each further character may cost so many bytes, those that are soon collected included. About 80 are met where every
 * character is a line; a string, a token or a cell for each would be several hundred.
 */
const most = 200
/** Beyond what any table of the form may have, so that what is read of one costs the same in both. */
const sizes = [200_000, 400_000] as const
const chosen = ['text-pipe-cells', 'text-wide-bar', 'text-characters', 'text-glued', 'text-lines', 'html-paragraphs']

async function read(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const result = await readDocument(bytes, name)
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.document
}

describe('the memory of a long file is a few bytes a character, whatever it repeats', () => {
  it.each(chosen)('%s', { timeout: 120_000 }, async (id) => {
    await fc.assert(
      fc.asyncProperty(reportSeed, async (seed) => {
        const { bytes, name, what } = repeatedFromSeed(layoutOf(id), seed)
        const [small, large] = [await read(bytes(sizes[0]), name), await read(bytes(sizes[1]), name)]
        const more = large.text.length - small.text.length
        if (more < sizes[0] / 4) return
        const cost = allocatedBytes(() => extractReports(large)) - allocatedBytes(() => extractReports(small))
        expect([seed, what, Math.max(most, Math.round(cost / more))]).toEqual([seed, what, most])
      }),
      runs(2),
    )
  })

  it('and an object for each of them would be noticed', () => {
    const objects = (count: number): number =>
      allocatedBytes(() => Array.from({ length: count }, (_, at) => ({ at, of: { at } })))
    const cost = (objects(400_000) - objects(200_000)) / 200_000
    expect(cost).toBeGreaterThan(30)
    expect(cost).toBeLessThan(most)
  })
})
