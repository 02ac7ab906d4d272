import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { limits } from '../../src/ingest/limits.ts'
import { hostileFiles } from './hostile-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'heyue-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))
const run = promisify(execFile)
const measure = fileURLToPath(new URL('./measure.ts', import.meta.url))

describe('hostile files', () => {
  for (const { name, bytes, codes } of hostileFiles) {
    it(`${name}: an answer within 5 s and 512 MB`, { timeout: 60_000 }, async () => {
      const file = join(folder, 'file.bin')
      writeFileSync(file, bytes())
      const { stdout } = await run(process.execPath, [`--max-old-space-size=${limits.heapMegabytes}`, measure, file])
      const report = JSON.parse(stdout) as { code: string | null; message: string; milliseconds: number; megabytes: number }
      expect(codes).toContain(report.code)
      expect(report.milliseconds).toBeLessThan(5_000)
      expect(report.megabytes).toBeLessThan(512)
      // Says what to do, in Chinese.
      if (report.code !== null) expect(report.message).toMatch(/请/)
      if (process.env['HEYUE_VERBOSE']) process.stdout.write(`${name}: ${stdout}\n`)
    })
  }
})
