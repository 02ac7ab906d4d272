import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { expandPaths } from '../../src/ingest/expand-paths.ts'
import { readFileBytes } from '../../src/ingest/read-file.ts'
import { shownName } from '../../src/ingest/shown-name.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heyue-folder-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const here = process.platform === 'linux'
if (!here) console.warn('Left out: names and files that only Linux has.')

/** What could turn round, hide or part the text beside it. */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u

describe.skipIf(!here)('a dropped folder with hostile names', () => {
  const names = [
    '年报\u202excod.exe',
    '年报\u2066\u200f隐.txt',
    '两\n行\t名.txt',
    '清屏\u001b[2J\u001b]0;x\u0007.txt',
    `${'长'.repeat(83)}.txt`,
    'x'.repeat(255),
    'CON.txt',
    'aux',
    'LPT1.docx',
    '=cmd|calc.txt',
    '-rf.txt',
    '..txt',
    '%2e%2e%2f.txt',
    '$(touch x).txt',
    '<img src=x onerror=1>.htm',
    "'; DROP TABLE report; --.txt",
    'COM\u00b9.txt',
    '尾空格 ',
    '\ud83d\ude00.txt',
  ]

  it('is taken in file by file, each under a name that disturbs nothing', async () => {
    for (const name of names) writeFileSync(join(folder, name), name)
    const { files, unreadable } = await expandPaths([folder])
    // Hidden by its first dot.
    expect(files).toHaveLength(names.length - 1)
    expect(unreadable).toEqual([])
    for (const { path, name } of files) {
      expect(name).not.toMatch(unsafe)
      expect(name).not.toContain('/')
      expect(await readFileBytes(path)).toMatchObject({ ok: true })
    }
    expect(files.map(({ name }) => name)).toContain('年报⟨U+202E⟩xcod.exe')
    expect(files.map(({ name }) => name)).toContain('两⟨U+000A⟩行⟨U+0009⟩名.txt')
  })

  it('says of a name that is no Unicode what to do, and takes in the others', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('c4eab1a8', 'hex'), Buffer.from('.txt')]), 'x')
    writeFileSync(join(folder, '好.txt'), 'x')
    const { files, unreadable } = await expandPaths([folder])
    expect(files.map(({ name }) => name)).toEqual(['好.txt'])
    expect(unreadable).toMatchObject([{ error: { code: 'unreadable-path', message: /改名/ } }])
  })

  it.each(['年报\0.txt', `${'长'.repeat(100)}.txt`, '\0'])('a path that no disk has is refused: %j', async (name) => {
    const path = join(tmpdir(), name)
    const { files, unreadable } = await expandPaths([path])
    expect(files).toEqual([])
    expect(unreadable).toMatchObject([{ error: { code: expect.stringMatching(/^(unreadable-path|vanished)$/), message: /请/ } }])
    expect(await readFileBytes(path)).toMatchObject({ ok: false })
  })

  it('a name that disturbs nothing is left as it is', () => {
    for (const name of ['2025年度报告.txt', '报告（一）—终稿.docx', 'a b.pdf', '=1+1.xlsx']) expect(shownName(name)).toBe(name)
  })
})

describe.skipIf(!here)('a dropped folder with files that are none', () => {
  it('takes in the files; links, pipes, sockets and devices are passed over, and nothing waits', async () => {
    writeFileSync(join(folder, '报告.txt'), '政府信息公开')
    mkdirSync(join(folder, '下级'))
    symlinkSync('/etc/passwd', join(folder, '下级', '密码.txt'))
    symlinkSync('/', join(folder, '下级', '根'))
    symlinkSync(join(folder, '下级', '断'), join(folder, '下级', '断'))
    symlinkSync('/dev/zero', join(folder, '下级', '零.txt'))
    expect(spawnSync('mkfifo', [join(folder, '管.txt')]).status).toBe(0)
    const device = spawnSync('mknod', [join(folder, '设备.txt'), 'c', '1', '5']).status === 0
    if (!device) console.warn('Only root may make a device: the folder has none.')
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(join(folder, '口.txt'), resolve))
    try {
      const { files, unreadable } = await expandPaths([folder])
      expect(files.map(({ name }) => name)).toEqual(['报告.txt'])
      expect(unreadable).toEqual([])
      // Named by itself, each is refused for what it is.
      for (const name of ['管.txt', '口.txt', '下级/零.txt', '下级', ...(device ? ['设备.txt'] : [])])
        expect(await readFileBytes(join(folder, name)), name).toMatchObject({ ok: false, error: { code: 'not-a-file' } })
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  })
})
