import type { Random } from '../random.ts'

/** Text with what a program sets before every line: the numbers of an editor or a printing program, the marks of a mail. */
export function markedLines(text: string, random: Random): string {
  const lines = text.replace(/\n$/, '').split('\n')
  const parting = random.pick(['\t', '  ', ': ', ' | '])
  const first = random.pick([1, 1, 0, 101])
  const width = random.pick([1, 6])
  // `cat -b` and some editors leave blank lines uncounted.
  const countsBlank = random.chance(0.7)
  let number = first - 1
  const numbered = (line: string): string => {
    if (line === '' && !countsBlank) return ''
    number += 1
    return `${String(number).padStart(width)}${parting}${line}`
  }
  const quoted = (line: string): string => `${mark}${line}`
  const mark = random.pick(['> ', '>', '> > '])
  const reply = random.chance(0.5) ? '收悉，原件见下。\n\n' : ''
  return random.chance(0.5) ? `${lines.map(numbered).join('\n')}\n` : `${reply}${lines.map(quoted).join('\n')}\n`
}
