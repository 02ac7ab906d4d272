import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { requestMessages } from '../../../src/core/catalogue/main.ts'
import { openPreferences } from '../../../src/main/workspace/preferences.ts'
import { presenceOf } from '../../../src/main/workspace/presence.ts'
import { Workspaces } from '../../../src/main/workspace/workspaces.ts'
import { options } from '../../store/open-here.ts'
import { deadDrive, hasDeadDrives, leaveDrives } from '../dead-drive.ts'

afterEach(leaveDrives)

function remembering(last: string | null) {
  const folder = mkdtempSync(join(tmpdir(), 'heyue-places-'))
  const preferences = openPreferences(join(folder, 'preferences.json'))
  if (last !== null) preferences.update({ recent: [{ path: last, name: '远处', openedAt: '2026-03-02' }] })
  const place = join(folder, 'workspace')
  const nothing = () => undefined
  return {
    workspaces: new Workspaces({ ...options, preferences, defaultFolder: place, leaving: nothing, changed: nothing }),
    place,
  }
}

describe.skipIf(!(await hasDeadDrives()))('a workspace on a drive that does not answer', { timeout: 60_000 }, () => {
  it('does not keep the program from starting: it is said, and another can be opened', async () => {
    const { place: away } = await deadDrive()
    const { workspaces, place } = remembering(away)
    await workspaces.begin()
    expect(workspaces.opened()).toBeNull()
    expect(() => workspaces.current()).toThrow(requestMessages['silent-drive'])
    expect((await workspaces.create(place)).path).toBe(place)
    workspaces.close()
  })

  it('is not opened in place of the one that is open, and is listed as not there', async () => {
    const { place: away } = await deadDrive()
    const { workspaces, place } = remembering(null)
    await workspaces.begin(place)
    await expect(workspaces.open(away)).rejects.toThrow(requestMessages['silent-drive'])
    expect(workspaces.info().path).toBe(place)
    workspaces.close()
    const listed = remembering(away)
    expect(await listed.workspaces.recent()).toMatchObject([{ path: away, present: false }])
  })

  it('is asked once, however often one looks, and answers when it comes back', async () => {
    const { place, leave } = await deadDrive()
    const looks = Array.from({ length: 40 }, () => presenceOf(join(place, 'a'), 50))
    expect(new Set(await Promise.all(looks))).toEqual(new Set(['silent']))
    // Each question would have taken one of the few threads that look at files.
    expect(await presenceOf(tmpdir(), 3_000)).toBe('there')
    const later = presenceOf(join(place, 'a'), 20_000)
    await leave()
    expect(await later).toBe('absent')
  })
})
