import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache, root } from '../run.ts'
import type { Contender } from './ratio.ts'

/** pandas.read_html over the files; its own clock, so that the start of Python does not count. null where it is not installed. */
export function pandas(files: readonly string[]): Contender | null {
  const python = '/usr/bin/python3'
  if (spawnSync(python, ['-c', 'import pandas, lxml']).status !== 0) return null
  const script = join(import.meta.dirname, 'read-html-tables.py')
  return {
    name: 'pandas.read_html (lxml), tables alone',
    run: async () => {
      // The second of two rounds: the first one imports lazily.
      const { stdout } = spawnSync(python, [script, '2', ...files], { encoding: 'utf8' })
      return Number(stdout.trim().split('\n').at(-1))
    },
  }
}

/** pdftotext with boxes, one process a file: starting it is part of what it costs. null where it is not installed. */
export function pdftotext(files: readonly string[]): Contender | null {
  if (spawnSync('pdftotext', ['-v']).error) return null
  return {
    name: 'pdftotext -bbox-layout, a process a file',
    run: async () => {
      for (const file of files) spawnSync('pdftotext', ['-bbox-layout', file, '-'], { maxBuffer: 1 << 28 })
    },
  }
}

/** LibreOffice converting all files in one start. null where it is not installed. */
export function libreOffice(files: readonly string[], to: string): Contender | null {
  const program = libreOfficeProgram()
  if (program === null || files.length === 0) return null
  return {
    name: `LibreOffice --convert-to ${to}, one start`,
    run: async () => convert(program, files, to),
  }
}

/** LibreOffice started for each file. null where it is not installed. */
export function libreOfficeEach(files: readonly string[], to: string): Contender | null {
  const program = libreOfficeProgram()
  if (program === null) return null
  return {
    name: `LibreOffice --convert-to ${to}, a start a file`,
    run: async () => files.forEach((file) => convert(program, [file], to)),
  }
}

/** Our own command line over all files: with the start of a process and of its worker, and cold. */
export function commandLine(files: readonly string[]): Contender {
  return {
    name: 'Heyue: the command line, one start, cold',
    run: async () => {
      spawnSync(process.execPath, [join(root, 'src', 'cli', 'inspect.ts'), '--json', ...files], { maxBuffer: 1 << 28 })
    },
  }
}

function libreOfficeProgram(): string | null {
  return ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path)) ?? null
}

function convert(program: string, files: readonly string[], to: string): void {
  const out = join(cache, 'bench', 'converted')
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const profile = `-env:UserInstallation=file://${join(cache, 'bench', 'profile')}`
  spawnSync(program, [profile, '--headless', '--convert-to', to, '--outdir', out, ...files], { timeout: 300_000 })
}
