import { expect, it } from 'vitest'
import type { Mark, Place } from '../../../../src/renderer/features/original/original-marks.ts'
import { cellRuns } from '../../../../src/renderer/features/original/workbook/cell-runs.ts'

const text = '标题\n全年收到申请91件，答复90件。\n'
const piece = {
  number: 1,
  kind: 'cell' as const,
  span: { start: 3, end: 19 },
  where: { kind: 'sheet' as const, sheet: '一', cell: 'A2' },
}
const place = (words: string): Place => ({ piece, span: { start: text.indexOf(words), end: text.indexOf(words) + words.length } })
const quote = (words: string): Mark => ({ ...place(words), kind: 'quote', fingerprint: 'x', severity: 'error' })
const whole = text.slice(3, 19)

it('cuts a cell at the edges of what is quoted and selected', () => {
  expect(cellRuns(` ${whole}`, text, [quote('申请91件')], [place('91件，答复')])).toEqual([
    { text: ' 全年收到', on: false, severity: null },
    { text: '申请', on: false, severity: 'error' },
    { text: '91件', on: true, severity: 'error' },
    { text: '，答复', on: true, severity: null },
    { text: '90件。', on: false, severity: null },
  ])
})

it('marks the cell whole where it shows something else than was read', () => {
  expect(cellRuns('91.00', text, [quote('申请91件')], [])).toEqual([{ text: '91.00', on: false, severity: 'error' }])
})

it('leaves a cell without marks in one piece', () => {
  expect(cellRuns(whole, text, [], [])).toEqual([{ text: whole, on: false, severity: null }])
})
