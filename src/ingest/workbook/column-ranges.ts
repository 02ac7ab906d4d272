import { mostColumns } from './read-sheet.ts'

/**
 * A worksheet's XML in which no `<col>` reaches over more columns than a sheet has: the library makes an object for each
 * of them, and two thousand millions can be claimed in ten characters.
 */
export function withBoundedColumns(sheet: Buffer): Buffer {
  const end = sheet.indexOf('sheetData')
  const head = sheet.subarray(0, end < 0 ? sheet.length : end).toString('latin1')
  const bounded = head.replaceAll(/(<(?:\w+:)?col\s[^>]*?\bmax\s*=\s*["']\s*)(\d{5,})/g, (whole, before: string, max: string) =>
    Number(max) > mostColumns ? `${before}${mostColumns}` : whole,
  )
  return bounded === head ? sheet : Buffer.concat([Buffer.from(bounded, 'latin1'), sheet.subarray(end < 0 ? sheet.length : end)])
}
