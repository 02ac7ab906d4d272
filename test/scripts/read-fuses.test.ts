import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { describe, expect, it } from 'vitest'
import { presentElectron } from '../../scripts/electron/electron-path.ts'
import { wantedFuses, wrongFuses } from '../../scripts/read-fuses.ts'
import { projectRoot } from '../architecture/tree.ts'

const electron = presentElectron()?.executable
if (!electron) console.warn('Left out: fuses read back, because there is no Electron here yet (npm run e2e brings it).')

describe.skipIf(!electron)('the fuses', () => {
  it('of an Electron as it comes are found wrong, and right when they are set as the package sets them', {
    timeout: 60_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'heyue-fuses-'))
    const program = join(folder, 'heyue')
    copyFileSync(electron ?? '', program)
    expect(await wrongFuses(program)).toContain('RunAsNode is true, not false')
    const options = Object.entries(wantedFuses).map(([name, wanted]) => [
      FuseV1Options[name as keyof typeof FuseV1Options],
      wanted,
    ])
    await flipFuses(program, { version: FuseVersion.V1, ...(Object.fromEntries(options) as Record<FuseV1Options, boolean>) })
    expect(await wrongFuses(program)).toEqual([])
    // A program without a fuse wire is not taken for one whose fuses are right.
    writeFileSync(program, readFileSync(process.execPath).subarray(0, 1_000_000))
    await expect(wrongFuses(program)).rejects.toThrow()
    rmSync(folder, { recursive: true })
  })
})

it('what is asked of the package is what is read back', () => {
  const asked = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8')
  for (const [name, wanted] of Object.entries(wantedFuses))
    expect(asked).toMatch(new RegExp(`^  ${name[0]?.toLowerCase()}${name.slice(1)}: ${wanted}$`, 'm'))
})
