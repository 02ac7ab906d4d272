import { describe, expect, it } from 'vitest'
import { flatten } from '../../../src/core/claims/flat-text.ts'
import { sentencesOf } from '../../../src/core/claims/sentence.ts'
import { statedYears } from '../../../src/core/claims/years.ts'
import type { SectionNumber } from '../../../src/core/extract/recognised-report.ts'
import { expectKept } from './kept-answers.ts'

/** The years that a text states about itself, standing in a section (0: before the first). */
function yearsOf(text: string, section: number | ((offset: number) => SectionNumber), year: number | null = null): string[] {
  const flat = flatten(text, [{ start: 0, end: text.length }])
  const sentences = sentencesOf(
    flat.text,
    typeof section === 'number' ? () => (section || null) as SectionNumber | null : section,
    1000,
  )
  return statedYears({ flat, sentences }, year).map(({ subject, year, start, end, also, date }) => {
    const rest = [also.length > 0 ? `also ${also.join(' ')}` : '', date ?? ''].filter((one) => one !== '').join('  ')
    return `${subject} ${year}  ${flat.text.slice(start, end)}  ${rest}`.trimEnd()
  })
}

describe('the years that a report states about itself', () => {
  it('are those of its title, period, opening, fee and signature', () => {
    expectKept('years.txt', (line) => yearsOf(line.slice(2).replaceAll('\\n', '\n'), Number(line[0])))
  })

  it('are looked for in the head of the text, and the date at its end', () => {
    const filler = (length: number): string => `${'政'.repeat(length - 2)}。\n`
    const title = '2023年政府信息公开工作年度报告'
    expect(yearsOf(filler(400 - title.length) + title, 0)).toEqual([`title 2023  ${title}`])
    expect(yearsOf(filler(401 - title.length) + title, 0)).toEqual([])
    const after = '政府信息公开年报（2023年）'
    expect(yearsOf(filler(400 - after.length) + after, 0)).toEqual([`title 2023  ${after}`])
    expect(yearsOf(filler(401 - after.length) + after, 0)).toEqual([])
    const period = '2023年1月1日至12月31日'
    expect(yearsOf(filler(3000 - period.length) + period, 0)).toEqual([`period 2023  ${period}`])
    expect(yearsOf(filler(3001 - period.length) + period, 0)).toEqual([])
    const date = '2024年1月29日'
    expect(yearsOf(`${date}\n${filler(390)}`, 0)).toEqual([])
    expect(yearsOf(`${date}\n${filler(389)}`, 0)).toEqual([`signature 2024  ${date}  2024-01-29`])
  })

  it('are signed in the last section', () => {
    const text = '成效。\n青禾县数据局\n2024年1月29日\n无其他事项。'
    expect(yearsOf(text, (offset) => (offset < 20 ? 5 : 6))).toEqual([])
    expect(yearsOf(text, (offset) => (offset < 3 ? 5 : 6))).toEqual(['signature 2024  2024年1月29日  2024-01-29'])
  })

  it('stand in a title that begins on a line of its own', () => {
    const title = '2023年政府信息公开工作年度报告'
    expect(yearsOf(`，${'政'.repeat(30)}${title}`, 0)).toEqual([`title 2023  ${title}`])
    expect(yearsOf(`，${'政'.repeat(29)}${title}`, 0)).toEqual([])
  })

  it('are, of the titles in a list, those of the report’s own year', () => {
    const titleOf = (year: number): string => `${year}年政府信息公开工作年度报告`
    const list = `${titleOf(2024)}\n${titleOf(2023)}\n`
    expect(yearsOf(list, 0, 2023)).toEqual([`title 2023  ${titleOf(2023)}`])
    expect(yearsOf(list, 0, 2022)).toEqual([`title 2024  ${titleOf(2024)}`])
    expect(yearsOf(list, 0)).toEqual([`title 2024  ${titleOf(2024)}`])
  })
})
