import { type CellObject, SSF } from 'xlsx'
import { numberText } from './number-text.ts'

/** A cell of an Excel 2003 XML workbook as its markup has it. */
export interface MarkedCell {
  /** The number format of its style. */
  format: string
  /** Without its "="; null where there is none. */
  formula: string | null
  /** The type of its data (String, Number, DateTime, Boolean, Error); null where it has none. */
  type: string | null
  text: string
}

const { format: display } = SSF as { format: (format: string, value: number) => string }

/** Excel's names for its own formats, as Chinese systems show them. */
const named: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'yyyy/m/d',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm',
  'Short Time': 'h:mm',
  Currency: '#,##0.00',
  'Euro Currency': '#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
}

/** The format code that a style's format stands for. */
export function formatCode(format: string | undefined): string {
  return format === undefined ? 'General' : (named[format] ?? format)
}

/** The cell as the workbook library would give it. */
export function libraryCell({ format, formula, type, text }: MarkedCell): CellObject {
  const f = formula === null ? {} : { f: formula }
  if (type === null || (text === '' && type !== 'String')) return { t: 'z', ...f }
  if (type === 'Number') return { t: 'n', v: Number(text), z: format, w: shownNumber(format, Number(text)), ...f }
  if (type === 'DateTime') return { t: 'd', v: text, w: shownMoment(text, format), ...f }
  if (type === 'Boolean') return { t: 'b', v: text.trim() === '1', ...f }
  return { t: type === 'Error' ? 'e' : 's', v: text, w: text, ...f }
}

function shownNumber(format: string, value: number): string {
  try {
    return display(format, value)
  } catch {
    return numberText(value)
  }
}

/** A moment as Chinese Excel shows it; what is none, to the letter. Days before March 1900 are counted otherwise. */
function shownMoment(text: string, format: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)/.exec(text)
  if (!match) return text
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number)
  const serial = (Date.UTC(year, month - 1, day, hour, minute, second) - Date.UTC(1899, 11, 30)) / 86_400_000
  return format === 'General' || serial < 61 ? text.replace(/T00:00:00.*$/, '') : shownNumber(format, serial)
}
