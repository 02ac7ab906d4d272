import { matchesOf } from '../extract/matches.ts'
import type { FlatText } from './flat-text.ts'

/** A stretch of the prose that a careful reader would strike out. Places are in the flat text. */
export interface Slip {
  words: string
  start: number
  end: number
}

const placeholders: readonly RegExp[] = [
  // ○○县, ××局, XX件; letters of addresses (xxgk@…) and 7×24 are none.
  /[○〇◯][○〇◯]+|(?<![A-Za-z0-9@./])(?:[XＸ×]{2,}|[xｘ]{2,})(?![A-Za-z0-9@./])/g,
  /(?<![A-Za-z0-9○Ｘ×])[XＸ×○](?=(?:年|月|日|件|条|次|县|市|区|局)(?!光))/g,
  /[*＊]{2,}|[*＊](?=[年月日件条次])|_{3,}|_{2,}(?=[年月日件条次])|（）(?=[年月日件条次])|(?<=[\u4e00-\u9fff])？{1,3}(?=[件条次篇场期])/g,
  /（(?:此处|请在此|请填|填写|填报|单位名称|机关名称|部门名称|年份|示例|样例|例如：?X)[^（）\n]{0,30}）/g,
  /【(?:此处|请填|填写|待填|待补充|单位名称)[^【】\n]{0,30}】|(?:待补充|待完善数据|某某(?:县|市|区|局|单位))/g,
]

/** Words of a template that were left in: ○○, XX件, （此处填写…）. */
export function placeholdersIn({ text }: FlatText): Slip[] {
  return placeholders
    .flatMap((pattern) => matchesOf(text, pattern).map((match) => slip(match[0], match.index)))
    .filter((one) => !/[二一]/.test(text.charAt(one.start - 1)))
    .sort((a, b) => a.start - b.start)
}

const doubledWord = /([\u4e00-\u9fff]{2,6})\1/g
const doubledSign = /的的(?!士|确)|[，、；：]{2,}|[，、；：]。|。[，、；：]|。{2}(?!。)/g
/** Words that are doubled by right: 一件一件, 研究研究. */
const byRight = /^[一两逐]|^(?:研究|讨论|商量|学习|了解|考虑|谢谢|常常|往往|人人|事事|件件)/
/** What may meet itself at a seam: 县人民政府｜政府信息, 依申请公开｜公开专栏. */
const seam =
  /^(?:政府(?:信息|网|部门|公报|工作|采购|办)|公开(?:专?栏|指南|平台|渠道|条例|制度|目录|情况|数|发布)|信息(?:公开|化|发布|技术|平台|处理)|工作(?:报告|日|人员|机构|机制)|服务(?:大厅|中心|平台|事项)|管理(?:办法|局|制度)|监管(?:局|对象|信息|平台|部门|系统)|审批(?:局|事项|系统)|保障(?:局|房|性|中心)|行政(?:许可|处罚|强制|机关|复议|诉讼))/

/** Words or marks that stand twice: 资金资金, 的的, ，，. Only where the source has nothing between them, not even a line end. */
export function doublingsIn({ text, at }: FlatText): Slip[] {
  const words = matchesOf(text, doubledWord).filter((match) => !byRight.test(match[1]!) && !/^(.)\1+$/.test(match[1]!))
  const said = words.filter((match) => !seam.test(text.slice(match.index + match[1]!.length, match.index + match[1]!.length + 4)))
  return [...said, ...matchesOf(text, doubledSign)]
    .map((match) => slip(match[0], match.index))
    .filter((one) => one.end - 1 - one.start === at[one.end - 1]! - at[one.start]!)
    .sort((a, b) => a.start - b.start)
}

function slip(words: string, start: number): Slip {
  return { words, start, end: start + words.length }
}
