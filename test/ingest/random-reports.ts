import fc from 'fast-check'
import { expect } from 'vitest'
import { reportSeed, runs } from '../builders/arbitraries.ts'
import { readRendered } from '../builders/examine-rendered.ts'
import type { Layout } from '../builders/layout.ts'
import { renderedFromSeed } from '../builders/render.ts'
import type { Rendered } from '../builders/rendered.ts'

/** What is wrong with the cells of a file as the program reads it: refusals, wrong numbers, phantoms, wrong states. */
export async function misreadings(rendered: Rendered): Promise<string[]> {
  const { report, judgement } = await readRendered(rendered)
  const kind = report.kind === 'annual-report' ? [] : [`kind ${report.kind}`]
  return [...kind, ...judgement.refused, ...judgement.wrong, ...judgement.phantom, ...judgement.misstated]
}

/** Proves that every cell of random reports in a layout that parts its cells is read as printed. */
export async function readsEveryCell(layout: Layout, times: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(reportSeed, async (seed) => {
      expect(await misreadings(renderedFromSeed(layout, seed))).toEqual([])
    }),
    runs(times),
  )
}
