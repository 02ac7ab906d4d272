import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expandPaths } from '../../src/ingest/expand-paths.ts'

const root = mkdtempSync(join(tmpdir(), 'heyue-expand-'))
const shown = (files: { path: string }[]) => files.map(({ path }) => relative(root, path))

beforeAll(() => {
  for (const name of [
    'a/2.txt',
    'a/10.txt',
    'a/b/1.html',
    'a/.DS_Store',
    'a/Thumbs.db',
    'a/~$表.docx',
    'a/__MACOSX/x.txt',
    'z.txt',
    '网页/年报.htm',
    '网页/年报_files/a.css',
    '网页/年报.files/b.html',
    '网页/附件_files/c.txt',
  ]) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), name)
  }
  symlinkSync(join(root, 'z.txt'), join(root, 'a/link.txt'))
  symlinkSync(join(root, 'a'), join(root, 'a/b/loop'))
})
afterAll(() => rmSync(root, { recursive: true }))

describe('expandPaths', () => {
  it('goes depth first, sorts as people do, and leaves out what is no document', async () => {
    const found = await expandPaths([join(root, 'z.txt'), join(root, 'a'), join(root, 'z.txt')])
    expect(shown(found.files)).toEqual(['z.txt', 'a/2.txt', 'a/10.txt', 'a/b/1.html'])
    expect(found).toMatchObject({ skipped: { system: 4, links: 2, pageParts: 0 }, unreadable: [], cut: false })
  })

  it('leaves out the folders with the parts of saved pages, and no others', async () => {
    const found = await expandPaths([join(root, '网页')])
    expect(shown(found.files)).toEqual(['网页/附件_files/c.txt', '网页/年报.htm'])
    expect(found.skipped.pageParts).toBe(2)
  })

  it('follows a link that was given itself', async () => {
    expect(shown((await expandPaths([join(root, 'a/link.txt')])).files)).toEqual(['a/link.txt'])
  })

  it('stops at the number asked for, and says so', async () => {
    expect(await expandPaths([root], 2)).toMatchObject({ cut: true, files: { length: 2 } })
  })

  it('names the paths that do not exist', async () => {
    const found = await expandPaths([join(root, 'none'), join(root, 'z.txt')])
    expect(found.unreadable).toMatchObject([{ path: join(root, 'none'), error: { code: 'vanished' } }])
    expect(found.files).toHaveLength(1)
  })
})
