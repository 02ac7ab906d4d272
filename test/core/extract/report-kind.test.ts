import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { textDocument } from './text-document.ts'

const kindOf = (...lines: string[]) => extractReports(textDocument(lines.join('\n'))).map(({ kind }) => kind)

const title = '云岭市青禾区水利局2024年政府信息公开工作年度报告'

describe('what speaks of reports is none', () => {
  it.each<[name: string, lines: string[]]>([
    [
      'a notice that asks for them',
      [
        '关于做好2024年政府信息公开工作年度报告编制发布工作的通知',
        '各科室：请按时报送2024年政府信息公开工作年度报告。',
        '一、编制主体',
        '二、内容要求',
      ],
    ],
    [
      'news that one was published',
      ['我区发布2024年政府信息公开工作年度报告', `近日，《${title}》在网站公布，全年主动公开信息33条。`],
    ],
    ['a list of links', ['政府信息公开年报', title, title.replace('2024', '2023'), title.replace('2024', '2022')]],
    [
      'a guide beside whose text their column is named',
      ['政府信息公开年报', '青禾区水利局政府信息公开指南', '一、公开内容', '二、公开形式'],
    ],
  ])('%s', (_name, lines) => {
    expect(kindOf(...lines)).toEqual(['other'])
  })
})

describe('a report of which no table was read is one by its title or its sections', () => {
  it.each<[name: string, lines: string[]]>([
    ['a title over a few words', [title, '2024年我局主动公开信息33条，未收到申请。']],
    ['a title alone, as over pictures', ['首页 > 政务公开', `标题：${title}`, '打印']],
    ['a title over two lines', ['云岭市青禾区水利局2024年', '政府信息公开工作年度报告']],
    ['a title whose year stands behind', ['云岭市青禾区水利局', '政府信息公开工作年度报告（2024年度）']],
    [
      'sections under a title without its year',
      ['政府信息公开年报', '一、总体情况', '全年公开33条。', '五、存在的主要问题及改进情况', '无。'],
    ],
    ['the same title again', [title, '首页', title]],
  ])('%s', (_name, lines) => {
    expect(kindOf(...lines)).toEqual(['annual-report'])
  })

  it('one of before 2019 likewise', () => {
    expect(kindOf(title.replace('2024', '2016'), '一、概述')).toEqual(['pre-2019-report'])
    expect(kindOf('关于编制2016年政府信息公开工作年度报告的通知', '一、概述')).toEqual(['other'])
  })
})
