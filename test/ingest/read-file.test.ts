import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { type OpenFile, readFileBytes, readOpenFile } from '../../src/ingest/read-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'heyue-read-'))
afterAll(() => rmSync(folder, { recursive: true }))
const codeOf = async (path: string) => {
  const reading = await readFileBytes(path)
  return reading.ok ? null : reading.error.code
}

describe('readFileBytes', () => {
  it('gives the bytes and their hash', async () => {
    const file = join(folder, 'a.txt')
    writeFileSync(file, 'abc')
    const reading = await readFileBytes(file)
    expect(reading).toMatchObject({ ok: true, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' })
  })

  it('says what is wrong with a path', async () => {
    mkdirSync(join(folder, 'd'))
    symlinkSync('nowhere', join(folder, 'dangling'))
    expect(await codeOf(join(folder, 'none.txt'))).toBe('vanished')
    expect(await codeOf(join(folder, 'dangling'))).toBe('vanished')
    expect(await codeOf(join(folder, 'd'))).toBe('not-a-file')
    expect(await codeOf('/dev/zero')).toBe('not-a-file')
    expect(await codeOf(`${folder}/a\0b`)).toBe('unreadable-path')
  })

  it('does not wait at a pipe', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(await codeOf(pipe)).toBe('not-a-file')
  })

  it.skipIf(process.getuid?.() === 0)('says that it may not (cannot be tested as root: root may read everything)', async () => {
    const file = join(folder, 'locked.txt')
    writeFileSync(file, 'x')
    chmodSync(file, 0)
    expect(await codeOf(file)).toBe('unreadable-path')
  })

  it('refuses a file above the limit without reading it', async () => {
    const file = join(folder, 'big.bin')
    writeFileSync(file, '')
    truncateSync(file, 65 * 1024 * 1024)
    expect(await codeOf(file)).toBe('too-large')
  })

  for (const [what, change] of [
    ['grows', (file: string) => appendFileSync(file, 'more')],
    ['is emptied', (file: string) => truncateSync(file, 0)],
    ['is written over', (file: string) => writeFileSync(file, 'y'.repeat(100))],
  ] as const) {
    it(`refuses a file that ${what} while it is read`, async () => {
      const file = join(folder, 'changing.bin')
      writeFileSync(file, 'x'.repeat(100))
      utimesSync(file, 1, 1)
      const handle = await open(file)
      const stat = () => handle.stat()
      const read: OpenFile['read'] = (...place) => {
        change(file)
        return handle.read(...place)
      }
      const reading = await readOpenFile({ stat, read })
      await handle.close()
      expect(reading.ok ? null : reading.error.code).toBe('changed')
    })
  }
})
