import type { Random } from '../random.ts'
import type { Frame } from '../report.ts'
import { agencyOf } from '../agency.ts'
import type { Truth } from '../truth.ts'

/** What sites put around a report: other years, other organs, other numbers. None of it is the report's own. */
export function wildFrame(truth: Truth, random: Random, frame: Frame): Frame {
  const other = () => agencyOf(random).name
  const { agency, year } = truth
  const before = [
    ...frame.before,
    ...some(random, 0.25, () =>
      random.pick([
        ['首页', '政务公开', '政府信息公开年报', `${year - 1}年`, `${year}年`, `${year + 1}年`],
        [`当前位置：首页 > 政府信息公开 > 政府信息公开年报 > ${year}年`],
        [`您当前的位置：首页>政务公开>政府信息公开工作年度报告`],
        [other(), '网站首页 | 政务公开 | 办事服务 | 互动交流'],
      ]),
    ),
    ...some(random, 0.2, () => [
      `索 引 号：${random.int(100000, 999999)}/${year + 1}-0000${random.int(1, 9)}`,
      `发布机构：${agency.name}`,
      `生成日期：${year + 1}-01-${random.int(10, 31)}`,
      `名    称：${frame.title.join('') || '政府信息公开工作年度报告'}`,
      `文    号：无`,
    ]),
  ]
  const after = [
    ...some(random, 0.25, () => [
      '相关文章',
      ...Array.from({ length: random.int(2, 5) }, () => `${other()}${year - random.int(0, 3)}年政府信息公开工作年度报告`),
    ]),
    ...some(random, 0.15, () => [
      `上一篇：${other()}${year}年政府信息公开工作年度报告`,
      `下一篇：${other()}${year - 1}年政府信息公开工作年度报告`,
    ]),
    ...some(random, 0.15, () => [`附件：1.${agency.name}${year}年政府信息公开工作年度报告.docx`]),
    ...some(random, 0.2, () => [
      `主办：${other()}　承办：${random.pick(['大数据中心', '信息中心'])}　备案号：岚ICP备${random.int(10000000, 99999999)}号`,
    ]),
    ...frame.after,
  ]
  return {
    ...frame,
    before,
    after,
    title: frame.title.length > 0 && random.chance(0.35) ? wildTitle(truth, random) : frame.title,
  }
}

/** Titles as they are set on pages: spread, cut over lines, the year behind or in characters. */
function wildTitle({ agency, year }: Truth, random: Random): string[] {
  const characters = [...String(year)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')
  const cut = random.int(2, agency.name.length - 1)
  return random.pick([
    [`${agency.name}政府信息公开工作年度报告`, `（${year}年度）`],
    [`${agency.name}政府信息公开工作年度报告（${year}年）`],
    [`${agency.name}${characters}年政府信息公开工作年度报告`],
    [`${agency.name} ${year} 年政府信息公开工作年度报告`],
    [agency.name.slice(0, cut), `${agency.name.slice(cut)}${year}年政府信息公开工作年度报告`],
    [agency.name, '政府信息公开工作年度报告', `（${year}年）`],
    [`${agency.name}${year}年度政府信息`, '公开工作年度报告'],
    [`${agency.name}${year}年政府信息公开年度报告`],
    [`${year}年度${agency.name}政府信息公开工作报告`],
    [`《${agency.name}${year}年政府信息公开工作年度报告》`],
  ])
}

function some(random: Random, probability: number, lines: () => string[]): string[] {
  return random.chance(probability) ? lines() : []
}
