import type { PrintBlock } from './blocks.ts'
import type { FormTable } from './form-tables.ts'
import { proseOf } from './prose/prose-of.ts'
import type { Prose } from './prose/prose.ts'
import type { Random } from './random.ts'
import { type Truth, type TruthOptions, truthOf } from './truth.ts'

/** What the page shows besides the report: where the title stands, what the web page around it says. */
export interface Frame {
  /** The title's lines; none where the organ is named in the signature alone. */
  title: string[]
  /** Lines before the title: breadcrumbs, record numbers. */
  before: string[]
  /** Lines after the report: buttons, record numbers. */
  after: string[]
  /** The organ's name and the date at the end; empty where there is none. */
  signature: string[]
}

/** A report before it is printed in a layout. */
export interface Report {
  truth: Truth
  prose: Prose
  frame: Frame
  /** What becomes of the tables on their way; a sentence stands in place of one that is gone. */
  damage?: (tables: FormTable[]) => { tables: FormTable[]; instead: Partial<Record<number, string>> }
  /** A last change to the order of what is printed. */
  arrange?: (blocks: PrintBlock[]) => PrintBlock[]
}

/** Makes up a clean report: every relation holds and the prose agrees with the tables. */
export function reportOf(random: Random, options: TruthOptions = {}): Report {
  const truth = truthOf(random, options)
  const prose = proseOf(truth, random)
  const frame = frameOf(truth, random)
  // Something must say which year it is about: without an opening, that is the title.
  if (frame.title.length === 0 && prose.opening.length === 0)
    frame.title = [`${truth.agency.name}${truth.year}年政府信息公开工作年度报告`]
  return { truth, prose, frame }
}

function frameOf({ agency, year }: Truth, random: Random): Frame {
  const title = random.pick([
    [`${agency.name}${year}年政府信息公开工作年度报告`],
    [`${agency.name}${year}年度政府信息公开工作年度报告`],
    [agency.name, `${year}年政府信息公开工作年度报告`],
    [`${year}年${agency.name}政府信息公开工作年度报告`],
    [`${agency.name}关于${year}年度政府信息公开工作年度报告`],
  ])
  const untitled = random.chance(0.08)
  const signed = untitled || random.chance(0.4)
  const month = random.int(1, 3)
  const day = random.int(2, 27)
  return {
    title: untitled ? [] : title,
    before: random.chance(0.35)
      ? random.pick([
          ['您现在的位置：首页 > 政务公开 > 政府信息公开年报'],
          [
            `索引号：${random.int(100000, 999999)}-${random.int(1, 9)}`,
            `发布日期：${year + 1}-0${month}-${day}  浏览次数：${random.int(11, 999)}`,
          ],
          [`发布时间：${year + 1}-0${month}-${day} 10:${random.int(10, 59)}　　字体：大 中 小　　打印`],
        ])
      : [],
    after: random.chance(0.35)
      ? random.pick([
          ['扫一扫在手机打开当前页'],
          ['【打印本页】 【关闭窗口】'],
          ['分享到：', '版权所有  网站标识码：' + String(random.int(1000000000, 1999999999))],
        ])
      : [],
    signature: signed ? [agency.name, `${year + 1}年${month}月${day}日`] : [],
  }
}
