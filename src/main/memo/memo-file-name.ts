import { dialogWords } from '../../core/catalogue/main.ts'

/** The longest organ's name in a file name, in bytes of UTF-8: with the rest it stays below the 255 that file systems allow. */
const longest = 180

/** Names that Windows keeps for its devices, whatever follows after a dot. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

/** The file name of a memo: organ and year as they stand, without what file systems refuse. */
export function memoFileName({ agency, year }: { agency: string | null; year: number | null }): string {
  const organ = fileStem(agency ?? dialogWords.noAgency)
  return `${dialogWords.memoName(organ || dialogWords.noAgency, year === null ? dialogWords.noYear : String(year))}.pdf`
}

/** A text as part of a file name: without what any file system refuses or hides, and not too long. May come out empty. */
export function fileStem(text: string): string {
  const allowed = text.toWellFormed().replaceAll(/[\p{Cc}\p{Cf}\ufffd<>:"/\\|?*]/gu, '')
  const bare = allowed.replaceAll(/^[\s.]+|[\s.]+$/gu, '').replace(reserved, '$&_')
  let stem = ''
  let bytes = 0
  for (const character of bare) {
    bytes += Buffer.byteLength(character)
    if (bytes > longest) break
    stem += character
  }
  return stem
}
