import { describe, expect, it } from 'vitest'
import { keyNames } from '../../../src/core/catalogue/keys.ts'
import { keyGroups, keyMap } from '../../../src/renderer/app/key-map.ts'

describe('the keyboard', () => {
  it('names every key once, in a group that the overlay shows', () => {
    expect(keyMap.map((key) => key.name).sort()).toEqual(Object.keys(keyNames).sort())
    for (const key of keyMap) expect(keyGroups).toContain(key.group)
  })

  it('gives no combination two meanings', () => {
    const combos = keyMap.flatMap((key) => key.combos)
    expect(new Set(combos).size).toBe(combos.length)
  })

  it('takes no bare letter away from a field', () => {
    for (const key of keyMap) if (key.inFields) for (const combo of key.combos) expect(combo.length).toBeGreaterThan(1)
  })
})
