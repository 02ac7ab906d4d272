import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { readRendered } from '../../builders/examine-rendered.ts'
import { layoutOf, renderedFromSeed } from '../../builders/render.ts'
import { documentOf, gridsOf } from '../reading.ts'

const office = '/usr/bin/soffice'
const present = fs.existsSync(office)
if (!present) console.warn('skipped: LibreOffice is not installed (/usr/bin/soffice), so no workbook can be printed')
const folder = present ? fs.mkdtempSync(path.join(os.tmpdir(), 'heyue-office-')) : ''
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

/** The workbooks of the seeds, printed: sheets wider than the paper go over several pages beside each other. */
async function printed(id: string, seeds: readonly number[]) {
  const reports = seeds.map((seed) => ({ seed, rendered: renderedFromSeed(layoutOf(id), seed) }))
  const files = reports.map(({ seed, rendered }) => {
    const file = path.join(folder, `${id}-${seed}.xlsx`)
    fs.writeFileSync(file, rendered.bytes)
    return file
  })
  const profile = `-env:UserInstallation=file://${folder}/profile`
  await promisify(execFile)(office, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files])
  return reports.map(({ rendered }, index) => {
    const bytes = new Uint8Array(fs.readFileSync(files[index]!.replace(/xlsx$/, 'pdf')))
    return { ...rendered, name: 'report.pdf', bytes }
  })
}

describe.skipIf(!present)('workbooks printed over several pages', () => {
  it('have the parts of a sheet beside each other, each number on its own page', async () => {
    const [first] = await printed('xlsx-one-sheet', [1])
    const document = await documentOf(first!.bytes)
    const four = gridsOf(document).find((grid) => grid.cells.some(({ text }) => text === '尚未审结'))
    const heads = four?.cells.filter(({ text }) => text === '总计').map(({ where }) => (where.kind === 'page' ? where.page : 0))
    expect(heads).toHaveLength(3)
    expect(new Set(heads).size).toBeGreaterThan(1)
  }, 120_000)

  it('are read, or refused aloud', async () => {
    let right = 0
    for (const rendered of await printed('xlsx-sheet-per-table', [1, 2, 3, 4])) {
      const { judgement } = await readRendered(rendered)
      expect([...judgement.wrong, ...judgement.phantom]).toEqual([])
      right += judgement.right
    }
    expect(right).toBeGreaterThan(0)
  }, 120_000)
})
