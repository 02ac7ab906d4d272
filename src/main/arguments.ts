import { resolve } from 'node:path'

/** What the program was asked on its command line. Paths are absolute. */
export interface Arguments {
  /** `--headless-review`: do the main job without a window. */
  headless: boolean
  /** `--workspace=DIR`: the workspace to open, made where there is none; null for the usual one. */
  workspace: string | null
  /** `--memo=DIR`: where the headless review writes the memos; null for the workspace's folder. */
  memo: string | null
  /** Files and folders to import. */
  paths: string[]
}

/** How the program was started. */
export interface Invocation {
  argv: readonly string[]
  /** True where Electron was given the app's folder as an argument (it is not packaged). */
  defaultApp: boolean
  /** The folder that relative paths mean. */
  folder: string
}

/** Reads the command line. Switches of Chromium and Node are passed over. */
export function readArguments({ argv, defaultApp, folder }: Invocation): Arguments {
  const own = defaultApp ? afterApp(argv.slice(1)) : argv.slice(1)
  const found: Arguments = { headless: argv.includes('--headless-review'), workspace: null, memo: null, paths: [] }
  for (let at = 0; at < own.length; at += 1) {
    const argument = own[at] ?? ''
    const named = /^--(workspace|memo)(?:=(.*))?$/.exec(argument)
    if (named) {
      const next = own[at + 1]
      const value = named[2] ?? (next?.startsWith('-') ? undefined : next)
      if (named[2] === undefined && value !== undefined) at += 1
      if (value) found[named[1] === 'workspace' ? 'workspace' : 'memo'] = resolve(folder, value)
    } else if (argument !== '' && !argument.startsWith('-')) found.paths.push(resolve(folder, argument))
  }
  return found
}

/** The arguments behind the app's folder, which is the first that is no switch (`-r MODULE` is one with a value). */
function afterApp(args: readonly string[]): readonly string[] {
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? ''
    if (argument === '-r' || argument === '--require') at += 1
    else if (!argument.startsWith('-')) return args.slice(at + 1)
  }
  return []
}
