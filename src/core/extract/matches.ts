/**
 * Every match of a global pattern, in order: as `matchAll`, without the copy of the pattern that it makes at each call. A
 * table is asked for hundreds of labels, most of which are there once or not at all.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
  }
  return found
}

/** The last match of a global pattern. */
export function lastMatchOf(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return matchesOf(text, pattern).at(-1)
}
