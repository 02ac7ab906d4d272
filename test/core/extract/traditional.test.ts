import fc from 'fast-check'
import { expect, it } from 'vitest'
import { examineDocument } from '../../../src/core/examine.ts'
import { readDocument } from '../../../src/ingest/read-document.ts'
import { reportSeed, runs } from '../../builders/arbitraries.ts'
import { htmlLayouts } from '../../builders/html/layouts.ts'
import { judgeCells } from '../../builders/judge.ts'
import { seededRandom } from '../../builders/random.ts'
import { renderedFromSeed } from '../../builders/render.ts'
import { textLayouts } from '../../builders/text/layouts.ts'
import { toTraditional } from '../../builders/text/traditional.ts'

const layouts = [...textLayouts, ...htmlLayouts].filter(({ id }) =>
  ['text-tab-rows', 'text-lines', 'text-pipe-cells', 'text-named', 'html-spans'].includes(id),
)

it('reads reports in traditional characters as those in simplified ones, and names their organ as they do', async () => {
  await fc.assert(
    fc.asyncProperty(reportSeed, fc.constantFrom(...layouts), async (seed, layout) => {
      const rendered = renderedFromSeed(layout, seed)
      const convert = toTraditional(seededRandom(seed))
      const given = await readDocument(rendered.bytes, rendered.name)
      if (!given.ok) throw new Error(given.error.message)
      const blocks = given.document.blocks.map((block) =>
        block.kind === 'grid' ? { ...block, cells: block.cells.map((cell) => ({ ...cell, text: convert(cell.text) })) } : block,
      )
      // No character has another length, so that everything stays in its place.
      const document = { ...given.document, text: convert(given.document.text), blocks }
      const [examination] = examineDocument(document)
      const { wrong, phantom, refused, misstated } = judgeCells(examination!.report.cells, rendered.expected)
      const errors = examination!.verdicts.flatMap(({ outcome, severity, statement }) =>
        outcome === 'failed' && severity === 'error' ? [statement] : [],
      )
      expect({ seed, wrong, phantom, refused, misstated, errors }).toEqual({
        seed,
        wrong: [],
        phantom: [],
        refused: [],
        misstated: [],
        errors: [],
      })
      const { agency, year } = rendered.report.truth
      expect([convert(agency.name), undefined]).toContain(examination!.report.agency?.value)
      expect([year, undefined]).toContain(examination!.report.year?.value)
    }),
    runs(40),
  )
})
