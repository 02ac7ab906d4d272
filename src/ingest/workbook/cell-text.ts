import type { CellObject } from 'xlsx'
import { numberText, showsAnotherNumber } from './number-text.ts'

/** Tells date formats; given from outside so that this module does not load the library. */
export type IsDateFormat = (format: string) => boolean

/**
 * What a cell of a workbook says: numbers as their exact value, not as rounded by the format; dates, percentages,
 * logical values and errors as displayed; text to the letter, trimmed; a formula without a saved result as its formula,
 * because that cell is not blank.
 */
export function cellText(cell: CellObject, isDate: IsDateFormat): string {
  const shown = cell.w ?? ''
  if (cell.v === undefined || cell.v === null) return cell.f === undefined ? '' : `=${cell.f}`
  switch (cell.t) {
    case 'n': {
      const format = typeof cell.z === 'string' ? cell.z : 'General'
      const asShown = shown !== '' && (isDate(format) || showsAnotherNumber(format))
      return asShown ? shown.trim() : numberText(Number(cell.v))
    }
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE'
    case 'e':
    case 'd':
      return shown.trim()
    case 's':
      return String(cell.v).replaceAll(/\r\n?/g, '\n').trim()
    case 'z':
      return ''
  }
}
