import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { databasePath } from '../../src/store/database.ts'
import { witnessPath } from '../../src/store/head-witness.ts'
import { makeFolder } from '../../src/store/make-folder.ts'
import { create, importSamples, newFolder } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

const child = join(import.meta.dirname, 'strange-places-child.ts')

/** What a process of its own says of a step: what hangs there does not hang the tests. Null where it never ends. */
function said(step: string, ...folders: string[]): string | null {
  const ended = spawnSync(process.execPath, [child, step, ...folders], { encoding: 'utf8', timeout: 30_000 })
  return ended.error ? null : ended.stdout.trim() || ended.stderr
}

function pipeAt(path: string): void {
  rmSync(path, { force: true })
  if (spawnSync('mkfifo', [path]).status !== 0) throw new Error('no pipe could be made')
}

const here = process.platform === 'linux'
if (!here) console.warn('Left out: places that are no folders of a disk, because this is not Linux.')

describe.skipIf(!here)('a place where no folder can be', { timeout: 120_000 }, () => {
  const file = () => {
    const path = join(newFolder(), '文件')
    writeFileSync(path, 'x')
    return path
  }
  const places: [string, () => string][] = [
    ['below /proc', () => '/proc/heyue'],
    ['deep below /proc', () => '/proc/heyue/工作区'],
    ['deep below /sys', () => '/sys/heyue/工作区'],
    ['below a device', () => '/dev/null/工作区'],
    ['a file', file],
    ['below a file', () => join(file(), '工作区')],
    [
      'a link to itself',
      () => {
        const loop = join(newFolder(), '环')
        symlinkSync(loop, loop)
        return loop
      },
    ],
    ['with too long a name', () => join(newFolder(), '名'.repeat(100))],
  ]

  it.each(places)('%s is refused with a code, for a new workspace and for a salvage', (_what, placeOf) => {
    const place = placeOf()
    const damaged = create()
    importSamples(damaged, sampleReport())
    damaged.close()
    expect(said('create', place)).toBe('not-writable')
    expect(said('salvage', damaged.path, place)).toBe('not-writable')
  })

  it('is refused to a backup as well, where a file stands in place of its folder', () => {
    const workspace = create()
    importSamples(workspace, sampleReport())
    workspace.close()
    writeFileSync(join(workspace.path, 'backups'), 'x')
    expect(said('backup', workspace.path)).toBe('not-writable')
  })
})

describe.skipIf(!here)('a pipe where a file of the workspace should be', { timeout: 120_000 }, () => {
  it('does not hold the program up', () => {
    const workspace = create()
    const sample = sampleReport()
    importSamples(workspace, sample)
    workspace.close()
    pipeAt(witnessPath(workspace.path))
    expect(said('open', workspace.path)).toBe('opened')
    pipeAt(join(workspace.path, 'originals', sample.sha256.slice(0, 2), sample.sha256))
    expect(said('original', workspace.path, sample.sha256)).toBe('lost')
    pipeAt(databasePath(workspace.path))
    expect(said('open', workspace.path)).toBe('not-a-workspace')
  })
})

describe('a folder that is made', () => {
  it('is there afterwards with all above it, made twice or through a link', () => {
    const folder = newFolder()
    const deep = join(folder, '甲', '乙', '丙')
    makeFolder(deep)
    makeFolder(deep)
    mkdirSync(join(folder, '实'))
    symlinkSync(join(folder, '实'), join(folder, '链'))
    makeFolder(join(folder, '链', '丁'))
    expect([deep, join(folder, '实', '丁')].map((path) => existsSync(path))).toEqual([true, true])
  })
})
