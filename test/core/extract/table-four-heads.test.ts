import { expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { documentOf } from '../../ingest/reading.ts'

it('reads table four by the columns of its heads, also where some stand a row lower than others', async () => {
  const four = ['结果维持', '结果纠正', '其他结果', '尚未审结'].map((head) => `<td rowspan="2">${head}</td>`).join('')
  const html = `<p>四、政府信息公开行政复议、行政诉讼情况</p><table border="1">
<tr><td colspan="5">行政复议</td><td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>
<tr>${four}<td rowspan="2">总计</td>${four}<td></td>${four}<td></td></tr><tr><td>总计</td><td>总计</td></tr>
<tr>${[1, 2, 3, 4, 10, 5, 0, 0, 1, 6, 0, 7, 0, 0, 7].map((value) => `<td>${value}</td>`).join('')}</tr></table>`
  const [report] = extractReports(await documentOf(html))
  const read = report?.cells.filter((cell) => cell.id.startsWith('t4.')).map((cell) => cell.value)
  expect(read).toEqual(['1', '2', '3', '4', '10', '5', '0', '0', '1', '6', '0', '7', '0', '0', '7'])
})
