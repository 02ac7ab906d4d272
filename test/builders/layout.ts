import type { Random } from './random.ts'
import type { Rendered } from './rendered.ts'
import type { Report } from './report.ts'
import type { PrintStyle, StyleLimits } from './print-style.ts'

/** One way in which reports reach an auditor. */
export interface Layout {
  /** Stable, in kebab-case: names the layout in counts and in the replay of a failure. */
  id: string
  /** The file name's extension, without the dot. */
  extension: string
  limits: StyleLimits
  /** True where characters are parted so that every printed number can be read: nothing may be refused. */
  exact: boolean
  /** Prints the report in the style. */
  render: (report: Report, style: PrintStyle, random: Random) => Pick<Rendered, 'bytes' | 'expected'>
}
