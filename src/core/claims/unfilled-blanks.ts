import { matchesOf } from '../extract/matches.ts'
import type { FlatText } from './flat-text.ts'
import type { Slip } from './leftovers.ts'

/** What is counted, right before the number that a template leaves open. */
const counted =
  '收到|受理|办理|办结|答复|处理|公开|发布|推送|转载|制发|印发|制定|废止|修订|开展|组织|举办|召开|参加|接受|接待|回应|解读|培训|会议|活动|讲座|结转|新收|新增|申请|信息|文件|咨询|复议|诉讼|许可|处罚|强制|维持|纠正|共计?|总计|合计|累计|其中|分别为?'
/** Measure words, but not the beginnings of other words: 条例, 次年, 项目, 个人. */
const measure =
  '件(?!数|套)|条(?!例|款|件|文|目|线|理|码)|人?次(?!数|年|日|要|序|月|之)|期(?!间|限|满|刊|待|望|末|初|内)|篇(?!幅|目|章)|场(?!所|次|地|馆|景)|份(?!额|量)|项(?!目)|个(?!人|别|体|性|案)|人(?![员民大事力社才口均工物身])|万?元(?!旦|素)|起(?!诉|草|来|到|点|源|止|步)|家(?!庭|园|长|属|乡)|批(?!准|复|示|评|次|办)|宗(?!旨|教)'
const open = new RegExp(`(?<before>${counted})(?<after>${measure})`, 'g')
/** “2024年　月　日”, “2024年1月　　日”. */
const openDate = /(?<before>年)(?<after>月)日|(?<before>\d月)(?<after>日)/g
/** Wider than what sets words apart: two spaces, or one of the width of a character. Never a line end. */
const blank = /^(?:[ \t\u00a0]{2,}|[ \t\u00a0]*\u3000[ \t\u00a0\u3000]*)$/

/** Numbers of a template that were never filled in: “培训　　次”, “共收到   件”, “2024年　月　日”. `source`: the canonical text. */
export function unfilledBlanksIn({ text, at }: FlatText, source: string): Slip[] {
  if (!hasBlanks(at, source)) return []
  const found = [...matchesOf(text, open), ...matchesOf(text, openDate)]
  return found.flatMap(({ index, groups }) => {
    const { before, after } = groups as { before: string; after: string }
    const seam = index + before.length
    const between = source.slice(at[seam - 1]! + 1, at[seam])
    return blank.test(between) ? [{ words: `${before}　　${after}`, start: index, end: seam + after.length }] : []
  })
}

/** Whether anything is set apart so widely at all: in most prose nothing is, and no word of it need be looked at. */
function hasBlanks(at: FlatText['at'], source: string): boolean {
  for (let index = 1; index < at.length; index += 1) {
    const [before, here] = [at[index - 1]! + 1, at[index]!]
    if (here > before && blank.test(source.slice(before, here))) return true
  }
  return false
}
