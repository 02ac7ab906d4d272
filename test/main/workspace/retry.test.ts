import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPreferences } from '../../../src/main/workspace/preferences.ts'
import { Workspaces } from '../../../src/main/workspace/workspaces.ts'
import { options } from '../../store/open-here.ts'

function windowOn(place: string): { workspaces: Workspaces; opened: string[] } {
  const opened: string[] = []
  const preferences = openPreferences(join(mkdtempSync(join(tmpdir(), 'heyue-retry-')), 'preferences.json'))
  const leaving = () => undefined
  const changed = ({ path }: { path: string }) => opened.push(path)
  return { workspaces: new Workspaces({ ...options, preferences, defaultFolder: place, leaving, changed }), opened }
}

describe('a workspace that could not be opened', () => {
  it('is opened when one tries again after the other window has closed it', async () => {
    const place = join(mkdtempSync(join(tmpdir(), 'heyue-retry-')), 'workspace')
    const first = windowOn(place)
    await first.workspaces.begin(place)
    const second = windowOn(place)
    await second.workspaces.begin(place)
    await expect(second.workspaces.retry()).rejects.toThrow(/已在另一个核阅窗口中打开/)
    expect(second.opened).toEqual([])
    first.workspaces.close()
    expect((await second.workspaces.retry()).path).toBe(place)
    expect(second.opened).toEqual([place])
    second.workspaces.close()
  })

  it('is not made anew where it has gone, and is left alone while its database is being replaced', async () => {
    const place = join(mkdtempSync(join(tmpdir(), 'heyue-retry-')), 'workspace')
    const { workspaces, opened } = windowOn(place)
    await workspaces.begin(place)
    await workspaces.replaced(() => expect(workspaces.retry()).rejects.toThrow(/恢复/))
    expect(opened).toEqual([place])
    workspaces.close()
    const gone = windowOn(join(place, 'gone'))
    gone.workspaces.close()
    await expect(gone.workspaces.retry()).rejects.toThrow(/没有打开的工作区/)
  })

  it("is in no one's way while another is restored: nothing is opened, made or restored meanwhile", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heyue-retry-'))
    const place = join(folder, 'workspace')
    const other = join(folder, 'other')
    const { workspaces, opened } = windowOn(place)
    await workspaces.begin(other)
    await workspaces.begin(place)
    await workspaces.replaced(async () => {
      for (const asked of [place, other]) await expect(workspaces.open(asked)).rejects.toThrow(/恢复/)
      await expect(workspaces.create(join(folder, 'new'))).rejects.toThrow(/恢复/)
      await expect(workspaces.replaced(() => Promise.resolve())).rejects.toThrow(/恢复/)
    })
    expect([workspaces.current().path, existsSync(join(folder, 'new'))]).toEqual([place, false])
    expect(opened).toEqual([place])
    workspaces.close()
  })

  it('is opened once where it is asked for twice before its drive has answered', async () => {
    const place = join(mkdtempSync(join(tmpdir(), 'heyue-retry-')), 'workspace')
    const first = windowOn(place)
    await first.workspaces.begin(place)
    const second = windowOn(place)
    await second.workspaces.begin(place)
    first.workspaces.close()
    await Promise.all([second.workspaces.retry(), second.workspaces.retry()])
    await Promise.all([second.workspaces.open(place), second.workspaces.open(place)])
    expect(second.opened).toEqual([place])
    second.workspaces.close()
    const third = windowOn(place)
    await Promise.all([third.workspaces.open(place), third.workspaces.open(place)])
    expect(third.opened).toEqual([place])
    third.workspaces.close()
  })
})
