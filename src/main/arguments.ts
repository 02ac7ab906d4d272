import { resolve } from 'node:path'

/** What the command line asks for. */
export interface Arguments {
  headless: boolean
  /** A workspace folder to open or make; null for the usual one. */
  workspace: string | null
  /** Files and folders to import. */
  paths: string[]
}

/** Reads the command line: everything that is no switch and not the app itself is a file or folder to import. */
export function readArguments(argv: readonly string[], appPath: string, cwd: string): Arguments {
  const given = argv.slice(1)
  const workspace = given.find((argument) => argument.startsWith('--workspace='))?.slice('--workspace='.length) ?? null
  const paths = given.filter((argument) => !argument.startsWith('-')).map((argument) => resolve(cwd, argument))
  return {
    headless: given.includes('--headless-review'),
    workspace: workspace === null ? null : resolve(cwd, workspace),
    paths: paths.filter((path) => path !== resolve(appPath)),
  }
}
