import { expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { readRendered } from '../../builders/examine-rendered.ts'
import { layoutOf, renderedFromSeed } from '../../builders/render.ts'
import { table3Lines } from './table-lines.ts'
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

it('gives each label the line of numbers that follows it down the page, if one runs into the next of its column', () => {
  const set = (group: string, label: string, cells: readonly string[] = []): string =>
    [' ', group.padEnd(9, '　'), label.padEnd(20, '　'), ...cells.map((cell) => cell.padEnd(10))].join('').trimEnd()
  const eleven = ['0', '11', '0', '0', '0', '0', '11']
  const zeros = eleven.map(() => '0')
  const lines = table3Lines({ newReceived: eleven.with(1, '7').with(6, '7') }).flatMap(({ id, label, cells }) => {
    if (id === 'newReceived') return [set('一、本年新收政府信息公开申请数量', '', cells)]
    if (id === 'carriedOver')
      return [
        '  二、上年结转政府信息公开申请数量',
        set('三三、本年', '（一）予以公开'),
        set('', '', eleven),
        set('度办理结果', ''),
      ]
    if (id === 'granted') return [set('', '', zeros)]
    return [set('', label.slice(0, 12), cells)]
  })
  const heads = ['自然人', '商业企业', '科研机构', '公益组织', '法律服务', '其他', '总计']
  expect(rowOf('carriedOver', [set('申请人情况', '', heads), ...lines])).toEqual(eleven)
  expect(rowOf('granted', [set('申请人情况', '', heads), ...lines])).toEqual(zeros)
})

/** The heads of a page of which each cell is read line by line. */
const cutHeads =
  '申请人情况\n自然\n人\n法人或其他组织 总\n计\n商\n业\n科\n研\n社会公\n益组织\n法律服\n务机构\n其\n他\n企\n业\n机\n构'

it('does not order columns by the pieces of heads that were cut', () => {
  const lines = [
    cutHeads,
    '一、本年新收政府信息公开申请数量 22 10 0 9 0 0 41',
    '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0',
    '（一）予以公开 0 0 0 1 0 0 1',
    '四、结转下年度继续办理 1 0 0 2 0 0 3',
  ]
  expect(rowOf('newReceived', lines)).toEqual(['22', '10', '0', '9', '0', '0', '41'])
  const shuffled = cutHeads.replace('商\n业\n科\n研', '科\n研\n商\n业')
  expect(rowOf('newReceived', [shuffled, ...lines.slice(1)])).toEqual(Array.from({ length: 7 }, () => null))
})

it('takes numbers for no row between which the words of its label stand', () => {
  const lines = [
    '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计',
    '一、本年新收政府信息公开申请数量\n4 0 0 0\n0 0 4',
    '二、上年结转政府信息公开申请\n0 0 78\n数量 78 0 0 0',
    '（一）予以公开\n1 0 0 0\n0 0 1',
    '四、结转下年度继续办理\n8 0 0 0\n0 0 8',
  ]
  expect(rowOf('carriedOver', lines)).toEqual(Array.from({ length: 7 }, () => null))
  expect(rowOf('newReceived', lines)).toEqual(['4', '0', '0', '0', '0', '0', '4'])
})

it('reads table four no further than its own numbers', () => {
  const heads = '结果维持 结果纠正 其他结果 尚未审结 总计\n'.repeat(3)
  const four = (numbers: string): (string | null)[] => {
    const text = `云岭市档案局2024年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n${heads}${numbers}\n五、存在的主要问题\n`
    return extractReports(textDocument(text))[0]!
      .cells.filter(({ id }) => id.startsWith('t4.'))
      .map(({ value }) => value)
  }
  const whole = '0 0 0 0 0 0 0 0 8 8 12 0 0 12 24'
  expect(four(whole)).toEqual(whole.split(' '))
  // A total that was cut, and the numbers of another table.
  for (const numbers of [whole.replace('24', '2\n4'), '1\n'.repeat(40)])
    expect(four(numbers)).toEqual(Array.from({ length: 15 }, () => null))
})
