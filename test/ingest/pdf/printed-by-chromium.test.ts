import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { layoutOf, renderedFromSeed } from '../../builders/render.ts'
import { misreadings } from '../random-reports.ts'
import { documentOf, gridsOf } from '../reading.ts'

const chromium = '/usr/bin/chromium'
const present = fs.existsSync(chromium)
if (!present) console.warn('skipped: Chromium is not installed (/usr/bin/chromium), so no page can be printed to PDF')
const poppler = '/usr/bin/pdftotext'
const hasPoppler = fs.existsSync(poppler)
if (!hasPoppler) console.warn('skipped: poppler is not installed (/usr/bin/pdftotext), so no places can be compared')
const folder = present ? fs.mkdtempSync(path.join(os.tmpdir(), 'heyue-pdf-')) : ''
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** Prints a page of HTML to PDF. As root the sandbox is not available; the page is ours. */
async function printed(html: Uint8Array, name: string): Promise<Uint8Array> {
  const source = path.join(folder, `${name}.html`)
  const target = path.join(folder, `${name}.pdf`)
  fs.writeFileSync(source, html)
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${path.join(folder, 'profile')}`,
  ]
  await promisify(execFile)(chromium, [...options, `--print-to-pdf=${target}`, `file://${source}`])
  return new Uint8Array(fs.readFileSync(target))
}

/** Ways of drawing tables that leave ruling lines out, as styles that win over those of the page. */
const unruled: Readonly<Record<string, string>> = {
  'no lines': 'table, td, th, tr { border: none !important }',
  'lines below rows': 'table, td, th { border: none !important } tr { border-bottom: 1px solid !important }',
  'backgrounds, on a page across':
    '@page { size: A4 landscape } table, td, th { border: none !important } td, th { background: #eef }',
  'numbers at the right and above':
    'table, td, th { border: none !important } td { text-align: right; vertical-align: top !important }',
}

/** The words of a page as poppler sees them: text and box. */
async function wordsOf(file: string): Promise<{ page: number; text: string; box: number[] }[]> {
  const { stdout } = await promisify(execFile)(poppler, ['-bbox', file, '-'], { maxBuffer: 64_000_000 })
  let page = 0
  return [...stdout.matchAll(/<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].flatMap(
    (match) => {
      if (match[5] === undefined) page += 1
      return match[5] === undefined ? [] : [{ page, text: match[5], box: match.slice(1, 5).map(Number) }]
    },
  )
}

describe.skipIf(!present)('pages printed by a browser', () => {
  it.each(Object.entries(unruled))(
    'without ruling lines: %s',
    async (name, css) => {
      const rendered = renderedFromSeed(layoutOf('html-spans'), 2)
      const html = Buffer.concat([rendered.bytes, Buffer.from(`<style>${css}</style>`)])
      const bytes = await printed(html, `unruled-${Object.keys(unruled).indexOf(name)}`)
      expect(await misreadings({ ...rendered, bytes })).toEqual([])
    },
    60_000,
  )

  it.skipIf(!hasPoppler)(
    'have each number where poppler sees it',
    async () => {
      const rendered = renderedFromSeed(layoutOf('html-spans'), 4)
      for (const [name, css] of [
        ['ruled', ''],
        ['plain', unruled['no lines']!],
      ] as const) {
        const html = Buffer.concat([rendered.bytes, Buffer.from(`<style>${css}</style>`)])
        const document = await documentOf(await printed(html, name))
        const words = await wordsOf(path.join(folder, `${name}.pdf`))
        const cells = gridsOf(document).flatMap((grid) => grid.cells.filter((cell) => /^\d+$/.test(cell.text)))
        expect(cells.length).toBeGreaterThan(150)
        for (const { text, where } of cells) {
          const [x0, y0, x1, y1] = where.kind === 'page' ? where.box : [0, 0, 0, 0]
          const covered = words.filter(({ page, text: word, box: [left = 0, top = 0, right = 0, bottom = 0] }) => {
            const middle = (top + bottom) / 2
            return (
              where.kind === 'page' &&
              page === where.page &&
              word === text &&
              left >= x0 - 1 &&
              right <= x1 + 1 &&
              middle > y0 &&
              middle < y1
            )
          })
          expect([text, where, covered.length]).toEqual([text, where, 1])
        }
      }
    },
    60_000,
  )

  it.each([
    ['html-spans', 1],
    ['html-split', 2],
    ['html-ragged', 2],
    ['html-word', 3],
  ] as const)(
    '%s %i',
    async (id, seed) => {
      const rendered = renderedFromSeed(layoutOf(id), seed)
      expect(await misreadings({ ...rendered, bytes: await printed(rendered.bytes, `${id}-${seed}`) })).toEqual([])
    },
    60_000,
  )
})
