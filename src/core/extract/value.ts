import type { CellState } from './recognised-report.ts'

/** What the characters of a cell say. */
export interface ReadValue {
  state: Exclude<CellState, 'missing'>
  /** Exact decimal, only for `number`. */
  value: string | null
  /** Readings that are possible where the state is `unreadable`. */
  candidates: string[]
}

/**
 * Wide digits and signs as plain ones, and nothing else: the raised and ringed digits of footnotes (NFKC would make
 * "12①" a hundred and twenty-one) are no digits of the number.
 */
export function halfWidth(text: string): string {
  if (!/[\uff01-\uff5e\u3000]/.test(text)) return text
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')
}

/** Characters that show nothing. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202d\u2060-\u2069\ufeff]/g

/** The characters of a cell as they look: plain digits and signs, without what shows nothing. */
export function shown(raw: string): string {
  return halfWidth(raw).replace(invisible, '')
}

/** A number with the words that stand around it in its cell: "22(其中修订16件,废止6件)". */
const longestValue = 40

/** A count as most cells print it: no sign, no zeros before it. */
const count = /^(?:0|[1-9]\d{0,14})$/
const plain = /^[+-]?\d+(?:\.\d+)?$/
/** Zeros before other digits: numbers that ran together, or a code. No count and no amount is written so. */
const zeroLed = /^[+-]?0(?=[\d,])\d*(?:,\d{3})*(?:\.\d+)?$/
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** One number by its looks, not two side by side: a space between any two characters, or between thousands. */
const spread = /^\S(?:\s+\S)+$/
const spacedThousands = /^\d{1,3}(?:\s\d{3})+(?:\.\d+)?$/

/** What a sheet shows where it has no number yet: a formula, an error. */
const uncalculated = /^=\S|^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|GETTING_DATA)$/

/** A number that a sheet took for a date ("3-1" becomes 3月1日): which number was meant, it does not say. */
const day =
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$|^\d{4}[/-]\d{1,2}(?:[/-]\d{1,2})?$|^\d{1,2}-[A-Z][a-z]{2}(?:-\d{2})?$|^[A-Z][a-z]{2}-\d{2}$/

/**
 * Reads the characters of one cell. Only characters that are a number as they stand are one: "251000元" or
 * "22（其中修订16件）" stay text, to the letter, and "1 2" is unreadable rather than twelve.
 */
export function readValue(raw: string): ReadValue {
  if (count.test(raw)) return { state: 'number', value: raw, candidates: [] }
  const text = halfWidth(raw).replace(/−/g, '-').replace(invisible, '').trim()
  if (text === '') return { state: 'blank', value: null, candidates: [] }
  // The reader could not tell which character stands there.
  if (text.includes('\ufffd') || zeroLed.test(text)) return { state: 'unreadable', value: null, candidates: [] }
  if (plain.test(text)) return { state: 'number', value: exact(text), candidates: [] }
  if (grouped.test(text)) return { state: 'number', value: exact(text.replace(/,/g, '')), candidates: [] }
  if (uncalculated.test(text) || day.test(text)) return { state: 'unreadable', value: null, candidates: [] }
  const joined = text.replace(/\s+/g, '')
  if (joined !== text && (plain.test(joined) || grouped.test(joined))) {
    const isOne = spread.test(text) || spacedThousands.test(text)
    return { state: 'unreadable', value: null, candidates: isOne ? readingsOfSpread(text) : [] }
  }
  return { state: 'text', value: null, candidates: [] }
}

/** Digits set apart, all of them one number; or the first of them or the last is another's that came beside it, as a page's. */
function readingsOfSpread(text: string): string[] {
  const parts = text.split(/\s+/)
  const joined = [parts, parts.slice(0, -1), parts.slice(1)].map((some) => some.join('').replace(/,/g, ''))
  return [...new Set(joined.filter((number) => plain.test(number) && !zeroLed.test(number)).map(exact))]
}

/**
 * Whether the characters can stand in a value cell: a number, also with a few words around it, or a sign or word that is
 * printed in place of one, or a sum that was never worked out. A note ("1.本表数据由…") has digits too, but they number it or stand deep in a sentence.
 */
export function isValueLike(raw: string): boolean {
  if (count.test(raw)) return true
  const text = shown(raw).replace(/\s+/g, '')
  if (/^[\d.,]*\ufffd[\d.,\ufffd]*$/.test(text)) return true
  // Most labels have no digit at all.
  if (/\d/.test(text) && /^[^\p{L}\d]{0,2}[约共计近超逾]?[^\p{L}\d]{0,2}\d/u.test(text))
    return (text.length <= longestValue || /^[\d.,]+$/.test(text)) && !/^[^\p{L}\d]?\d{1,2}[.、)](?=[\p{L}《“"])/u.test(text)
  return isInPlaceOfNumber(text) || uncalculated.test(text)
}

/** Whether a text without white space is a word or sign that is printed in place of a number ("未发生", "——"). */
export function isInPlaceOfNumber(text: string): boolean {
  return standsForNumber.test(text)
}

/**
 * What is printed in place of a number: a word, strokes and signs alone (and the marks that stand for none among them),
 * a ring, or letters among digits that are read as nought and one.
 */
const standsForNumber =
  /^(?:[无零空]|不适用|不涉及|未涉及|没有|暂无|均无|未发生|无数据|未统计|[〇○◯OoＯｏIlＩｌ\d]+|(?:[/\\|*_~.·…×✕xX=]|\p{Dash}|[─━―╱╲⁄∕／＼])+)$/u

/** A number in characters ("十二件"), which stays text; a label's own numeral looks the same. */
export function isNumeral(raw: string): boolean {
  return /^[〇○零一二三四五六七八九十百千万两]+[件条项个]?$/.test(raw.trim())
}

function exact(text: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^([+-]?)0*(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  const kept = fraction.replace(/0+$/, '')
  const digits = kept === '' ? whole : `${whole}.${kept}`
  return sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits
}
