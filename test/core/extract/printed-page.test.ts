import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import type { Cell } from '../../../src/core/extract/recognised-report.ts'
import { table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

function cellsOf(text: string): Map<string, Cell> {
  const [report] = extractReports(textDocument(text))
  return new Map(report?.cells.map((cell) => [cell.id, cell]))
}

const rows = {
  newReceived: ['9', '2', '0', '0', '0', '0', '11'],
  partiallyGranted: ['9', '2', '0', '0', '0', '0', '11'],
  totalProcessed: ['9', '2', '0', '0', '0', '0', '11'],
}
const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const frame = (table: string): string =>
  `云岭市青禾区档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${table}\n四、其他\n`

/** A row as a program sets it: the label at the left, each number right-aligned in its column. */
function setRow(label: string, cells: readonly string[]): string {
  const width = [...label].reduce((sum, character) => sum + (/[\u3000-\uffe6]/u.test(character) ? 2 : 1), 0)
  return label + ' '.repeat(Math.max(2, 44 - width)) + cells.map((cell) => cell.padStart(8)).join('')
}

describe('a page set in columns by spaces', () => {
  it('may have the numbers of one row at two heights beside a label of two lines', () => {
    const lines = table3Lines(rows).map(({ id, label, cells }) => {
      if (id !== 'partiallyGranted') return setRow(label.slice(0, 20), cells)
      // The total stands beside the upper half of the label, the rest between its halves.
      const upper = setRow('（二）部分公开（区分处理的，只计这一情', ['', '', '', '', '', '', cells[6]!])
      return `${upper}\n${setRow('', cells.slice(0, 6))}\n形，不计其他情形）`
    })
    const cells = cellsOf(frame([setRow('申请人情况', heads), ...lines].join('\n')))
    const read = ['naturalPerson', 'business', 'research', 'total'].map((column) => cells.get(`t3.partiallyGranted.${column}`))
    expect(read.map((cell) => [cell?.state, cell?.value])).toEqual([
      ['number', '9'],
      ['number', '2'],
      ['number', '0'],
      ['number', '11'],
    ])
  })
})

describe('heads and labels that a page sets over several lines', () => {
  const setHeads = [
    ' '.repeat(45) + '法人或其他组织',
    '（本列数据的勾稽关系为） 自然人                      社会',
    ' '.repeat(40) + '科研    法律服务    总计',
    ' '.repeat(35) + '商业企业    公益      其他',
    ' '.repeat(40) + '机构     机构',
    ' '.repeat(43) + '组织',
  ]

  it('stand in the order of their columns, whichever line comes first', () => {
    const lines = table3Lines(rows).map(({ label, cells }) => setRow(label.slice(0, 20), cells))
    const cells = cellsOf(frame([...setHeads, ...lines].join('\n')))
    expect(cells.get('t3.newReceived.business')).toMatchObject({ state: 'number', value: '2' })
    expect(cells.get('t3.totalProcessed.total')).toMatchObject({ state: 'number', value: '11' })
  })

  it('are parted where the name of a group ends one space before the label of its row', () => {
    const lines = table3Lines(rows).flatMap(({ id, label, cells }) => {
      if (id === 'notProcessed.publication') return [setRow(`（五） ${label}`, ['3', '0', '0', '0', '0', '0', '3'])]
      if (id === 'notProcessed.excessive') return ['不予处 4.无正当理由大量反复', setRow('', cells), '  理       申请']
      return [setRow(label.slice(0, 20), cells)]
    })
    const cells = cellsOf(frame([setRow('申请人情况', heads), ...lines].join('\n')))
    expect(cells.get('t3.notProcessed.publication.naturalPerson')).toMatchObject({ state: 'number', value: '3' })
    expect(cells.get('t3.notProcessed.excessive.total')).toMatchObject({ state: 'number', value: '0' })
  })

  it('keep the number of a label that stands a few spaces before its words', () => {
    const lines = table3Lines(rows).map(({ id, label, cells }) => {
      const printed = id === 'denied.stateSecret' ? ['', '', '', '', '', '', ''] : cells
      return setRow(label.slice(0, 20).replace(/^1\.(?=属于)/, '          1.  '), printed)
    })
    const cells = cellsOf(frame([setRow('申请人情况', heads), ...lines].join('\n')))
    expect(cells.get('t3.denied.stateSecret.total')?.state).not.toBe('number')
    expect(cells.get('t3.partiallyGranted.total')).toMatchObject({ state: 'number', value: '11' })
  })
})

describe('text that was not copied row by row', () => {
  const block = (article: string, columns: string, values: string, label: string): string =>
    [`第二十条第（${article}）项`, '信息内容', columns, ...values.split(' '), label].join('\n\n')
  const scrambled = [
    '二、主动公开政府信息情况',
    '第二十条第（一）项\n\n信息内容\n\n本年制发件数\n\n本年废止件数\n\n现行有效件数\n\n规章\n\n0\n\n0\n\n3\n\n行政规范性文件\n\n2\n\n1\n\n8',
    block('五', '本年处理决定数量', '41', '行政许可'),
    block('六', '本年处理决定数量', '17 5', '行政处罚\n\n行政强制'),
    block('八', '本年收费金额（单位：万元）', '26', '行政事业性收费'),
    '三、收到和处理政府信息公开申请情况\n无。',
  ].join('\n\n')

  it('has no row take the numbers of the next block: those of its own stand before its label', () => {
    const cells = cellsOf(`云岭市青禾区档案局2024年政府信息公开工作年度报告\n${scrambled}`)
    expect(cells.get('t2.normativeDocuments.valid')).toMatchObject({ state: 'number', value: '8' })
    const read = ['licensing', 'punishment', 'coercion'].map((row) => cells.get(`t2.${row}.processed`))
    expect(read.map((cell) => [cell?.value, cell?.inferred])).toEqual([
      ['41', true],
      ['17', true],
      ['5', true],
    ])
  })

  it('is refused where a label stands before the heads of its own block', () => {
    const moved = scrambled.replace('\n\n行政许可', '').replace('第二十条第（五）项', '行政许可\n\n第二十条第（五）项')
    const cells = cellsOf(`云岭市青禾区档案局2024年政府信息公开工作年度报告\n${moved}`)
    const states = ['regulations.made', 'licensing.processed', 'fees.amount'].map((id) => cells.get(`t2.${id}`)?.state)
    expect(states).toEqual(['unreadable', 'unreadable', 'unreadable'])
  })
})

describe('a unit one space behind its number', () => {
  it('belongs to it: what is not in the unit of the form is no number of it', () => {
    const table = [
      '规章\n0\n0\n3\n行政规范性文件\n2\n1\n8\n行政许可\n41\n行政处罚\n17\n行政强制\n5\n行政事业性收费\n251000 元',
      '三、收到和处理政府信息公开申请情况',
    ].join('\n')
    const text = `云岭市青禾区档案局2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n${table}`
    expect(cellsOf(text).get('t2.fees.amount')).toMatchObject({ value: null, raw: '251000 元' })
    expect(cellsOf(text.replace(' 元', '')).get('t2.fees.amount')).toMatchObject({ state: 'number', value: '251000' })
  })
})
