import type { CellObject } from 'xlsx'
import { isPercentFormat, numberText, placesHidden } from './number-text.ts'

/** Tells date formats; given from outside so that this module does not load the library. */
export type IsDateFormat = (format: string) => boolean

/**
 * What a cell of a workbook says: numbers as their exact value, not as rounded by the format, but in the unit that the
 * format shows (thousands, ten thousands); dates, percentages, logical values and errors as displayed; text to the letter, trimmed; a formula without a saved result as its formula,
 * because that cell is not blank.
 */
export function cellText(cell: CellObject, isDate: IsDateFormat): string {
  const shown = cell.w ?? ''
  if (cell.v === undefined || cell.v === null) return cell.f === undefined ? '' : `=${cell.f}`
  switch (cell.t) {
    case 'n': {
      const format = typeof cell.z === 'string' ? cell.z : 'General'
      if (shown !== '' && (isDate(format) || isPercentFormat(format))) return shown.trim()
      // The library's own rendering of scaling formats is wrong; the shift is exact in decimal.
      return numberText(Number(cell.v), placesHidden(format))
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
