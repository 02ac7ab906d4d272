import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { limits } from '../../../src/ingest/limits.ts'
import { type Measured, measured } from '../measured.ts'
import { PdfPage, pdfOf, textWidth } from './pdf-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'heyue-long-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Full pages of text, drawn line by line or letter by letter; letters set apart from each other can not be put together. */
function pagesOf(count: number, lines: number, letters: 'together' | 'touching' | 'apart'): PdfPage[] {
  return Array.from({ length: count }, (_, number) => {
    const page = new PdfPage()
    for (let line = 0; line < lines; line += 1) {
      const text = `第${number}页第${line}行本年度我局主动公开政府信息若干条其中通过门户网站公开${(number * line) % 97}条`
      const y = 60 + line * 18
      if (letters === 'together') page.text(60, y, 11, text)
      let x = 60
      for (const letter of letters === 'together' ? '' : text) {
        page.text(x, y, letters === 'apart' ? 10 : 11, letter)
        x += textWidth(letter, 11)
      }
    }
    return page
  })
}

/** What reading the pages costs. */
function costOf(pages: readonly PdfPage[]): Promise<Measured> {
  const file = join(folder, 'long.pdf')
  writeFileSync(file, pdfOf(pages))
  return measured(file)
}

describe('five hundred full pages', { timeout: 240_000 }, () => {
  it.each([
    ['drawn line by line', 40, 'together', null],
    ['drawn letter by letter', 40, 'touching', null],
    ['drawn letter by letter, as many as are kept', 20, 'apart', null],
    ['drawn letter by letter, more than are kept', 40, 'apart', 'too-complex'],
  ] as const)('%s take less than 512 MB', async (_, lines, letters, code) => {
    const cost = await costOf(pagesOf(limits.pages, lines, letters))
    expect(cost.code).toBe(code)
    expect(cost.megabytes).toBeLessThan(512)
  })
})
