import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { hostileFiles } from './hostile-files.ts'
import { measured } from './measured.ts'

const folder = mkdtempSync(join(tmpdir(), 'heyue-hostile-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('hostile files', () => {
  for (const { name, bytes, codes } of hostileFiles) {
    it(`${name}: an answer within 5 s and 512 MB`, { timeout: 60_000 }, async () => {
      const file = join(folder, 'file.bin')
      writeFileSync(file, bytes())
      const report = await measured(file)
      expect(codes).toContain(report.code)
      expect(report.milliseconds).toBeLessThan(5_000)
      expect(report.megabytes).toBeLessThan(512)
      // Says what to do, in Chinese.
      if (report.code !== null) expect(report.message).toMatch(/请/)
    })
  }
})
