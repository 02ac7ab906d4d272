import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { IngestFailure } from '../../../src/ingest/ingest-error.ts'
import { ZipPackage } from '../../../src/ingest/zip/zip-package.ts'
import { toUtf8 } from '../gb18030.ts'

const codeOf = (action: () => unknown) => {
  try {
    action()
    return null
  } catch (thrown) {
    return thrown instanceof IngestFailure ? thrown.error.code : String(thrown)
  }
}
const sample = () =>
  zipSync({
    'a.xml': [toUtf8('正文'.repeat(500)), { level: 9 }],
    'stored.xml': [toUtf8('存'), { level: 0 }],
    'folder/': new Uint8Array(0),
  })
const patch = (bytes: Uint8Array, signature: number, offset: number, value: number) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  for (let at = 0; at + 30 < bytes.length; at += 1)
    if (view.getUint32(at, true) === signature) return view.setUint32(at + offset, value, true)
}

describe('ZipPackage', () => {
  it('reads deflated and stored entries', () => {
    const zip = new ZipPackage(sample())
    expect(zip.names()).toEqual(['a.xml', 'stored.xml'])
    expect(zip.readText('a.xml')).toBe('正文'.repeat(500))
    expect(zip.readText('stored.xml')).toBe('存')
    expect(zip.readText('none.xml')).toBe(null)
  })

  it('reads an archive with something before and behind it no worse than it declares', () => {
    const bytes = sample()
    const trailing = new Uint8Array(bytes.length + 5000)
    trailing.set(bytes)
    expect(new ZipPackage(trailing).readText('stored.xml')).toBe('存')
  })

  it('refuses what is not what it declares', () => {
    const wrongChecksum = sample()
    patch(wrongChecksum, 0x02014b50, 16, 1)
    expect(codeOf(() => new ZipPackage(wrongChecksum).read('a.xml'))).toBe('damaged')
    const wrongOffset = sample()
    patch(wrongOffset, 0x02014b50, 42, 12)
    expect(codeOf(() => new ZipPackage(wrongOffset).read('a.xml'))).toBe('damaged')
    const tooSmall = sample()
    patch(tooSmall, 0x02014b50, 24, 10)
    expect(codeOf(() => new ZipPackage(tooSmall).read('a.xml'))).toBe('damaged')
    const cut = sample()
    expect(codeOf(() => new ZipPackage(cut.subarray(0, cut.length - 30)))).toBe('truncated')
  })

  it('refuses any single flipped byte or reads what was written', () => {
    const original = sample()
    for (let at = 0; at < original.length; at += 1) {
      const bytes = original.slice()
      bytes[at] = (bytes[at] ?? 0) ^ 0x41
      const text = (() => {
        try {
          return new ZipPackage(bytes).readText('a.xml')
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(IngestFailure)
          return null
        }
      })()
      if (text !== null) expect(text).toBe('正文'.repeat(500))
    }
  })
})
