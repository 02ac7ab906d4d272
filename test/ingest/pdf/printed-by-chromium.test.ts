import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { layoutOf, renderedFromSeed } from '../../builders/render.ts'
import { misreadings } from '../random-reports.ts'

const chromium = '/usr/bin/chromium'
const present = fs.existsSync(chromium)
if (!present) console.warn('skipped: Chromium is not installed (/usr/bin/chromium), so no page can be printed to PDF')
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

describe.skipIf(!present)('pages printed by a browser', () => {
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
