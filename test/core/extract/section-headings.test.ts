import { describe, expect, it } from 'vitest'
import { sectionTitles } from '../../../src/core/catalogue/rules.ts'
import { findSections } from '../../../src/core/extract/sections.ts'
import { squeeze } from '../../../src/core/extract/squeeze.ts'

const prose = `${'推进决策、执行、管理、服务、结果公开，'.repeat(12)}成效明显。\n`
const reportOf = (before: (number: number) => string): string =>
  sectionTitles.map((title, index) => `${before(index + 1)}${title}\n${prose}`).join('')

function sectionsOf(text: string): string[] {
  return findSections(squeeze(text), text).sections.map(
    ({ number, heading }) => `${number}@${heading.start} ${text.slice(heading.start, heading.end)}`,
  )
}

describe('the headings of the sections', () => {
  it.each([
    ['the numerals of the form', (number: number) => `${'一二三四五六'[number - 1]}、`],
    ['digits', (number: number) => `${number}. `],
    ['wide digits', (number: number) => `${'１２３４５６'[number - 1]}、`],
    ['digits in brackets', (number: number) => `(${number})`],
    ['nothing', () => ''],
  ])('are found on lines of their own behind %s', (_, before) => {
    expect(sectionsOf(reportOf(before)).map((found) => found.slice(0, 1))).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('are those of the first of two reports, whatever counts them', () => {
    const first = reportOf((number) => `${number}、`)
    expect(sectionsOf(first + reportOf((number) => `${'一二三四五六'[number - 1]}、`))).toEqual(sectionsOf(first))
  })

  it('are not the parts of a section that have their words', () => {
    const form = (number: number): string => `${'一二三四五六'[number - 1]}、`
    const parts = `1.主动公开情况\n${prose}2.依申请公开情况\n${prose}`
    const text = reportOf(form).replace(prose, prose + parts)
    const starts = sectionsOf(text).map((found) => found.split(' ')[1]?.slice(0, 2))
    expect(starts).toEqual(['一、', '二、', '三、', '四、', '五、', '六、'])
  })

  it('are not the lines of a table of contents, which rise', () => {
    const contents = sectionTitles.map((title, index) => `${'一二三四五六'[index]}、${title}\n`).join('')
    const text = reportOf((number) => `${'一二三四五六'[number - 1]}、`)
    const shift = contents.length
    expect(sectionsOf(contents + text)).toEqual(
      sectionsOf(text).map((found) => found.replace(/@(\d+)/, (_, at: string) => `@${Number(at) + shift}`)),
    )
  })
})
