import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import type { Cell } from '../../../src/core/extract/recognised-report.ts'
import { formOf } from '../../../src/core/form/form.ts'
import { documentOf } from '../../ingest/reading.ts'
import { cleanRows, table3ColumnIds, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

const title = '云岭市档案局2024年政府信息公开工作年度报告\n'
const heads3 = ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const results = formOf('2021').table4.columns.map(({ label }) => label)

const cellsOf = (text: string): Cell[] => extractReports(textDocument(text))[0]!.cells
const valueOf = (cells: readonly Cell[], id: string): string | null => cells.find((cell) => cell.id === id)!.value

/** Cells of a row that hold nothing or one of the numbers. */
const sparse = (width: number, ...numbers: string[]): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom('', '', ...numbers), { minLength: width, maxLength: width })

/** The words in lines of so many characters. */
const folded = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'g')) ?? ['']

describe('tables without merged cells, as converters write them', () => {
  it('have the numbers of a row under those of the others, however far left its label stands', () => {
    const own = ['newReceived', 'carriedOver', 'carriedForward']
    // Few rows are full.
    const within = table3Lines(cleanRows)
      .filter(({ id }) => !own.includes(id))
      .map((line, at) => (at % 3 === 0 ? line : { ...line, cells: ['', '', '0', '', '', '', ''] }))
    const read = (cells: readonly string[]): Cell[] => {
      const rows = [
        ['二、上年结转政府信息公开申请数量', '', '', ...cells],
        ...within.map(({ label, cells: printed }) => ['三、本年度办理结果', '（组）', label, ...printed]),
      ]
      const heads = ['', '', '', ...heads3.slice(1)]
      const table = [heads, ...rows].map((row) => `|-\n${row.map((text) => `| ${text}`).join('\n')}`).join('\n')
      const text = `${title}三、收到和处理政府信息公开申请情况\n{| class="wikitable"\n${table}\n|}\n`
      const found = cellsOf(text)
      return table3ColumnIds.map((id) => found.find((cell) => cell.id === `t3.carriedOver.${id}`)!)
    }
    expect(read(['', '0', '', '0', '', '', '']).map(({ value }) => value ?? '')).toEqual(['', '0', '', '0', '', '', ''])
    fc.assert(
      fc.property(sparse(7, '0', '3'), (cells) => {
        const stated = read(cells).filter(({ state }) => state === 'number' || state === 'blank')
        const printed = new Map(table3ColumnIds.map((id, at) => [`t3.carriedOver.${id}`, cells[at]]))
        expect(stated.filter(({ id, value }) => (value ?? '') !== printed.get(id))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('have a table four in its one row, whatever rows its heads are cut into', () => {
    const groups = ['行政复议', ...Array(4).fill(''), '行政诉讼', ...Array(9).fill('')]
    const upper = [...results, '未经复议直接起诉', ...Array(4).fill(''), '复议后起诉', ...Array(4).fill('')]
    const lower = [...Array(5).fill(''), ...results, ...results]
    const halves = (row: readonly string[]): string[][] => [
      row.map((head, at) => (head.length === 4 && at > 0 ? `${head.slice(0, 2)}\\\\` : head)),
      row.map((head, at) => (head.length === 4 && at > 0 ? head.slice(2) : '')),
    ]
    const group = fc
      .tuple(fc.nat({ max: 4 }), fc.integer({ min: 1, max: 99 }))
      .map(([at, number]) =>
        Array.from({ length: 5 }, (_, cell) => (at < 4 && (cell === at || cell === 4) ? String(number) : '')),
      )
    fc.assert(
      fc.property(fc.tuple(group, group, group), (numbers) => {
        const cells = numbers.flat()
        const rows = [groups, ...halves(upper), ...halves(lower), cells].map((row) => `| ${row.join(' | ')} |`)
        const text = `${title}*四、政府信息公开行政复议、行政诉讼情况*\n\n${rows.join('\n')}\n\n*五、存在的主要问题及改进情况*\n`
        const read = cellsOf(text).filter(({ id }) => id.startsWith('t4.'))
        const wrong = read.filter(({ state, value }, at) => state === 'number' && value !== cells[at])
        expect(wrong).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('drawn tables with narrow columns', () => {
  const rule = `+${'------+'.repeat(8)}`
  const drawn = (rows: readonly (readonly string[])[], width: number): string =>
    rows
      .map((row) => {
        const cells = row.map((text, at) => folded(text, at === 0 ? 2 : width))
        const lines = Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, line) =>
          cells.map((cell) => cell[line] ?? '').join(' | '),
        )
        return [...lines.map((line) => `| ${line} |`), rule].join('\n')
      })
      .join('\n')
  const text = (body: string): string =>
    `${title}三、收到和处理政府信息公开申请情况\n${rule}\n${body}\n五、存在的主要问题及改进情况\n`
  const rows = table3Lines({ ...cleanRows, newReceived: ['1234', '0', '0', '0', '0', '0', '1234'] })
  const body = rows.map(({ label, cells }) => [label, ...cells])

  it('have the first line of their first row, where its label alone shows where they begin', () => {
    const read = cellsOf(text(drawn(body, 6)))
    expect(valueOf(read, 't3.newReceived.naturalPerson')).toBe('1234')
    expect(valueOf(read, 't3.granted.total')).toBe('10')
  })

  it('leave no number certain where bars within cells hide which lines go on and numbers may be cut over them', () => {
    const cut = body.map(([label = '', ...cells]) => [
      label,
      ...(label === '3.其他' ? ['5', '511', '0', '0', '0', '0', '516'] : cells),
    ])
    expect(cut).not.toEqual(body)
    const torn = drawn(cut, 2).replace('| 上年 |', '| | 上年 |')
    expect(torn).not.toBe(drawn(cut, 2))
    expect(cellsOf(text(torn)).filter(({ state }) => state === 'number')).toEqual([])
  })
})

describe('columns of spaces', () => {
  it('end above the heads of the next table, which are printed again over each column that they cover', () => {
    const row = (cells: readonly string[]): string => cells.map((cell) => `     ${cell}`).join('')
    const last = ['4', '—', '9', '—', '—', '—', '13']
    const three = table3Lines({ ...cleanRows, carriedForward: last }).map(({ label, cells }) =>
      row([label, label, label, ...cells]),
    )
    const four = [
      `${'行政复议 '.repeat(5)}${'    行政诉讼'.repeat(10)}`,
      row([...results, ...results, ...results]),
      row(['1', '0', '0', '1', '2', ...Array(10).fill('0')]),
    ]
    const read = cellsOf(`${title}\n${row(heads3)}\n${three.join('\n')}\n\n${four.join('\n')}\n`)
    const printed = table3ColumnIds.map((id) => read.find((cell) => cell.id === `t3.carriedForward.${id}`)!)
    expect(printed.filter(({ state }) => state === 'blank')).toEqual([])
    expect([printed[0]!.value, printed[2]!.value, printed[6]!.value]).toEqual(['4', '9', '13'])
  })
})

describe('a table cut off by the edge of the paper', () => {
  it('has its numbers under the heads that are whole, whatever is left of the column behind them', async () => {
    const heads = ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律']
    const printed: Record<string, string[]> = {
      newReceived: ['7', '8', '9', '0', '5'],
      granted: ['', '', '4', '0', '6'],
      partiallyGranted: ['', '3', '', '', ''],
      carriedForward: ['', '2', '', '', '1'],
    }
    const rows = table3Lines({}).map(({ id, label }) => [label, ...(printed[id] ?? ['', '0', '', '', ''])])
    const table = [heads, ...rows].map((row) => `<tr><td>${row.join('</td><td>')}</td></tr>`).join('')
    const { cells } = extractReports(await documentOf(`<h1>${title}</h1><table>${table}</table>`))[0]!
    const read = (row: string): string[] => table3ColumnIds.map((id) => valueOf(cells, `t3.${row}.${id}`) ?? '')
    expect(read('newReceived')).toEqual(['7', '8', '9', '0', '', '', ''])
    expect(read('granted')).toEqual(['', '', '4', '0', '', '', ''])
    expect(read('partiallyGranted')).toEqual(['', '3', '', '', '', '', ''])
    expect(read('carriedForward')).toEqual(['', '2', '', '', '', '', ''])
  })
})
