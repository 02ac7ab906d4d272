import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { screens } from '../e2e/screens.ts'
import { projectRoot } from './tree.ts'

it('every feature of the renderer has a way to its screen in test/e2e/screens.ts, and no other', () => {
  const features = readdirSync(join(projectRoot, 'src', 'renderer', 'features'))
  expect(Object.keys(screens).toSorted((a, b) => a.localeCompare(b))).toEqual(features.toSorted((a, b) => a.localeCompare(b)))
})
