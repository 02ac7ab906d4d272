import { expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { readRendered } from '../../builders/examine-rendered.ts'
import { layoutOf, renderedFromSeed } from '../../builders/render.ts'
import { textDocument } from './text-document.ts'

it('reads rows whose numbers stand a line lower, and heads that stand upright', async () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { judgement } = await readRendered(renderedFromSeed(layoutOf('text-page-heights'), seed))
    expect([seed, judgement.wrong, judgement.phantom, judgement.refused]).toEqual([seed, [], [], []])
  }
})

/** The cells of a row of table three, as far as they are numbers. */
function rowOf(row: string, lines: readonly string[]): (string | null)[] {
  const text = `云岭市档案局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${lines.join('\n')}\n五、存在的主要问题\n`
  const [report] = extractReports(textDocument(text))
  return report!.cells.filter(({ id }) => id.startsWith(`t3.${row}.`)).map(({ value }) => value)
}

const head = '            自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他   总计'

it('does not put numbers of one row in order that stand at two heights, one of them pushed on by its label', () => {
  const lines = [
    head,
    '一、本年新收政府信息公开申请 2',
    '       数量              0    0    0    0    0    2',
    '二、上年结转政府信息公开申请数量    0    0    0    0    0    0    0',
    '（一）予以公开             1    0    0    0    0    0    1',
    '四、结转下年度继续办理         1    0    0    0    0    0    1',
  ]
  expect(rowOf('newReceived', lines)).toEqual(Array.from({ length: 7 }, () => null))
  expect(rowOf('granted', lines)).toEqual(['1', '0', '0', '0', '0', '0', '1'])
})

it('takes no number for whole under which there is another on the next line', () => {
  const lines = [
    head,
    '一、本年新收政府信息公开申请数量    9    0    0    0    0    0    9',
    '二、上年结转政府信息公开申请数量    1    5    0    4    0    0    27',
    '                    8',
    '（一）予以公开             1    0    0    0    0    0    1',
    '四、结转下年度继续办理         1    0    0    0    0    0    1',
  ]
  expect(rowOf('carriedOver', lines)).toEqual(Array.from({ length: 7 }, () => null))
})
