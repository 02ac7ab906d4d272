import { describe, expect, it } from 'vitest'
import { toGb18030, toUtf16, toUtf8 } from '../gb18030.ts'
import { documentOf, gridsOf, picture } from '../reading.ts'

describe('readCsv', () => {
  it('keeps fields to the letter', async () => {
    const document = await documentOf('代码,单位,新收\r\n000001,"云岭县,林业局",1.50\r\n000002,"他说""无""",\r\n')
    expect(document.format).toBe('csv')
    expect(picture(gridsOf(document)[0])).toEqual([
      '代码@0 | 单位@1 | 新收@2',
      '000001@0 | 云岭县,林业局@1 | 1.50@2',
      '000002@0 | 他说"无"@1 | @2',
    ])
    expect(gridsOf(document)[0]?.cells[3]?.where).toEqual({ kind: 'text', start: 9, end: 15 })
  })

  it('keeps line ends inside quotes, and reads GB18030', async () => {
    const document = await documentOf(toGb18030('表头,"本年度\n办理结果",总计\n甲,1,1\n乙,2,2\n'))
    expect(document.encoding).toBe('gb18030')
    expect(gridsOf(document)[0]?.cells[1]?.text).toBe('本年度\n办理结果')
  })

  it('keeps a row of blanks inside a table and drops the padding after it', async () => {
    const document = await documentOf(`维持,纠正,总计\n1,0,1\n,,\n维持,纠正,总计\n${',,\n'.repeat(300)}`)
    expect(gridsOf(document)[0]?.rows).toBe(304)
    expect(gridsOf(document)[0]?.cells.filter((cell) => cell.row === 2)).toHaveLength(3)
    expect(Math.max(...(gridsOf(document)[0]?.cells.map((cell) => cell.row) ?? []))).toBe(8)
  })

  it('reads semicolons, also with a mark, in UTF-16, and with commas, line ends and semicolons inside quotes', async () => {
    const source = '单位;新收;"结转;上年"\r\n"甲,乙局";3;"1\r\n2"\r\n丙局;"1,204";0\r\n'
    const rows = ['单位@0 | 新收@1 | 结转;上年@2', '甲,乙局@0 | 3@1 | 1\n2@2', '丙局@0 | 1,204@1 | 0@2']
    const files = [
      toUtf8(source),
      toUtf8(`\ufeff${source}`),
      toGb18030(source),
      toUtf16(source, 'le', true),
      toUtf16(source, 'be', false),
    ]
    for (const file of files) {
      const document = await documentOf(file)
      expect([document.format, ...picture(gridsOf(document)[0])]).toEqual(['csv', ...rows])
    }
  })

  it('leaves out the line that tells Excel the separator', async () => {
    const document = await documentOf(toUtf8('sep=;\r\n单位;新收;结转\r\n甲局;5;1\r\n乙局;3;0\r\n'))
    expect([document.format, document.text]).toEqual(['csv', '单位\t新收\t结转\n甲局\t5\t1\n乙局\t3\t0\n'])
  })

  it('takes prose with semicolons for prose', async () => {
    expect((await documentOf('一、总体情况; 甲; 乙\n二、主动公开; 丙\n三、收到申请3件; 办结2件; 结转1件\n')).format).toBe('text')
  })

  it('reads tab-separated tables', async () => {
    const document = await documentOf('单位\t新收\t结转\n甲局\t3\t0\n乙局\t1\t2\n')
    expect(picture(gridsOf(document)[0])[2]).toBe('乙局@0 | 1@1 | 2@2')
  })
})
