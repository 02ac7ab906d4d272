import type { Section, SectionNumber } from './recognised-report.ts'
import { type Squeezed, spanOf } from './squeeze.ts'

const titles: Record<SectionNumber, string> = {
  1: '(?:总体|基本|整体)(?:工作)?情况|概述|概况',
  2: '主动公开(?:政府信息)?(?:工作)?(?:的)?情况',
  3: '(?:收到和处理|受理和处理|办理)(?:政府信息)?(?:公开)?申请(?:的)?情况|依申请公开(?:政府信息)?(?:工作)?(?:的)?情况',
  4: '(?:因)?(?:政府信息公开)?(?:工作)?(?:被申请|引起的?|提起)?行政复议[、和,与及]*(?:被?提起)?(?:行政)?诉讼(?:的)?情况',
  5: '(?:政府信息公开工作)?(?:存在的?)?(?:主要)?(?:困难|不足|问题)[^。;,]{0,12}?(?:改进|整改|措施|打算)(?:情况|措施|方向)?|存在的(?:主要)?问题',
  6: '(?:其他)?需要(?:说明|报告)的(?:其他)?(?:事项|情况|问题)|其他(?:有关|报告)?事项',
}
const numerals = '一二三四五六七八九'
const numbers = [1, 2, 3, 4, 5, 6] as const
/** The titles alone: to look for what may stand before each as well takes several times as long. */
const patterns = numbers.map((number) => ({ number, title: new RegExp(titles[number], 'g') }))
const printedBefore = new RegExp(`(?:([${numerals}])[、.,]|第([${numerals}])部分[、:]?)$`)
/** So many characters at most. */
const longestPrinted = 5
const longestDigit = 8

interface Candidate {
  number: SectionNumber
  start: number
  end: number
  /** The numeral as printed, 0 where there is none. */
  printed: number
  ownLine: boolean
  /** Whether the digit before it is its own number. */
  isCounted: boolean
}

/** The sections found, and the numbers that their headings print (0 for none): misnumbered where these differ. */
export interface FoundSections {
  sections: Section[]
  printed: Map<SectionNumber, number>
}

/** Finds the six statutory headings, in running text as well as on lines of their own; a table of contents is passed over. */
export function findSections(squeezed: Squeezed, canonical: string): FoundSections {
  const candidates = withoutContents(candidatesOf(squeezed, canonical))
  const chosen = withStrays(chainOfSections(candidates), candidates)
  const byPlace = chosen.toSorted((a, b) => a.start - b.start)
  const sections = chosen.map((candidate): Section => {
    const next = byPlace[byPlace.indexOf(candidate) + 1]
    const heading = spanOf(squeezed, candidate.start, candidate.end)
    const end = next ? spanOf(squeezed, next.start, next.end).start : canonical.length
    return { number: candidate.number, heading, body: { start: heading.end, end } }
  })
  return { sections, printed: new Map(chosen.map((candidate) => [candidate.number, candidate.printed])) }
}

/** More headings than any report has, its table of contents and its references included. */
const mostCandidates = 400

function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => a.start - b.start)
}

function candidatesOf(squeezed: Squeezed, canonical: string): Candidate[] {
  const found: Candidate[] = []
  for (const { number, title } of patterns) {
    let last = 0
    for (const { 0: words, index } of squeezed.text.matchAll(title)) {
      const before = printedBefore.exec(squeezed.text.slice(Math.max(last, index - longestPrinted), index))
      const printed = numerals.indexOf(before?.[1] ?? before?.[2] ?? '？') + 1
      const start = index - (before?.[0].length ?? 0)
      const end = index + words.length
      last = end
      const counted = ownLine(canonical, squeezed.at[start] ?? 0, squeezed.at[end - 1] ?? 0)
      if (printed > 0 || counted !== null)
        found.push({ number, start, end, printed, ownLine: counted !== null, isCounted: counted === number })
      if (found.length > mostCandidates) return inOrder(found)
    }
  }
  return inOrder(found)
}

/** A digit that counts the heading, as where a report is not set as the form prints it. */
const digitBefore = /[(（]?([1-6１-６])[)）]?[.、．]?[^\S\n]*$/

/**
 * Nothing but white space, bars and a digit that counts it before the heading on its line, and only little behind it. Null
 * where it is not so, else the digit, 0 where there is none.
 */
function ownLine(canonical: string, first: number, last: number): number | null {
  const digit = digitBefore.exec(canonical.slice(Math.max(0, first - longestDigit), first))
  let start = first - (digit?.[0].length ?? 0)
  while (start > 0 && /[^\S\n]|[|#*>-]/.test(canonical.charAt(start - 1))) start -= 1
  let end = last + 1
  while (end < canonical.length && /[^\S\n]|[|:：。*]/.test(canonical.charAt(end))) end += 1
  // Never the whole line, which may hold the whole report, headings and all.
  const isOwn = (start === 0 || canonical[start - 1] === '\n') && (end >= canonical.length || canonical[end] === '\n')
  return isOwn ? Number((digit?.[1] ?? '0').normalize('NFKC')) : null
}

/** Squeezed characters within which a table of contents has most of its lines. */
const contentsLength = 160

function kinds(candidates: readonly Candidate[]): number {
  return new Set(candidates.map((candidate) => candidate.number)).size
}

/**
 * A table of contents names at least four sections, one after another, within a few lines; its candidates are no headings if
 * others follow.
 */
function withoutContents(candidates: Candidate[]): Candidate[] {
  const isWithin = (start: number, at: number): boolean => (candidates[at]?.start ?? Infinity) < start + contentsLength
  for (const [from, { start }] of candidates.entries()) {
    let behind = from + 1
    while (isWithin(start, behind) && candidates[behind]!.number >= candidates[behind - 1]!.number) behind += 1
    const named = kinds(candidates.slice(from, behind))
    if (named >= 4 && kinds(candidates.slice(behind)) >= named - 1) return candidates.slice(behind)
  }
  return candidates
}

/**
 * Sections out of their order are there all the same, where their heading stands on a line of its own with its own
 * numeral: in a workbook the prose is often on one sheet and the tables, with theirs, on others. By number.
 */
function withStrays(chain: readonly Candidate[], candidates: readonly Candidate[]): Candidate[] {
  const found = new Set(chain.map((candidate) => candidate.number))
  const strays = new Map<SectionNumber, Candidate>()
  for (const candidate of candidates)
    if (candidate.ownLine && candidate.printed === candidate.number && !found.has(candidate.number))
      strays.set(candidate.number, candidate)
  return [...chain, ...strays.values()].sort((a, b) => a.number - b.number)
}

/** The heaviest run of candidates in which the sections rise; a heading on its own line with its own numeral weighs most. */
function chainOfSections(candidates: Candidate[]): Candidate[] {
  const weight = (candidate: Candidate): number =>
    2 + (candidate.ownLine ? 1 : 0) + (candidate.printed === candidate.number || candidate.isCounted ? 1 : 0)
  const best = candidates.map((candidate) => ({ weight: weight(candidate), previous: -1 }))
  // For each number the heaviest run that ends in it so far, the first of equals.
  const runs = new Map<SectionNumber, number>()
  candidates.forEach(({ number }, index) => {
    const own = best[index]!
    for (const [last, end] of runs) {
      const before = best[own.previous]?.weight ?? 0
      if (last < number && (best[end]!.weight > before || (best[end]!.weight === before && end < own.previous)))
        own.previous = end
    }
    own.weight += best[own.previous]?.weight ?? 0
    if (own.weight > (best[runs.get(number) ?? -1]?.weight ?? 0)) runs.set(number, index)
  })
  let at = best.reduce((top, entry, index) => (top < 0 || entry.weight > best[top]!.weight ? index : top), -1)
  const chain: Candidate[] = []
  for (; at >= 0; at = best[at]!.previous) chain.unshift(candidates[at]!)
  return chain
}
