import { listNumber } from '../docx/number-format.ts'
import { attributeOf } from '../xml/names.ts'

/** How one level of a list is numbered. */
export interface ListLevel {
  /** The format's name in OOXML; "none" for bullets and for levels without a number. */
  format: string
  start: number
  prefix: string
  suffix: string
  /** How many levels are shown, the own included. */
  shown: number
  /** The whole label with the numbers as %1%, %2%; null where it is made of the parts above. */
  pattern: string | null
  /** Whether anything stands between the number and the text. */
  parted: boolean
}

/** How OpenDocument writes formats: by their first numbers. */
const formats: Readonly<Record<string, string>> = {
  '': 'none',
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
}

/** A level of a list or outline style. */
export function listLevel(element: string, attributes: Readonly<Record<string, string>>): ListLevel {
  const value = (key: string): string | undefined => attributeOf(attributes, key)
  const first = (value('num-format') ?? '').split(',')[0]?.trim() ?? ''
  return {
    format: /bullet|image/.test(element) ? 'none' : (formats[first] ?? 'decimal'),
    start: Number(value('start-value') ?? 1),
    prefix: value('num-prefix') ?? '',
    suffix: value('num-suffix') ?? '',
    shown: Math.max(1, Number(value('display-levels') ?? 1) || 1),
    pattern: value('num-list-format') ?? null,
    parted: true,
  }
}

/** The label of an item whose levels count `counters`, from the outermost; "" where it has none. */
export function labelOf(levels: ReadonlyMap<number, ListLevel>, counters: readonly number[]): string {
  const depth = counters.length
  const own = levels.get(depth)
  if (!own || own.format === 'none') return ''
  const numberAt = (level: number): string => {
    const { format, start } = levels.get(level) ?? own
    return listNumber(counters[level - 1] ?? start, format)
  }
  if (own.pattern !== null) return own.pattern.replace(/%(\d{1,2})%/g, (_, level: string) => numberAt(Number(level)))
  const from = Math.max(1, depth - own.shown + 1)
  const numbers = Array.from({ length: depth - from + 1 }, (_, index) => numberAt(from + index))
  return `${own.prefix}${numbers.filter((number) => number !== '').join('.')}${own.suffix}`
}
