import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { readRendered } from '../../builders/examine-rendered.ts'
import { layoutOf, renderedFromSeed } from '../../builders/render.ts'

const chromium = '/usr/bin/chromium'
const poppler = '/usr/bin/pdftotext'
const present = fs.existsSync(chromium) && fs.existsSync(poppler)
if (!present) console.warn('skipped: Chromium or poppler is not installed, so no page can be printed and turned into text')
const folder = present ? fs.mkdtempSync(path.join(os.tmpdir(), 'heyue-text-')) : ''
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const styles = ['table{width:100%}', 'table{width:100%;table-layout:fixed}td{font-size:12pt}', 'td{font-size:10pt}']

async function printed(html: Uint8Array, name: string): Promise<string> {
  const source = path.join(folder, `${name}.html`)
  const target = path.join(folder, `${name}.pdf`)
  fs.writeFileSync(source, html)
  const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--user-data-dir=${folder}/profile`]
  await promisify(execFile)(chromium, [...options, `--print-to-pdf=${target}`, `file://${source}`])
  return target
}

describe.skipIf(!present)('text that pdftotext takes off printed reports', () => {
  // How much of the numbers must be read at least: most keep their rows, but some orders of reading lose them.
  it.each([
    ['in reading order', [], 0.3],
    ['as drawn', ['-raw'], 0.85],
    ['in columns', ['-layout'], 0.7],
  ] as const)(
    '%s is read, or refused aloud',
    async (_, options, least) => {
      const counts = { right: 0, printed: 0 }
      for (let seed = 1; seed <= 4; seed += 1) {
        const rendered = renderedFromSeed(layoutOf('html-spans'), seed)
        const style = Buffer.from(
          `<style>td{border:1px solid}table{border-collapse:collapse}${styles[seed % styles.length]}</style>`,
        )
        const file = await printed(Buffer.concat([rendered.bytes, style]), `report-${seed}`)
        const { stdout } = await promisify(execFile)(poppler, [...options, file, '-'], { encoding: 'buffer' })
        const { judgement } = await readRendered({ ...rendered, name: 'report.txt', bytes: new Uint8Array(stdout) })
        expect([seed, ...judgement.wrong, ...judgement.phantom]).toEqual([seed])
        counts.right += judgement.right
        counts.printed += judgement.right + judgement.refused.length
      }
      expect(counts.right / counts.printed).toBeGreaterThan(least)
    },
    120_000,
  )
})
