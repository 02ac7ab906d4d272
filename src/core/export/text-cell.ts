/**
 * Text as it may stand in a cell of a table that a spreadsheet opens: what the spreadsheet would take for a formula gets
 * an apostrophe before it, which spreadsheets show as text. The wide forms count, for Chinese systems take them for the
 * narrow ones.
 */
export function textCell(text: string): string {
  return /^[\s]*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text
}

/** A line of a CSV file (RFC 4180, every field in quotes), its text made safe by {@link textCell}. */
export function csvLine(fields: readonly (string | number | null)[]): string {
  const field = (value: string | number | null): string => {
    const text = typeof value === 'string' ? textCell(value) : String(value ?? '')
    return `"${text.replaceAll('"', '""')}"`
  }
  return `${fields.map(field).join(',')}\r\n`
}
