import { docxLayouts } from './docx/layouts.ts'
import { htmlLayouts } from './html/layouts.ts'
import type { Layout } from './layout.ts'
import { type PrintStyle, styleOf } from './print-style.ts'
import { type Random, seededRandom } from './random.ts'
import type { Rendered } from './rendered.ts'
import { type Report, reportOf } from './report.ts'
import { textLayouts } from './text/layouts.ts'
import { workbookLayouts } from './workbook/layouts.ts'

/** Every layout, text first. */
export const layouts: readonly Layout[] = [...textLayouts, ...htmlLayouts, ...workbookLayouts, ...docxLayouts]

/** The layout of that id; throws where there is none. */
export function layoutOf(id: string): Layout {
  const found = layouts.find((layout) => layout.id === id)
  if (!found) throw new Error(`no layout ${id}; there are ${layouts.map((layout) => layout.id).join(' ')}`)
  return found
}

/** Prints a report. The organ's habits of printing are made up unless given. */
export function renderReport(layout: Layout, report: Report, random: Random, style?: PrintStyle): Rendered {
  const { truth } = report
  const chosen = style ?? styleOf(random, truth.edition, layout.limits)
  const name = `${truth.agency.name}${truth.year}年政府信息公开工作年度报告.${layout.extension}`
  return { layout: layout.id, name, report, ...layout.render(report, chosen, random) }
}

/** The random report of a seed in a layout: the same wherever it is asked for. */
export function renderedFromSeed(layout: Layout, seed: number): Rendered {
  const random = seededRandom(seed)
  return renderReport(layout, reportOf(random), random)
}
