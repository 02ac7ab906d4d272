import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'

/**
 * Holds the answers on the lines of a text file to those that stand below each of them, indented. Written by
 * HEYUE_WRITE=1, to be read line by line before it is kept; lines with "#" name what follows.
 */
export function expectKept(file: string, answer: (line: string) => readonly string[]): void {
  const path = join(import.meta.dirname, file)
  const kept = readFileSync(path, 'utf8')
  const lines = kept.split('\n').filter((line) => /^[^ ]/.test(line))
  const answered = lines.flatMap((line) => (line.startsWith('#') ? [line] : [line, ...answer(line).map((one) => `  ${one}`)]))
  const text = `${answered.join('\n')}\n`
  if (process.env['HEYUE_WRITE']) writeFileSync(path, text)
  else expect(text).toBe(kept)
}
