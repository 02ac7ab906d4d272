import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { fileStem, memoFileName } from '../../../src/main/memo/memo-file-name.ts'

describe('the file name of a memo', () => {
  it('is the organ’s and the year’s, as they stand', () => {
    expect(memoFileName({ agency: '云岭县林草局', year: 2025 })).toContain('云岭县林草局')
    expect(memoFileName({ agency: '云岭县林草局', year: 2025 })).toContain('2025')
  })

  it.each([
    ['CON.县', 'CON_.县'],
    ['nul', 'nul_'],
    ['com1.局', 'com1_.局'],
    ['..', ''],
    ['.隐藏局', '隐藏局'],
    ['局. ', '局'],
    ['甲/../乙', '甲..乙'],
    ['局\u202e\n名', '局名'],
    ['半\ud83d个', '半个'],
  ])('of %j is %j', (organ, stem) => {
    expect(fileStem(organ)).toBe(stem)
  })

  it('can be written on any file system, whatever the organ is called', () => {
    const odd = fc.constantFrom(
      '.',
      ' ',
      '/',
      '\\',
      ':',
      '\0',
      '\u202e',
      '😀',
      'CON',
      'aux',
      '局',
      '\ud800',
      '*',
      '长'.repeat(90),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'grapheme' })), { maxLength: 12 }), (parts) => {
        const name = memoFileName({ agency: parts.join(''), year: 2025 })
        // Beside it stands, for a moment, a draft with a longer name.
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(235)
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]|^[\s.]|^(con|prn|aux|nul|com\d|lpt\d)\./iu)
        expect(name).toMatch(/\.pdf$/)
      }),
    )
  })
})
