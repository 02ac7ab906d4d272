import { expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { textDocument } from './text-document.ts'

const five = (text: string): string => Array<string>(5).fill(text).join(',')

/** Table two of 2019 with cells merged in other ways than their heads, each printed again for what it covers. */
const text = `云岭市档案局2019年政府信息公开工作年度报告
二、主动公开政府信息情况
${five('第二十条第（五）项')}
信息内容,上一年项目数量,本年增/减,本年增/减,处理决定数量
行政许可,181,0,7,7
${five('第二十条第（八）项')}
信息内容,上一年项目数量,上一年项目数量,上一年项目数量,本年增/减
行政事业性收费,6,6,6,2
${five('第二十条第（九）项')}
信息内容,采购项目数量,采购总金额,采购总金额,采购总金额
政府集中采购,0,0,0,869.9
五、存在的主要问题及改进情况
`

it.each([
  ['where all rows are there', text],
  ['where the row of the block before is lost', text.replace(/行政事业性收费.*\n/, '')],
])('the amount of purchases is under the heads of its own block, %s', (_, table) => {
  const { cells } = extractReports(textDocument(table))[0]!
  expect(cells.find(({ id }) => id === 't2.procurement.count')).toMatchObject({ value: '0' })
  expect(cells.find(({ id }) => id === 't2.procurement.amount')).toMatchObject({ value: '869.9' })
})
