/** Columns that a terminal gives to a text: Chinese characters and full-width forms take two. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character.codePointAt(0) ?? 0) ? 2 : 1
  return width
}

/** Lays out rows under their heads: the first column to the left, the others to the right; two blanks between columns. */
export function alignedTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))))
  return lines.map((line) =>
    widths
      .map((width, column) => {
        const text = line[column] ?? ''
        const gap = ' '.repeat(width - displayWidth(text))
        return column === 0 ? text + gap : gap + text
      })
      .join('  ')
      .trimEnd(),
  )
}

/** The text cut to a width in terminal columns, with "…" where something was cut. */
export function shortened(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 1
  for (const character of text) {
    used += displayWidth(character)
    if (used > width) break
    kept += character
  }
  return `${kept}…`
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x3fffd) ||
    // Chinese quotation marks, dashes and ellipses.
    [0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026, 0x25a1].includes(code)
  )
}
