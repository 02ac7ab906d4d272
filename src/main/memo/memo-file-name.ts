import { dialogWords } from '../../core/catalogue/main.ts'

/** The longest organ's name in a file name: with the rest it stays below the 255 bytes that file systems allow. */
const longest = 60

/** The file name of a memo: organ and year as they stand, without what file systems refuse. */
export function memoFileName({ agency, year }: { agency: string | null; year: number | null }): string {
  const organ = fileStem(agency ?? dialogWords.noAgency)
  return `${dialogWords.memoName(organ || dialogWords.noAgency, year === null ? dialogWords.noYear : String(year))}.pdf`
}

/** A text as part of a file name: without what file systems refuse, and not too long. May come out empty. */
export function fileStem(text: string): string {
  return [...text.replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '').trim()].slice(0, longest).join('')
}
