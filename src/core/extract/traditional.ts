import type { TextSpan } from '../document/locator.ts'
import { rewritten } from '../document/rewritten.ts'
import type { SourceDocument } from '../document/source-document.ts'
import type { RecognisedReport } from './recognised-report.ts'

/** Characters that recognition looks for, each before the traditional ones that are written for it. */
const written = [
  '国國 办辦 开開 号號 条條 项項 规規 范範 数數 对對 总總 许許 务務 减減 处處 决決 罚罰 强強 业業 费費 采採 购購 额額 请請 结結 转轉 区區 计計 这這 属屬 于於 秘祕 稳穩 护護 权權 类類 内內',
  '过過 执執 询詢 机機 关關 无無 没沒 现現 补補 后後 确確 访訪 举舉 报報 诉訴 复復複覆 当當 认認 获獲 继繼 续續 构構 会會 组組 织織 据據 为爲為 议議 讼訟 经經 维維 纠糾 审審 发發 废廢',
  '单單 万萬 缴繳 纳納 余餘 遗遺 损損 况況 体體 动動 与與 难難 问問 题題 进進 说說説 厅廳 员員 检檢 队隊 团團 学學 医醫 银銀 县縣 镇鎮 乡鄉 馆館 标標 将將 编編 华華 页頁 网網 导導 栏欄',
  '闻聞 态態 录錄 汇匯 负負 责責 来來 统統 坚堅 别別 备備 释釋 约約 环環 长長 占佔 个個 订訂 适適 暂暫 两兩 系係繫 制製 只隻祇 台臺',
]

/** Words that are others there, not only written otherwise. */
const words = [
  ['資訊', '信息'],
  ['檔案', '文件'],
] as const

const simple = new Map<string, string>([
  ...words,
  ...written.flatMap((line) =>
    line.split(' ').flatMap((word) => {
      const [own = '', ...others] = word
      return others.map((other) => [other, own] as const)
    }),
  ),
])
const characters = [...simple.keys()].filter((key) => key.length === 1).join('')
const traditional = new RegExp(`${words.map(([word]) => word).join('|')}|[${characters}]`, 'g')
/** What every report in traditional characters has in its title. */
const title = /公開/

/**
 * The document with the words of the form in simplified characters, where it is written in traditional ones: every offset
 * stays. It is read for what it says, and shown as it is written.
 */
export function simplified(document: SourceDocument): SourceDocument {
  if (!title.test(document.text)) return document
  return rewritten(document, simplifiedText)
}

function simplifiedText(text: string): string {
  return text.replace(traditional, (found) => simple.get(found) ?? found)
}

/** What was read of the simplified text, in the characters of the source. */
export function asWritten(report: RecognisedReport, source: SourceDocument): RecognisedReport {
  const printed = (text: string, span: TextSpan | null): string => {
    const own = span === null ? text : source.text.slice(span.start, span.end).replace(/\s+/g, '')
    return simplifiedText(own) === text ? own : text
  }
  return {
    ...report,
    agency: report.agency && { ...report.agency, value: printed(report.agency.value, report.agency.span) },
    cells: report.cells.map((cell) => (cell.raw === null ? cell : { ...cell, raw: printed(cell.raw, cell.span) })),
  }
}
