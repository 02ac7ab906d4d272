import { afterAll, describe, expect, it } from 'vitest'
import { crashedWorkspace, type Fate, fateOf, randomInjury } from './injure.ts'

const crashed = crashedWorkspace()
afterAll(() => crashed.remove())

describe('a database or log that is cut, zeroed, garbled or has bits flipped', () => {
  it('opens with everything that was acknowledged, or says what is wrong', { timeout: 120_000 }, () => {
    const fates: Partial<Record<Fate, number>> = {}
    for (let seed = 1; seed <= 150; seed += 1) {
      const injury = randomInjury(seed)
      const { fate, detail } = fateOf(crashed, injury)
      expect(['crashed', 'silent'], `seed ${seed}: ${injury.name}: ${detail}`).not.toContain(fate)
      fates[fate] = (fates[fate] ?? 0) + 1
    }
    console.log(`150 injuries: ${JSON.stringify(fates)}`)
  })

  it('that is not injured is whole', () => {
    expect(fateOf(crashed, { name: 'none', inflict: () => undefined })).toEqual({ fate: 'whole', detail: '' })
  })
})
