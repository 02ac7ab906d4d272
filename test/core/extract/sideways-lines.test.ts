import { expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { formOf } from '../../../src/core/form/form.ts'
import { cleanRows, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const columns = formOf('2021').table3.columns

/** A table three on its side in lines of text, whose first line begins with `head`. */
function sideways(head: string): string {
  const lines = table3Lines(cleanRows)
  const rows = columns.map((column, at) => [column.label, ...lines.map((line) => line.cells[at] ?? '')].join('\t'))
  const labels = [head, ...lines.map((line) => line.label)].filter((label) => label !== '').join('\t')
  return `云岭市档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${[labels, ...rows].join('\n')}\n`
}

const read = (text: string) => extractReports(textDocument(text))[0]!.cells.filter((cell) => cell.id.startsWith('t3.'))

it('reads a table three on its side by the head of the column of its labels', () => {
  const expected = table3Lines(cleanRows).flatMap((line) => line.cells)
  for (const head of ['申请人', '项目']) expect(read(sideways(head)).map((cell) => cell.value)).toEqual(expected)
})

it('reads no number of it where that head is lost, so that each label stands over another row’s numbers', () => {
  expect(read(sideways('')).filter((cell) => cell.state === 'number')).toEqual([])
})
