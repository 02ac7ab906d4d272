import type { CellObject } from 'xlsx'
import { isPercentFormat, numberText, placesHidden } from './number-text.ts'
import { withRaisedMarks } from './raised-runs.ts'

/** Tells and applies date formats; given from outside so that this module does not load the library. */
export interface DateFormats {
  isDate: (format: string) => boolean
  format: (format: string, value: number) => string
}

/**
 * What a cell of a workbook says: numbers as their exact value, not as rounded by the format, but in the unit that the
 * format shows (thousands, ten thousands); dates, percentages, logical values and errors as displayed; text to the letter, trimmed; a formula without a saved result as its formula,
 * because that cell is not blank.
 */
export function cellText(cell: CellObject, dates: DateFormats): string {
  const shown = cell.w ?? ''
  if (cell.v === undefined || cell.v === null) return cell.f === undefined ? '' : `=${cell.f}`
  switch (cell.t) {
    case 'n': {
      const format = typeof cell.z === 'string' ? cell.z : 'General'
      // Formats that a language implies have no code where they are first met; what they show is no number then.
      if (cell.z === undefined && shown !== '' && Number.isNaN(Number(shown.replaceAll(',', '')))) return shown.trim()
      if (format === 'General') return numberText(Number(cell.v))
      // The system's own date format; this is how Chinese systems show it.
      if (format === 'm/d/yy') return dates.format('yyyy/m/d', Number(cell.v))
      if (shown !== '' && (dates.isDate(format) || isPercentFormat(format))) return shown.trim()
      // The library's own rendering of scaling formats is wrong; the shift is exact in decimal.
      return numberText(Number(cell.v), placesHidden(format))
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

/** Whether the cell displays another number than `text`, the one that it stores: 0.4999 shown as 0. */
export function isRounded(cell: CellObject, text: string): boolean {
  if (cell.t !== 'n' || typeof cell.z !== 'string' || cell.z === 'General' || placesHidden(cell.z) > 0) return false
  const shown = (cell.w ?? '').replaceAll(/[,\s]/g, '')
  return /^-?\d+(?:\.\d+)?$/.test(shown) && Number(shown) !== Number(text)
}
