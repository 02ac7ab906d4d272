import type { CellObject } from 'xlsx'
import { isPercentFormat, numberText, placesHidden, sectionOf, showsNumber } from './number-text.ts'
import { withRaisedMarks } from './raised-runs.ts'
import { struckFormat } from './struck-formats.ts'
import { struckText } from '../text/struck-text.ts'

/** Tells date formats; given from outside so that this module does not load the library. */
export type IsDateFormat = (format: string) => boolean

/**
 * What a cell of a workbook says: numbers as their exact value, not as rounded by the format, but in the unit that the
 * format shows (thousands, ten thousands); dates, percentages, logical values and errors as displayed; text to the letter, trimmed; a formula without a saved result as its formula,
 * because that cell is not blank.
 */
export function cellText(cell: CellObject, isDate: IsDateFormat): string {
  if (cell.z === struckFormat) return struckThrough(cell, isDate)
  const shown = cell.w ?? ''
  if (cell.v === undefined || cell.v === null) return cell.f === undefined ? '' : `=${cell.f}`
  switch (cell.t) {
    case 'n': {
      const format = typeof cell.z === 'string' ? cell.z : 'General'
      // Formats that a language implies have no code where they are first met; what they show is no number then.
      if (cell.z === undefined && shown !== '' && Number.isNaN(Number(shown.replaceAll(',', '')))) return shown.trim()
      if (format === 'General') return numberText(Number(cell.v))
      if (shown !== '' && (isDate(format) || isPercentFormat(format))) return inChineseOrder(shown.trim())
      return showsAnother(cell) ? shown.trim() : numberText(Number(cell.v), placesHidden(sectionOf(format, Number(cell.v))))
    }
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE'
    case 'e':
    case 'd':
      return shown.trim()
    case 's':
      return withRaisedMarks(String(cell.v), typeof cell.r === 'string' ? cell.r : undefined)
        .replaceAll(/\r\n?/g, '\n')
        .trim()
    case 'z':
      return cell.f === undefined ? '' : `=${cell.f}`
  }
}

/** A number that its cell's font strikes through no longer holds; words say what they say. */
function struckThrough(cell: CellObject, isDate: IsDateFormat): string {
  if (cell.t === 's' && typeof cell.r === 'string' && /<(?:\w+:)?r>/.test(cell.r))
    return withRaisedMarks(String(cell.v), cell.r, true)
  return struckText(cellText({ ...cell, z: 'General' }, isDate))
}

/** A date in the system's own format, which the library gives in American order where a workbook is binary (xlsb). */
function inChineseOrder(shown: string): string {
  return shown.replace(/^(\d{1,2})\/(\d{1,2})\/(\d\d)$/, '20$3/$1/$2')
}

/**
 * Whether what a cell shows is not the number that it stores: nothing (";;;"), digits that the format adds (0"00"), or a word
 * in its place. Only what is shown is known to be meant then. Nought is nought also where a stroke or nothing stands for it.
 */
export function showsAnother(cell: CellObject): boolean {
  if (cell.t !== 'n' || cell.w === undefined || typeof cell.z !== 'string' || cell.z === 'General') return false
  const value = Number(cell.v)
  // The library's own rendering of scaling formats is wrong; the shift is exact in decimal.
  if (placesHidden(sectionOf(cell.z, value)) > 0 || (value === 0 && !/\d/.test(cell.w))) return false
  return !showsNumber(cell.w, value)
}

/** Whether the cell displays another number than `text`, the one that it stores: 0.4999 shown as 0. */
export function isRounded(cell: CellObject, text: string): boolean {
  if (cell.t !== 'n' || typeof cell.z !== 'string' || cell.z === 'General' || placesHidden(cell.z) > 0) return false
  const digits = /\d+(?:\.\d+)?/.exec((cell.w ?? '').replaceAll(',', ''))?.[0]
  return digits !== undefined && /^-?[\d.]+$/.test(text) && Number(digits) !== Math.abs(Number(text))
}
