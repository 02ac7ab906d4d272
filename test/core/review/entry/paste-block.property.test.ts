import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cellIds } from '../../../../src/core/form/form.ts'
import { missingCell } from '../../../../src/core/extract/cells.ts'
import { placeBlock } from '../../../../src/core/review/entry/paste-block.ts'
import { reportSeed, runs } from '../../../builders/arbitraries.ts'
import { seededRandom } from '../../../builders/random.ts'
import { bareBlock, labelledBlock, type PastedBlockCase } from '../../../builders/text/pasted-block.ts'
import { type Truth, truthOf } from '../../../builders/truth.ts'

/** Of the shapes that show every blank: what was printed, and what was placed and not called unreadable. */
const tally = { filled: 0, placed: 0 }

/** What a plan says against what the block holds: nothing wrong, nothing made up, and nothing lost without a word. */
function judge(truth: Truth, block: PastedBlockCase): string[] {
  const cells = new Map(cellIds(truth.edition, truth.mergedOther).map((id) => [id, missingCell(id)]))
  const placed = placeBlock(block.text, { edition: truth.edition, cells }, block.anchor)
  const problems: string[] = []
  const holdsNothing = [...block.printed.values()].every(({ text }) => text === '')
  if (!placed.ok) return block.exact && !holdsNothing ? [`refused: ${placed.refusal}`] : []
  const { plan } = placed
  const said = new Map(plan.cells.map((cell) => [cell.cell, cell]))
  for (const [id, cell] of said) {
    const printed = block.printed.get(id)
    if (!printed) {
      if (cell.state !== 'blank') problems.push(`${id}: ${cell.value ?? cell.raw} made up`)
    } else if (cell.state !== printed.state && !(printed.text === '' && cell.state === 'blank'))
      problems.push(`${id}: ${cell.state} for ${printed.text}`)
    else if (cell.value !== printed.value) problems.push(`${id}: ${cell.value} for ${printed.text}`)
  }
  const filled = [...block.printed].filter(([, printed]) => printed.text !== '')
  const doubted = new Set(plan.unreadable.map(({ cell }) => cell))
  const unsaid = filled.filter(([id]) => !said.has(id) && !(block.exact && doubted.has(id)))
  const told = plan.unreadable.length + plan.leftovers.length
  if (unsaid.length > 0 && (block.exact || told === 0))
    problems.push(`lost: ${unsaid.map(([id, { text }]) => `${id}=${text}`).join(' ')}`)
  if (block.exact) {
    tally.filled += filled.length
    tally.placed += filled.filter(([id]) => said.has(id)).length
  }
  return problems
}

function holds(make: typeof labelledBlock, times: number): void {
  fc.assert(
    fc.property(reportSeed, (seed) => {
      const random = seededRandom(seed)
      const truth = truthOf(random)
      const block = make(truth, random)
      expect(judge(truth, block), `${block.shape}\n${block.text}`).toEqual([])
    }),
    runs(times),
  )
}

const patient = { timeout: 600_000 }

it('places a block with labels exactly, or refuses it', patient, () => holds(labelledBlock, 300))

it('places a block of bare numbers exactly from the selected cell on', patient, () => holds(bareBlock, 300))

it('refuses hardly anything of the shapes that show every blank', () => {
  expect(tally.filled).toBeGreaterThan(10_000)
  expect(tally.placed / tally.filled).toBeGreaterThan(0.98)
})
