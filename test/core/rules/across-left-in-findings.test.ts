import { describe, expect, it } from 'vitest'
import type { CellId } from '../../../src/core/form/form.ts'
import { sampleCells } from '../claims/sample-tables.ts'
import { table3ColumnIds } from '../extract/table-lines.ts'
import { after } from './related-builder.ts'
import { type CellText, inferred } from './report-builder.ts'

type Cells = Partial<Record<CellId, CellText>>

describe('across.left-in', () => {
  it('shows no more than sixty characters of the words, without spaces', () => {
    const long =
      '认真贯彻落实上级关于政务公开工作的部署要求并结合本地实际不断完善制度机制持续提升公开质量和服务水平的同时共收到 政府信息公开申请88件'
    const [verdict] = after(
      'across.left-in',
      { cells: sampleCells, prose: { 1: `${long}。` } },
      { cells: { 't3.newReceived.total': '88' } },
    )
    expect(verdict!.message).toBe(
      `“${long.replaceAll(' ', '').slice(0, 60)}”与本年表格不符，却与2022年度报告的同一数字相同，疑为上一年度文字留用未改。`,
    )
  })

  it('finds a sum of last year’s cells, but no difference of them', () => {
    const sums = (words: string, cells: Cells) => after('across.left-in', { cells: sampleCells, prose: { 1: words } }, { cells })
    const sum = sums('受理政府信息公开申请88件。', { 't3.newReceived.total': '80', 't3.carriedOver.total': '8' })
    expect(sum).toMatchObject([{ outcome: 'failed', statement: expect.stringMatching(/; 88 = 80 \+ 8$/) }])
    const difference = sums('办结政府信息公开申请72件。', { 't3.totalProcessed.total': '80', 't3.carriedOver.total': '8' })
    expect(difference).toMatchObject([
      { outcome: 'passed', subject: 'disagreements', about: 'source', quotes: [], operands: [], cells: [] },
    ])
  })

  describe('of a whole row or column', () => {
    const granted = (...values: CellText[]): Cells =>
      Object.fromEntries(
        ['naturalPerson', 'business', 'legalService', 'total'].map((column, at) => [`t3.granted.${column}`, values[at]!]),
      )
    const left = (cells: Cells, before: Cells = cells) =>
      after('across.left-in', { cells: { ...sampleCells, ...cells } }, { cells: before })

    it('is one finding, with all its cells on both sides', () => {
      const row = granted('40', '6', '3', '49')
      expect(left(row)).toEqual([
        {
          rule: 'across.left-in',
          subject: 't3.row.granted',
          outcome: 'failed',
          severity: 'warning',
          about: 'source',
          statement: '40、6、3、49 = 40、6、3、49',
          expected: null,
          actual: null,
          message: expect.stringMatching(/^表三“（一）予以公开”一行有 4 格与其他数字不符，却都与2022年度报告/),
          operands: [...Object.keys(row), ...Object.keys(row)].map((cell, at) =>
            at < 4 ? expect.not.objectContaining({ report: 1 }) : expect.objectContaining({ cell, report: 1 }),
          ),
          cells: Object.keys(row),
          quotes: [expect.objectContaining({ text: '40\t6\t0\t0\t3\t0\t49' })],
        },
      ])
      expect(left(row, granted('40', inferred('6'), '3', '49'))).toMatchObject([{ subject: 't3.row.granted', about: 'reading' }])
      expect(left(granted('40', inferred('6'), '3', '49'), row)).toMatchObject([{ subject: 't3.row.granted', about: 'reading' }])
      const column = Object.entries(sampleCells).filter(([id]) => /^t3.*naturalPerson$/.test(id))
      const doubled = Object.fromEntries(column.map(([id, value]) => [id, String(2 * Number(value))]))
      expect(left(doubled)).toMatchObject([
        { subject: 't3.column.naturalPerson', message: expect.stringContaining('“自然人”一列有 14 格') },
      ])
    })

    it('counts a blank that stands for zero as one', () => {
      const row = Object.fromEntries(
        table3ColumnIds.map((column, at) => [`t3.granted.${column}`, ['40', '', '', '', '3', '', '43'][at]!]),
      )
      expect(left(row)).toMatchObject([{ subject: 't3.row.granted', statement: '40、0、3、43 = 40、0、3、43' }])
    })

    it('tells nothing where every number is small, or is not last year’s', () => {
      expect(left(granted('1', '3', '2', '6'))).toEqual([])
      const others = left(granted('40', '6', '3', '49'), granted('41', '7', '4', '52'))
      expect(others.filter(({ outcome }) => outcome === 'failed')).toEqual([])
    })
  })
})
