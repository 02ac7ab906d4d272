import { blocksOf } from '../../builders/blocks.ts'
import type { Layout } from '../../builders/layout.ts'
import { printCells } from '../../builders/printed-cell.ts'
import { expectedOf } from '../../builders/rendered.ts'
import { PageWriter } from '../pdf/page-writer.ts'
import { pageStyle, writeBlocks } from '../pdf/pdf-report.ts'
import { OfdPage, type OfdStyle, ofdOf } from './ofd-file.ts'

/** Reports as OFD documents of several producers, `special` in some way. */
function layoutOf(id: string, special: Partial<OfdStyle>): Layout {
  return {
    id,
    extension: 'ofd',
    limits: { blanks: true, grouping: true },
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const made: OfdStyle = {
        codes: random.pick(['line', 'character', 'deltas', 'deltas']),
        scaled: random.chance(0.3),
        absolute: random.chance(0.5),
        lines: random.pick(['page', 'page', 'template', 'composite']),
        prefix: random.pick(['ofd:', 'ofd:', '']),
        ...special,
      }
      const writer = new PageWriter(pageStyle(random), () => new OfdPage(made))
      writeBlocks(writer, blocksOf(report, cells, style))
      return { bytes: ofdOf(writer.finish(), made), expected: expectedOf(cells) }
    },
  }
}

/** Reports as OFD documents. */
export const ofdLayout: Layout = layoutOf('ofd', {})

/** Reports as OFD documents that are special in some way. */
export const ofdClasses: readonly Layout[] = [
  layoutOf('ofd-turned', { turned: true }),
  layoutOf('ofd-annotated', { annotated: true, lines: 'page' }),
  layoutOf('ofd-marked', { marked: true }),
  layoutOf('ofd-pale', { pale: true }),
  layoutOf('ofd-covered', { covered: true }),
  layoutOf('ofd-facing', { facing: true, lines: 'page' }),
]
