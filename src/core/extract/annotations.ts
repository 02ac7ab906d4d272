import { rewritten } from '../document/rewritten.ts'
import type { SourceDocument } from '../document/source-document.ts'

/** The sound of a character in brackets behind it, as pages write it that were turned into other characters by machine: "国(guó)". */
const reading = /[(（](?<=\p{Script=Han}.)[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/gu
/** So many of them, some with a tone, are no abbreviations of a writer. */
const fewestReadings = 5
const tone = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/

/** A sign for a space that a character set did not have, before a word, a number or a dash: no question ends so. */
const lostSpace = /(?<=^|[\s|?])\?+(?=[\s?]*[\p{Script=Han}\d(（/—–－-])/gmu
const fewestSpaces = 2

/** What may stand in brackets behind a label or head of table two: words that explain what to count. Its unit is no such note. */
const explained =
  /[(（](?<=(?:规章|规范性文件|主动公开文件|行政许可|服务事项|行政处罚|行政强制|行政事业性收费|集中采购|项目数量|本年增[/／]减|处理决定数量|采购总金额|制作数量|公开数量|公开总数量|制发件数|废止件数|有效件数)\s*.)(?!单位|[百千]?万?[元件项条][)）])[^()（）|]{4,240}[)）]/g

/** A character that shows nothing and parts no words, as a space would. */
const joiner = '\u2060'

/**
 * The document with nothing to be seen in place of what was written between its words and is none of them, so that every offset
 * stays: sounds of characters, signs for lost spaces, and what explains a label of table two, which may name other rows of
 * it and years.
 */
export function withoutAnnotations(document: SourceDocument): SourceDocument {
  const sounds = document.text.match(reading) ?? []
  const marks = [
    ...(sounds.length >= fewestReadings && sounds.some((sound) => tone.test(sound)) ? [reading] : []),
    ...(hasLostSpaces(document.text) ? [lostSpace] : []),
    ...(document.text.search(explained) >= 0 ? [explained] : []),
  ]
  if (marks.length === 0) return document
  return rewritten(document, (text) =>
    marks.reduce((left, mark) => left.replace(mark, (found) => asLong(found, mark === lostSpace ? ' ' : joiner)), text),
  )
}

/** Whether every question mark of the text stands for a space: one that asks leaves all of them what they are. */
function hasLostSpaces(text: string): boolean {
  if (!text.includes('?')) return false
  const spaces = text.match(lostSpace) ?? []
  return spaces.length >= fewestSpaces && spaces.join('').length === text.split('?').length - 1
}

/** Nothing, in as many characters; lines stay lines. */
function asLong(found: string, character: string): string {
  return found.replaceAll(/[^\n]/g, character)
}
