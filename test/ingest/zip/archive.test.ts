import { zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Archive, openArchive } from '../../../src/ingest/zip/archive.ts'
import { docxOf, para } from '../docx/docx-file.ts'
import { toGb18030, toUtf8 } from '../gb18030.ts'
import { unicodePathField, type WrittenEntry, zipOf } from './zip-file.ts'

const archiveOf = (bytes: Uint8Array): Archive => {
  const archive = openArchive(bytes)
  if (!archive) throw new Error('no archive')
  return archive
}
const pathsOf = (entries: readonly WrittenEntry[]) => archiveOf(zipOf(entries)).members.map(({ path }) => path)
const entry = (name: string | Uint8Array, more: Partial<WrittenEntry> = {}): WrittenEntry => ({
  name: typeof name === 'string' ? toUtf8(name) : name,
  bytes: toUtf8('正文'),
  ...more,
})

describe('openArchive', () => {
  it('opens what only holds files, and leaves documents that are zips to their readers', () => {
    expect(openArchive(docxOf(para('甲')))).toBe(null)
    expect(openArchive(zipSync({ 'OFD.xml': toUtf8('<OFD/>') }))).toBe(null)
    expect(openArchive(zipSync({ mimetype: toUtf8('application/vnd.oasis.opendocument.text') }))).toBe(null)
    expect(openArchive(toUtf8('一、总体情况'))).toBe(null)
    expect(openArchive(zipOf([entry('a.txt')]).subarray(0, 40))).toBe(null)
    // A document that was unpacked and packed again with its folder is no document any more.
    expect(archiveOf(zipSync({ 'a/[Content_Types].xml': toUtf8('x') })).members).toHaveLength(1)
  })

  it('lists files as a folder import does: depth first, 2 before 10, without what is no document', () => {
    const names = ['b/10.txt', 'b/2.txt', 'a.txt', 'b/c/1.txt', '__MACOSX/b/._2.txt', 'b/~$2.docx', '.DS_Store', 'b/']
    const page = ['年报.html', '年报_files/a.js', '年报_files/sub/b.css', '说明_files/c.txt']
    expect(pathsOf([...names, ...page].map((name) => entry(name)))).toEqual([
      '年报.html',
      '说明_files/c.txt',
      'a.txt',
      'b/2.txt',
      'b/10.txt',
      'b/c/1.txt',
    ])
    expect(archiveOf(zipOf([entry('空/')])).members).toEqual([])
  })

  it('reads names by flag, by the Unicode field, as UTF-8 where all are, else as GBK', () => {
    const gbk = toGb18030('卫健局/年报.docx')
    expect(pathsOf([entry('财政局.txt', { flags: 0x0800 }), entry(gbk)])).toEqual(['财政局.txt', '卫健局/年报.docx'])
    expect(pathsOf([entry('财政局.txt'), entry('卫健局.txt')])).toEqual(['财政局.txt', '卫健局.txt'])
    // Alone it would be valid UTF-8; beside another name of the same archive it is GBK.
    expect(pathsOf([entry(toGb18030('联通')), entry(toGb18030('水利局'))])).toContain('联通')
    expect(pathsOf([entry(gbk, { extra: unicodePathField(gbk, '另名.docx') })])).toEqual(['另名.docx'])
    // The field of a name that was changed afterwards is out of date.
    expect(pathsOf([entry(gbk, { extra: unicodePathField(toUtf8('旧'), '旧名.docx') })])).toEqual(['卫健局/年报.docx'])
    // The second byte of a character in GBK may be a backslash.
    expect(pathsOf([entry(toGb18030('誠\\信.txt'))])).toEqual(['誠/信.txt'])
  })

  it('never shows a path that leads out, whatever the name says', () => {
    expect(
      pathsOf([entry('../../etc/a.txt'), entry('/abs/b.txt'), entry('C:\\x\\c.txt'), entry('./\u001b[2J\u202ed.txt')]),
    ).toEqual(['[2Jd.txt', 'abs/b.txt', 'etc/a.txt', 'x/c.txt'])
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', '', '/', '\\', 'C:', 'a', '\n', '年')), (parts) => {
        const [path = 'a'] = pathsOf([entry(parts.join('/') || 'x')])
        expect(path).not.toMatch(/^\/|(?:^|\/)\.\.?(?:\/|$)|\/\/|^$|[\n\\]|^[A-Z]:/)
      }),
    )
  })

  it('says of each member what is wrong with it, and reads the others', () => {
    const bomb = new Uint8Array(3_000_000)
    const archive = archiveOf(
      zipOf([
        entry('1.txt', { flags: 1 }),
        entry('2.txt', { bytes: bomb }),
        entry('3.txt', { claimed: 70 * 1024 * 1024 }),
        entry('4.txt', { claimed: 5 }),
        entry('5.txt'),
      ]),
    )
    const codes = archive.members.map(({ index }) => {
      const member = archive.read(index)
      return member.ok ? new TextDecoder().decode(member.bytes) : member.error.code
    })
    expect(codes).toEqual(['encrypted', 'inflates-too-much', 'inflates-too-much', 'damaged', '正文'])
  })

  it('keeps two files of the same name apart, and counts what is read twice once', () => {
    const half = new Uint8Array(40 * 1024 * 1024).map((_, at) => Math.imul(at, 2_654_435_761) >>> 24)
    const archive = archiveOf(
      zipOf([entry('a.txt', { bytes: toUtf8('一') }), entry('a.txt', { bytes: toUtf8('二') }), entry('b', { bytes: half })]),
    )
    expect(archive.members.map(({ path }) => path)).toEqual(['a.txt', 'a.txt', 'b'])
    for (let times = 0; times < 6; times += 1) expect(archive.read(2).ok).toBe(true)
    expect(archive.read(0)).not.toEqual(archive.read(1))
    expect(archive.read(9)).toMatchObject({ ok: false, error: { code: 'vanished' } })
  })
})
