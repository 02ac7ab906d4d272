import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportSeed, runs } from '../builders/arbitraries.ts'
import { readRendered } from '../builders/examine-rendered.ts'
import { oddFromSeed, oddPairFromSeed } from '../builders/odd/odd-report.ts'
import { wildFromSeed } from '../builders/wild/wild-report.ts'
import { fileLayouts } from '../ingest/file-layouts.ts'

function layoutOf(id: string) {
  const layout = fileLayouts.find((each) => each.id === id)
  if (!layout) throw new Error(`no layout ${id}`)
  return layout
}

const kinds = { wild: wildFromSeed, odd: oddFromSeed, pairs: oddPairFromSeed }

/** What is read wrong of the report of a seed, and what the rules blame it for though its numbers are clean. */
async function silentErrors(kind: keyof typeof kinds, id: string, seed: number) {
  const rendered = kinds[kind](layoutOf(id), seed)
  const { judgement, errors } = await readRendered(rendered)
  const isClean = !('flawed' in rendered && rendered.flawed)
  return { kind, id, seed, found: [...judgement.wrong, ...judgement.phantom, ...(isClean ? errors : [])] }
}

describe('damaged and odd reports in files are read as printed or refused aloud', () => {
  test.each(['pdf-unruled', 'pdf-spaced-unruled', 'pdf', 'ofd', 'doc', 'docx-edited'])('%s', { timeout: 120_000 }, async (id) => {
    await fc.assert(
      fc.asyncProperty(reportSeed, fc.constantFrom('wild' as const, 'odd' as const, 'pairs' as const), async (seed, kind) => {
        expect(await silentErrors(kind, id, seed)).toEqual({ kind, id, seed, found: [] })
      }),
      runs(18),
    )
  })

  test.each([
    ['heads on two lines of a page, the first of them between both', 'wild', 'pdf-unruled', 830105],
    ['heads of which some were cut over lines, beside others on one', 'wild', 'pdf-spaced-unruled', 800341],
    ['a head over two lines, the upper of which stands in a grid of its own', 'pairs', 'pdf', 820170],
    ['signs before numbers', 'odd', 'pdf-unruled', 810105],
    ['noughts in brackets', 'odd', 'pdf-unruled', 810104],
    ['two numbers set apart by a space, drawn digit by digit', 'wild', 'pdf-unruled', 830033],
    ['numbers cut over two lines beside others on one', 'wild', 'pdf-unruled', 830239],
    ['the labels of two rows in one cell of a table without lines', 'wild', 'pdf-unruled', 850048],
    ['a number that reaches over the side of the table, drawn digit by digit', 'pairs', 'ofd', 840006],
  ] as const)('%s', async (_, kind, id, seed) => {
    expect(await silentErrors(kind, id, seed)).toEqual({ kind, id, seed, found: [] })
  })
})
