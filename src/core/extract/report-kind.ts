import type { ReportKind, TableNumber } from './recognised-report.ts'
import type { FoundSections } from './sections.ts'
import type { Squeezed } from './squeeze.ts'

const name = /信息公开(?:工作)?(?:的)?年度(?:工作)?报告|信息公开年报|信息公开(?:工作)?年度报/
const yearOfTitle = /(?:20[0-3]\d|二[〇○零O0][一二三四五六七八九〇○零]{2})年/
const titleEnd =
  /(?:年度(?:工作)?报告|年度报|年报|年度?信息公开(?:工作)?报告)(?:\((?:20[0-3]\d年?度?|网络版|公开版|全文|正文)\))?$/
/** What notices about such reports, news of them and instructions for them say in their titles. */
const isAbout = /通知|通告|公告|发布|公布|印发|编制|解读|出炉|亮点|要求|指南|如何/
const longestTitle = 80

/**
 * What kind of document it is; an aggregated workbook is told apart before. What only speaks of such a report (a notice,
 * news, a list of links) is none: it has neither tables nor sections, and no title of its own.
 */
export function reportKind(
  squeezed: Squeezed,
  canonical: string,
  found: FoundSections,
  tables: ReadonlyMap<TableNumber, unknown>,
  year: number | null,
): ReportKind {
  const isReport = tables.size > 0 || found.sections.length >= 2 || isTitled(canonical)
  const isNamed = isReport && name.test(squeezed.text)
  if (year !== null && year < 2019 && !tables.has(3)) return isNamed ? 'pre-2019-report' : 'other'
  return isNamed || tables.size > 0 || found.sections.length >= 4 ? 'annual-report' : 'other'
}

/** Whether a line, or two together, are the title of one report; where titles of several years stand, it is a list of links. */
function isTitled(canonical: string): boolean {
  const years = new Set<string>()
  let above = ''
  for (const printed of canonical.split('\n')) {
    const line = printed.normalize('NFKC').replaceAll(/\s+/g, '')
    if (line === '') continue
    const title = yearOfTitle.test(line) ? line : above + line
    above = line.length <= longestTitle ? line : ''
    const year = title.length <= longestTitle && titleEnd.test(title) && !isAbout.test(title) ? yearOfTitle.exec(title) : null
    if (year) years.add(year[0])
  }
  return years.size === 1
}
