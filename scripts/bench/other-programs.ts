import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache } from '../run.ts'
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
  const program = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))
  if (!program || files.length === 0) return null
  const out = join(cache, 'bench', 'converted')
  return {
    name: `LibreOffice --convert-to ${to}, one start`,
    run: async () => {
      rmSync(out, { recursive: true, force: true })
      mkdirSync(out, { recursive: true })
      const profile = `-env:UserInstallation=file://${join(cache, 'bench', 'profile')}`
      spawnSync(program, [profile, '--headless', '--convert-to', to, '--outdir', out, ...files], { timeout: 300_000 })
    },
  }
}
