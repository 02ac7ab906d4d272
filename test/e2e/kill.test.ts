import { describe, expect, it } from 'vitest'
import { temporaryFolder } from './harness.ts'
import { killRound } from './kill-rounds.ts'

describe('the app, killed while edits stream in', () => {
  it('has kept everything that it acknowledged, twenty times over', { timeout: 600_000 }, async () => {
    const folder = temporaryFolder()
    const known = new Map<number, string>()
    for (let round = 0; round < 20; round += 1) {
      const { problems } = await killRound(folder.path, round, 50 + ((round * 97) % 500), known, round % 11)
      expect(problems, `round ${round}`).toEqual([])
    }
    expect(known.size).toBeGreaterThanOrEqual(90)
    console.log(`20 kills, ${known.size} acknowledged changes, none lost`)
    folder.remove()
  })
})
