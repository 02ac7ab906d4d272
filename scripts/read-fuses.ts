import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** What the fuses of a packaged program must be; the same words as in electron-builder.yml. */
export const wantedFuses: Readonly<Record<string, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
}

/** The packaged program of this machine under dist/; null where nothing was packaged. */
export function packagedProgram(root: string): string | null {
  const [found] = globSync(['dist/*-unpacked/heyue', 'dist/*-unpacked/heyue.exe', 'dist/mac*/*.app/Contents/MacOS/*'], {
    cwd: root,
  })
  return found === undefined || !existsSync(join(root, found)) ? null : join(root, found)
}

/** The fuses of a program as they stand in its file, compared with what is wanted: one line for each that differs. */
export async function wrongFuses(program: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(program)
  return Object.entries(wantedFuses).flatMap(([name, wanted]) => {
    const state: FuseState | undefined = wire[FuseV1Options[name as keyof typeof FuseV1Options]]
    const found = state === FuseState.ENABLE
    return found === wanted && state !== undefined
      ? []
      : [`${name} is ${state === undefined ? 'absent' : String(found)}, not ${wanted}`]
  })
}
