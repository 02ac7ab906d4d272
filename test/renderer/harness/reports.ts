import { plantError } from '../../builders/plant-error.ts'
import { seededRandom } from '../../builders/random.ts'
import { layoutOf, layouts, renderReport } from '../../builders/render.ts'
import { reportOf } from '../../builders/report.ts'

/** A file to import. */
export interface NamedFile {
  name: string
  bytes: Uint8Array
}

/** A made-up report of the 2021 edition in a layout, clean or with one wrong cell; the same for the same seed. */
export function reportFile(layout: string, seed: number, flawed: boolean): NamedFile {
  const random = seededRandom(seed)
  const clean = reportOf(random, { edition: '2021', mergedOther: false })
  const report = flawed ? plantError(clean, random, 'cell').report : clean
  const { name, bytes } = renderReport(layoutOf(layout), report, random)
  return { name, bytes }
}

/** One report in every layout, every other one with an error. */
export function planted(): NamedFile[] {
  return layouts.map((layout, index) => reportFile(layout.id, 40 + index, index % 2 === 0))
}

/** A text that is no report. */
export const notAReport: NamedFile = {
  name: '会议通知.txt',
  bytes: new TextEncoder().encode('关于召开例会的通知\n\n各科室：\n定于周三上午九时在二楼会议室召开例会。\n'),
}
