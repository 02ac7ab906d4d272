import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { ReportsCompared } from '../../../src/contract/views.ts'
import { Comparer } from '../../../src/main/comparing/comparer.ts'
import { openLog } from '../../../src/main/log.ts'
import type { Workspace } from '../../../src/store/workspace.ts'
import { create, importSamples, newFolder } from '../../store/open-here.ts'
import { sampleReport } from '../../store/sample-report.ts'

/** A workspace whose comparisons are made as they fall due, and what the window was told. */
function watched(): { workspace: Workspace; told: ReportsCompared[]; comparer: Comparer; log: ReturnType<typeof openLog> } {
  const told: ReportsCompared[] = []
  const log = openLog(join(newFolder(), 'log.txt'))
  const comparer = new Comparer({ workspace: () => workspace, compared: (event) => told.push(event), log })
  const workspace = create(undefined, { due: () => comparer.poke() })
  return { workspace, told, comparer, log }
}

describe('the comparing of main', () => {
  it('waits for a pause, then compares everything that is due, and tells the window once each', async () => {
    const { workspace, told } = watched()
    for (const year of [2023, 2024, 2025]) importSamples(workspace, sampleReport({ year }))
    expect(told).toEqual([])
    await vi.waitFor(() => expect(told.at(-1)?.due).toBe(0), { timeout: 10_000, interval: 20 })
    expect(told.flatMap(({ items }) => items.map(({ id, comparing }) => [id, comparing]))).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ])
    expect(told.every((event) => event.workspace === workspace.path)).toBe(true)
    importSamples(workspace, sampleReport({ year: 2026 }))
    await vi.waitFor(() => expect(told.flatMap(({ items }) => items.map(({ id }) => id))).toContain(4), { timeout: 10_000 })
  })

  it('that was stopped leaves the rest due', async () => {
    const { workspace, told, comparer } = watched()
    importSamples(workspace, sampleReport())
    comparer.stop()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(told).toEqual([])
    expect(workspace.comparing.count()).toBe(1)
    comparer.poke()
    await vi.waitFor(() => expect(told).toHaveLength(1), { timeout: 10_000 })
  })

  it('notes what it could not do, and is alive at the next change', async () => {
    const { workspace, told, log } = watched()
    const step = vi.spyOn(workspace.comparing, 'step').mockImplementationOnce(() => {
      throw new Error('the disk')
    })
    importSamples(workspace, sampleReport({ year: 2024 }))
    await vi.waitFor(() => expect(step).toHaveBeenCalled(), { timeout: 10_000, interval: 20 })
    expect(log.read()).toContain('comparing')
    importSamples(workspace, sampleReport())
    await vi.waitFor(() => expect(told.at(-1)?.due).toBe(0), { timeout: 10_000, interval: 20 })
  })
})
