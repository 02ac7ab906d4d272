import { cellParts } from '../../../src/core/form/form.ts'
import type { PrintedCell } from '../printed-cell.ts'
import type { Oddity } from './oddity.ts'

const text = (cell: PrintedCell, printed: string): PrintedCell => ({ ...cell, text: printed, state: 'text', value: null })
const zeros =
  (mark: string): NonNullable<Oddity['reprint']> =>
  (cell) =>
    cell.value === '0' ? text(cell, mark) : cell

/** In a sentence the unit and the quotation marks around a number are the sentence's. */
const named = /-named/

/** Numbers in other dress. */
export const valueOddities: readonly Oddity[] = [
  ...['○', '〇', '零', 'O', '/', '－', '无', '0件', '╱', '∕', '━', '─', 'Ｏ', '“0”', '[0]', '…', '＼', '未发生', '---', '0.'].map(
    (mark): Oddity => ({ id: `zero as ${mark}`, parted: true, unfit: named, reprint: zeros(mark) }),
  ),
  {
    id: 'units',
    parted: true,
    unfit: named,
    reprint: (cell, { random }) =>
      cell.value === null ? cell : text(cell, `${cell.text}${random.pick(['件', ' 件', '条', '（件）'])}`),
  },
  {
    id: 'Chinese numerals',
    parted: true,
    reprint: (cell) =>
      cell.value === null || cellParts(cell.id).column === 'amount' ? cell : text(cell, chinese(Number(cell.value))),
  },
  {
    id: 'question marks for lost spaces',
    parted: true,
    unfit: /named|comma|csv|quoted/,
    reprint: (cell, { random }) =>
      cell.value !== null && random.chance(0.15) ? { ...cell, text: `${random.pick(['? ', '?? ', '?'])}${cell.text}` } : cell,
  },
  { id: 'two places', parted: true, reprint: twoPlaces },
  {
    id: 'wide digits with commas',
    parted: true,
    reprint: (cell) => (cell.value === null ? cell : { ...cell, text: wide(grouped(cell.value)) }),
  },
  {
    id: 'spaces between thousands',
    parted: true,
    reprint: (cell) =>
      cell.value === null || !/^\d{4,}$/.test(cell.value)
        ? cell
        : { ...cell, text: grouped(cell.value).replaceAll(',', '\u00a0') },
  },
  {
    id: 'footnotes on numbers',
    parted: true,
    reprint: (cell, { random }) =>
      cell.value === null || !random.chance(0.1)
        ? cell
        : text(cell, `${cell.text}${random.pick(['①', '*', '[1]', '（注）', '†', '※'])}`),
  },
  {
    id: 'letters for digits',
    parted: true,
    reprint: (cell, { random }) => {
      const printed =
        cell.value === null || !random.chance(0.3) ? cell.text : cell.text.replace('1', random.pick(['l', 'I'])).replace('0', 'O')
      return printed === cell.text ? cell : text(cell, printed)
    },
  },
  { id: 'brackets around zeros', parted: true, reprint: zeros('（0）') },
  {
    id: 'signs',
    parted: true,
    reprint: (cell) => (cell.value === null || cell.value.startsWith('-') ? cell : { ...cell, text: `+${cell.text}` }),
  },
]

function twoPlaces(cell: PrintedCell): PrintedCell {
  return cell.value === null || cellParts(cell.id).column !== 'amount' || /\./.test(cell.value)
    ? cell
    : { ...cell, text: `${cell.text}.00` }
}

function grouped(value: string): string {
  return value.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','))
}

function wide(value: string): string {
  return value.replace(/[\d,.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

function chinese(value: number): string {
  const digits = '零一二三四五六七八九'
  if (value < 0) return `负${chinese(-value)}`
  if (value < 10) return digits.charAt(value)
  const units = ['', '十', '百', '千', '万', '十万', '百万']
  let out = ''
  const all = [...String(value)].map(Number)
  all.forEach((digit, index) => {
    if (digit > 0) out += `${digits.charAt(digit)}${units[all.length - 1 - index] ?? ''}`
    else if (!out.endsWith('零')) out += '零'
  })
  return out.replace(/零+$/, '').replace(/^一十/, '十')
}
