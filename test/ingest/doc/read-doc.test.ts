import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { readOleDirectory } from '../../../src/ingest/ole-directory.ts'
import { documentOf } from '../reading.ts'
import { answerTo } from '../refusing.ts'

const corpus = path.resolve(import.meta.dirname, '../../../../shared/corpus')
const file = path.join(corpus, 'reports/022_doc.doc')
const present = fs.existsSync(file)
if (!present) console.warn('skipped: no Word 97 document without the corpus of real reports (../shared/corpus)')
const bytes = present ? new Uint8Array(fs.readFileSync(file)) : new Uint8Array()

describe.skipIf(!present)('a real document', () => {
  it('reads every cell, and says that merges are lost', async () => {
    const document = await documentOf(bytes)
    expect(document.format).toBe('doc')
    expect(document.notes).toEqual([{ code: 'merges-lost', detail: '' }])
    const gold = JSON.parse(fs.readFileSync(path.join(corpus, 'gold/022.json'), 'utf8')) as {
      cells: Record<string, string | null>
    }
    const [report] = extractReports(document)
    const read = Object.fromEntries(report!.cells.map((cell) => [cell.id, cell.raw]))
    expect(Object.keys(gold.cells).filter((id) => gold.cells[id] !== read[id])).toEqual([])
  })

  it('is refused with a code where it is cut short or changed', async () => {
    for (let share = 0.1; share < 1; share += 0.15)
      expect(await answerTo(bytes.subarray(0, Math.floor(bytes.length * share)))).toMatch(/damaged|truncated|read/)
    for (let at = 600; at < bytes.length; at += 1_999) {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ 0xff
      expect(await answerTo(changed)).not.toBe('')
    }
  }, 20_000)

  it('is refused where a password is needed', async () => {
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    const main = readOleDirectory(bytes).find((entry) => entry.name === 'WordDocument')!
    const locked = bytes.slice()
    const at = (main.start + 1) * 2 ** view.getUint16(30, true) + 11
    locked[at] = (locked[at] ?? 0) | 1
    expect(await answerTo(locked)).toBe('encrypted')
  })
})
