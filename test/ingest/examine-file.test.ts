import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { examineBytes } from '../../src/ingest/examine-file.ts'
import { toUtf8 } from './gb18030.ts'

const samples = new URL('../../samples/', import.meta.url)

describe('examineBytes', () => {
  it('reads, recognises and checks: every verdict rests on cells of the report', async () => {
    const name = readdirSync(samples).find((file) => file.endsWith('.html')) ?? ''
    const examined = await examineBytes(new Uint8Array(readFileSync(fileURLToPath(new URL(name, samples)))), name)
    if (!examined.ok) throw new Error(examined.error.message)
    expect(examined.format).toBe('html')
    const [examination] = examined.examinations
    const ids = new Set(examination?.report.cells.map((cell) => cell.id))
    expect(examination?.cells.map((cell) => cell.id)).toEqual([...ids])
    expect(examination?.verdicts.length).toBeGreaterThan(50)
    for (const id of examination?.verdicts.flatMap((verdict) => verdict.cells) ?? []) expect(ids).toContain(id)
  })

  it('keeps what was recognised of a file that could not be read', async () => {
    const damaged = await examineBytes(toUtf8('%PDF-1.7\nnothing more'), 'x.txt')
    expect(damaged).toMatchObject({ ok: false, format: 'pdf' })
    expect(await examineBytes(new Uint8Array(0), 'x')).toMatchObject({ ok: false, format: null, error: { code: 'empty-file' } })
  })
})
