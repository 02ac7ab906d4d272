import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { lineCells } from '../../../src/core/extract/line-cells.ts'
import { cleanRows, reportText, table3Lines } from './table-lines.ts'
import { textDocument } from './text-document.ts'

/** One cell a line, each closed by a bar, as tables of the web become text. */
const bars = reportText(cleanRows, ' |\n', ' |\n||\n')
const granted = '（一）予以公开 |\n10 |\n0 |\n0 |\n0 |\n0 |\n0 |\n10 |\n||\n'

function cellsOf(text: string): (id: string) => { state: string; value: string | null; inferred: boolean } {
  const { cells } = extractReports(textDocument(text))[0]!
  return (id) => cells.find((cell) => cell.id === id)!
}

function changed(
  from: string,
  to: string,
  text = bars,
): (id: string) => { state: string; value: string | null; inferred: boolean } {
  expect(text).toContain(from)
  return cellsOf(text.replace(from, to))
}

describe('two numbers in one cell', () => {
  it('are taken apart where they then fill the row and add up, which is said', () => {
    const read = changed(granted, '（一）予以公开 |\n10 0 |\n0 |\n0 |\n0 |\n0 |\n10 |\n|||\n')
    expect(read('t3.granted.naturalPerson')).toMatchObject({ state: 'number', value: '10', inferred: true })
    expect(read('t3.granted.total')).toMatchObject({ state: 'number', value: '10', inferred: true })
  })

  it('leave the row unreadable where they do not add up, and the cells behind them may have moved', () => {
    const read = changed(granted, '（一）予以公开 |\n10 0 |\n0 |\n0 |\n0 |\n0 |\n12 |\n|\n||\n')
    for (const column of ['business', 'otherOrganization', 'total'])
      expect(read(`t3.granted.${column}`)).toMatchObject({ state: 'unreadable', value: null })
  })

  it('leave the row unreadable where a column is lost, so that no sum tells how they are parted', () => {
    const lost = bars.replace('其他 |\n', '').replaceAll(/((?:\d+ \|\n){5})0 \|\n(\d+ \|\n\|\|)/g, '$1$2')
    const read = changed('（一）予以公开 |\n10 |\n0 |', '（一）予以公开 |\n10 0 |', lost.replace('10 |\n||', '10 |\n|\n||'))
    expect(read('t3.newReceived.total').value).toBe('11')
    expect(read('t3.granted.research')).toMatchObject({ state: 'unreadable', value: null })
    expect(read('t3.granted.total')).toMatchObject({ state: 'unreadable', value: null })
  })

  it('leave it so where a page number stands behind the blank of its total', () => {
    const read = changed(granted, '（一）予以公开 |\n10 0 |\n0 |\n0 |\n0 |\n0 |\n12 |\n|\n3 |\n||\n')
    expect(read('t3.granted.total')).toMatchObject({ state: 'unreadable', value: null })
  })

  it('say nothing against the other cells where the total has its own', () => {
    const read = changed(granted, '（一）予以公开 |\n1 0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n10 |\n||\n')
    expect(read('t3.granted.naturalPerson').state).toBe('unreadable')
    expect(read('t3.granted.total')).toMatchObject({ state: 'number', value: '10' })
  })
})

describe('the labels of two rows in one cell before one row of numbers', () => {
  it('leave both rows unreadable', () => {
    const read = changed('1.属于国家秘密 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n||\n', '1.属于国家秘密')
    for (const row of ['stateSecret', 'prohibitedByLaw'])
      expect(read(`t3.denied.${row}.total`)).toMatchObject({ state: 'unreadable', value: null })
    expect(read('t3.denied.internalAffairs.total').value).toBe('1')
  })

  it('leave both unreadable before a row of blanks, too: the numbers that are gone may be missed in the totals', () => {
    const blanks = bars.replaceAll(/(?<=\n)0 \|/g, '|')
    const read = changed('2.重复申请 |\n|\n|\n|\n|\n|\n|\n|\n||\n', '2.重复申请', blanks)
    for (const row of ['repeated', 'publication'])
      expect(read(`t3.notProcessed.${row}.total`)).toMatchObject({ state: 'unreadable', value: null })
    expect(read('t3.notProcessed.complaint.total').state).toBe('blank')
  })

  it('leave both unreadable one cell a line, however many such cells a table has that prints its zeros', () => {
    const lines = reportText(cleanRows, '\n', '\n')
    const without = (text: string, label: string): string => text.replace(`${label}\n0\n0\n0\n0\n0\n0\n0\n`, `${label}\n`)
    const read = cellsOf(without(without(lines, '1.属于国家秘密'), '2.重复申请'))
    for (const row of ['denied.stateSecret', 'denied.prohibitedByLaw', 'notProcessed.repeated', 'notProcessed.publication'])
      expect(read(`t3.${row}.total`)).toMatchObject({ state: 'unreadable', value: null })
    expect(read('t3.notProcessed.complaint.total').value).toBe('0')
  })

  it('leave both unreadable one cell a line, where another row has a blank that shows how cells are parted', () => {
    const lines = reportText(cleanRows, '\n', '\n')
    const blank = lines.replace('2.重复申请\n0\n0\n0\n0\n0\n0\n0\n', '2.重复申请\n0 0\n0\n0\n0\n0\n0\n\n')
    const read = cellsOf(blank.replace('3.危及“三安全一稳定”\n0\n0\n0\n0\n0\n0\n0\n', '3.危及“三\n安全一稳定”\n'))
    for (const row of ['securityAndStability', 'thirdPartyRights'])
      expect(read(`t3.denied.${row}.total`)).toMatchObject({ state: 'unreadable', value: null })
  })

  it('leave both unreadable in columns, on whichever line of the cell the numbers stand', () => {
    const row = (label: string, cells: readonly string[] = []): string =>
      [label.padEnd(24, '　'), ...cells.map((cell) => cell.padEnd(10))].join('').trimEnd()
    const zeros = ['0', '0', '0', '0', '0', '0', '0']
    const lines = table3Lines(cleanRows).flatMap(({ id, label, cells }) => {
      if (id === 'denied.stateSecret') return [row('1.属于', cells), row('国家秘密')]
      if (id === 'denied.securityAndStability') return [row('3.危及“三'), row('安全一稳定”', zeros)]
      return id === 'denied.thirdPartyRights' ? [row('4.保护第三'), row('方合法权益')] : [row(label, cells)]
    })
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
    const read = cellsOf(
      `云岭市档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${row('申请人情况', heads)}\n${lines.join('\n')}\n五、存在的主要问题\n`,
    )
    for (const id of ['securityAndStability', 'thirdPartyRights'])
      expect(read(`t3.denied.${id}.total`)).toMatchObject({ state: 'unreadable', value: null })
    expect(read('t3.denied.prohibitedByLaw.total').value).toBe('0')
  })
})

describe('a label that a narrow cell cuts after its numbers began', () => {
  const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.padEnd(8, '　')).join(' | ')} |\n`
  const heads = ['申请人情况', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  const blank = (cells: readonly string[]): string => row([...cells, ...Array.from({ length: 9 - cells.length }, () => '')])
  /** A drawn table in which a cell too many has pushed row six, and one row's label is as given. */
  const drawn = (files: string): string => {
    const lines = table3Lines(cleanRows).map(({ id, label, cells }) => {
      if (id === 'denied.processInformation')
        return (
          row(['', '（三）不予公开', '6.属', ...cells.slice(0, 6)]) + blank(['', '', '于四类过程']) + blank(['', '', '性信息'])
        )
      if (id === 'denied.enforcementFiles') return row(['', files, ...cells.with(0, '4').with(6, '4')]) + blank(['', '案卷'])
      return row(['', label, ...cells])
    })
    const rule = `${'+--------'.repeat(9)}+\n`
    return `云岭市档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${rule}${row(heads)}${rule}${lines.join('')}${rule}五、存在的主要问题\n`
  }

  it('has no numbers of the row below, and is not blank', () => {
    const read = cellsOf(drawn('7.属于行政执法'))
    expect(read('t3.denied.processInformation.total')).toMatchObject({ state: 'unreadable', value: null })
    expect(read('t3.denied.enforcementFiles.total').value).toBe('4')
  })

  it('has none of them where the label of that row is not known either', () => {
    const read = cellsOf(drawn('7.属于行致扶法'))
    expect(read('t3.denied.processInformation.total')).toMatchObject({ state: 'unreadable', value: null })
    expect(read('t3.denied.internalAffairs.total').value).toBe('1')
  })
})

describe('digits that stick together', () => {
  const glued = reportText(cleanRows, '', '\n')

  it('are not cut to fit where a column is lost and no sum bears the cut out', () => {
    const wide = reportText({ ...cleanRows, granted: ['0', '9', '0', '0', '0', '0', '9'] }, '', '\n')
    const read = changed('商业企业', '', wide)
    expect(read('t3.granted.research')).toMatchObject({ state: 'unreadable', value: null })
  })

  it('are not taken for a row whose total is nought, when one of its cells is not', () => {
    const read = changed('（一）予以公开100000010', '（一）予以公开2700000', glued)
    for (const column of ['naturalPerson', 'business', 'total'])
      expect(read(`t3.granted.${column}`)).toMatchObject({ state: 'unreadable', value: null })
  })
})

describe('what stands below the last row', () => {
  it('is none of its cells where a word parts it', () => {
    const last = '四、结转下年度继续办理 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n0 |\n||\n'
    const read = changed(
      last,
      `四、结转下年度继续办理 |\n1 |\n|\n|\n|\n|\n|\n1 |\n||\n占比 |\n80% |\n20% |\n0% |\n0% |\n0% |\n0% |\n100% |\n||\n`,
    )
    expect(read('t3.carriedForward.naturalPerson').value).toBe('1')
    expect(read('t3.carriedForward.business').state).toBe('blank')
    expect(read('t3.carriedForward.total').value).toBe('1')
  })
})

describe('heads by a shorter name', () => {
  it('stand over the same columns', () => {
    const head = '项目\t自然人\t企业\t科研机构\t公益组织\t法律服务机构\t其他\t总计\n'
    const tabs = reportText(cleanRows, '\t', '\n', { head }).replaceAll(/\t0(?=[\t\n])/g, '\t')
    const read = cellsOf(tabs.replaceAll('结果维持', '维持'))
    expect(read('t3.newReceived.naturalPerson').value).toBe('11')
    expect(read('t3.newReceived.business').state).toBe('blank')
    expect(read('t3.newReceived.publicInterest').state).toBe('blank')
    expect(read('t4.reconsideration.upheld').value).toBe('1')
    expect(read('t4.litigationAfterReconsideration.total').value).toBe('3')
  })
})

describe('a link to another year’s report', () => {
  it('does not give the report its year', () => {
    const untitled = bars.slice(bars.indexOf('一、总体情况'))
    const linked = `上一篇：2021年政府信息公开工作年度报告\n${untitled}`
    expect(extractReports(textDocument(linked))[0]!.year).toMatchObject({ value: 2024 })
  })
})

describe('table four', () => {
  it('in lines takes empty ones for blanks only where its sums bear their count out, if more of them follow', () => {
    const cells = (total: string): string[] => ['1', '', '', '1', total, '', '', '', '', '', '3', '', '', '', '3', '', '']
    const lines = (total: string): { text: string; start: number }[] =>
      ['总计', ...cells(total), '五'].map((text, start) => ({ text, start }))
    expect(lineCells(lines('2'))).not.toBeNull()
    expect(lineCells(lines('3'))).toBeNull()
  })

  it('is not cut to fit where only some of its digits stick together and no sum bears that out', () => {
    const text = reportText(cleanRows, ' ', '\n')
    const glued = changed('1 0 0 1 2 0 0 0 0 0 3 0 0 0 3', '1 0 0 1 2 0 65 3 0 68 0 0 0 2525', text)
    expect(glued('t4.litigationDirect.total')).toMatchObject({ state: 'unreadable', value: null })
  })
})
