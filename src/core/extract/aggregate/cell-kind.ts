import type { GridCell } from '../../document/source-document.ts'
import { squeezedText } from '../squeeze.ts'
import { isInPlaceOfNumber, isValueLike, readValue } from '../value.ts'
import { holdsFormLabel } from './form-labels.ts'
import { remembered } from './remembered.ts'

/** What a cell is by its characters alone: `value` is what stands in place of a number ("/", "22件", a date). */
export type CellKind = 'empty' | 'number' | 'value' | 'label' | 'words'

/** The kind of a cell; a position without a cell is empty. `label` holds words of the form, `words` none of them. */
export function kindOf(cell: GridCell | undefined): CellKind {
  const text = cell?.text ?? ''
  if (text === '') return 'empty'
  if (isPlainCount(text)) return 'number'
  return kindOfText(text)
}

/** Digits only: nearly all that a sheet of numbers holds. */
function isPlainCount(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 48 || code > 57) return false
  }
  return true
}

/** Whether the cell holds words, of the form or not. */
export function isWords(cell: GridCell | undefined): boolean {
  const kind = kindOf(cell)
  return kind === 'label' || kind === 'words'
}

const kindOfText = remembered((raw: string): CellKind => {
  const { state } = readValue(raw)
  if (state === 'blank') return 'empty'
  if (state === 'number') return 'number'
  const text = squeezedText(raw)
  if (state === 'unreadable' || isValue(text)) return 'value'
  return holdsFormLabel(text) ? 'label' : 'words'
})

/** "22(其中修订16件)", "251000元" and "无" are values; "1.属于国家秘密" and "2024年度" are words. */
function isValue(text: string): boolean {
  if (/^20[0-3]\d年(?:度)?$/.test(text)) return false
  if (!/[\u4e00-\u9fff]{2}/.test(text)) return isValueLike(text) || !/[\u4e00-\u9fffa-z]/i.test(text)
  return /^\d[\d,.]*(?:[(]|[件个条份项次元万余](?!位|年))/.test(text) || isInPlaceOfNumber(text)
}
