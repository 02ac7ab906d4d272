/** Shorter than this no string holds an article. */
const shortest = 300

/** The long strings that a script writes out, unescaped, those of a string of data in its place; in their order. */
export function scriptStrings(script: string, depth = 0): string[] {
  return literals(script).flatMap((literal) => {
    const text = unescaped(literal)
    const within = depth === 0 && /^\s*[[{]/.test(text) ? scriptStrings(text, depth + 1) : []
    return within.length > 0 ? within : [text]
  })
}

function literals(script: string): string[] {
  const found: string[] = []
  for (let at = 0; at < script.length; at += 1) {
    const quote = script[at]
    if (quote !== '"' && quote !== "'" && quote !== '`') continue
    const start = at + 1
    for (at = start; at < script.length && script[at] !== quote; at += script[at] === '\\' ? 2 : 1)
      // A mark in a comment or a pattern opens no string: those end with their line.
      if (quote !== '`' && script[at] === '\n') break
    if (script[at] === quote && at - start >= shortest) found.push(script.slice(start, at))
  }
  return found
}

const plain: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ', v: ' ', '0': ' ', '\n': '' }

function unescaped(literal: string): string {
  return literal.replace(
    /\\(?:u([\da-f]{4})|u\{([\da-f]{1,5})\}|x([\da-f]{2})|([^]))/gi,
    (_, unit?: string, point?: string, byte?: string, other?: string) => {
      const code = unit ?? point ?? byte
      return code === undefined ? (plain[other ?? ''] ?? other ?? '') : String.fromCodePoint(Number.parseInt(code, 16))
    },
  )
}
