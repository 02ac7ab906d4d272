const digits = '〇一二三四五六七八九'
const legal = '零壹贰叁肆伍陆柒捌玖'
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const romans: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

/**
 * A list number as a word processor prints it, by the name of its format in OOXML; formats that are met in Chinese
 * documents, and decimal digits for any other. Bullets and "none" print nothing here: they carry no number.
 */
export function listNumber(value: number, format: string): string {
  if (format === 'bullet' || format === 'none') return ''
  if (/^(?:chineseCounting|japaneseCounting|taiwaneseCounting|ideographDigital)/.test(format))
    return counting(value, digits, '十百千')
  if (/^(?:chineseLegal|ideographLegal|japaneseLegal)/.test(format)) return counting(value, legal, '拾佰仟')
  if (format === 'ideographTraditional') return stems[value - 1] ?? String(value)
  if (format === 'ideographZodiac') return branches[value - 1] ?? String(value)
  if (format === 'upperLetter') return letter(value)
  if (format === 'lowerLetter') return letter(value).toLowerCase()
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format.startsWith('decimalEnclosedCircle') && value >= 1 && value <= 20) return String.fromCodePoint(0x245f + value)
  if (format === 'decimalFullWidth') return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return String(value)
}

/** 11 is 十一, not 一十一; 101 is 一百〇一. Lists beyond 9999 are counted in digits. */
function counting(value: number, numerals: string, units: string): string {
  if (value < 0 || value > 9_999) return String(value)
  if (value === 0) return numerals.charAt(0)
  let text = ''
  let gap = false
  const figures = String(value)
  for (let index = 0; index < figures.length; index += 1) {
    const figure = Number(figures.charAt(index))
    const unit = figures.length - index - 2
    if (figure === 0) {
      gap = true
      continue
    }
    if (gap && text !== '') text += numerals.charAt(0)
    gap = false
    text += numerals.charAt(figure) + (unit >= 0 ? units.charAt(unit) : '')
  }
  return value >= 10 && value < 20 && text.startsWith('一') ? text.slice(1) : text
}

/** A, B, … Z, AA, BB: word processors repeat the letter. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value)
  let rest = value
  let text = ''
  for (const [sign, worth] of romans) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
