import type { CellObject } from 'xlsx'
import type { CellState } from '../../../../src/core/extract/recognised-report.ts'
import type { Random } from '../../random.ts'

/** How a workbook prints a value: the cell to write, and what a careful reader may say of it. */
export interface PrintedValue {
  cell: CellObject | null
  /** The number that is there; null where there is none. */
  value: string | null
  /** What may be said in place of the number. */
  states: CellState[]
}

/** How the zeros of a workbook are printed. */
export type Zeros = '0' | '' | '/' | '-' | '—' | '无'

/** Prints a value as people type it into sheets: as a number, as text in several fashions, now and then spoilt. */
export function printValue(value: string, zeros: Zeros, spoilt: number, random: Random): PrintedValue {
  if (value === '0' && zeros !== '0') {
    if (zeros === '') return { cell: null, value: null, states: ['blank'] }
    return { cell: { t: 's', v: zeros }, value: null, states: ['text'] }
  }
  if (random.chance(spoilt)) return spoil(value, random)
  if (value.replace(/\D/g, '').length >= 15) return { cell: { t: 's', v: value }, value, states: ['number'] }
  const isWhole = /^\d+$/.test(value)
  const number: CellObject = { t: 'n', v: Number(value) }
  const cell = random.pick<() => CellObject>([
    () => number,
    () => number,
    () => number,
    () => ({ ...number, f: 'SUM(A1:A2)' }),
    () => ({ ...number, z: isWhole ? '#,##0' : '0.00' }),
    () => ({ t: 's', v: value }),
    () => ({ t: 's', v: ` ${value}　` }),
    () => ({ t: 's', v: isWhole ? fullWidth(value) : value }),
    () => ({ t: 's', v: isWhole ? value.replace(/\B(?=(?:\d{3})+$)/g, ',') : value }),
  ])()
  return { cell, value, states: ['number'] }
}

/** What Excel and people make of numbers: errors, dates, formulas never calculated, words. */
function spoil(value: string, random: Random): PrintedValue {
  const cell = random.pick<() => CellObject>([
    () => ({ t: 'e', v: 0x17, w: '#REF!' }),
    () => ({ t: 'e', v: 0x07, w: '#DIV/0!' }),
    () => ({ t: 'n', v: 45_352, z: 'm/d/yy' }),
    () => ({ t: 's', v: `${value}件` }),
    () => ({ t: 's', v: `${value}（其中网上${value}）` }),
    () => ({ t: 's', v: '未统计' }),
  ])()
  return { cell, value: null, states: ['text', 'unreadable'] }
}

function fullWidth(text: string): string {
  return [...text].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('')
}
