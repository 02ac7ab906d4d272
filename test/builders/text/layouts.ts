import type { CellId } from '../../../src/core/form/form.ts'
import { blocksOf } from '../blocks.ts'
import type { Layout } from '../layout.ts'
import type { PrintStyle, StyleLimits } from '../print-style.ts'
import type { Random } from '../random.ts'
import { reportOf } from '../report.ts'
import { type PrintedCell, printCells } from '../printed-cell.ts'
import { expectedOf } from '../rendered.ts'
import { spannedTable } from '../html/html-table.ts'
import { alignedColumns } from './aligned-columns.ts'
import { boxedRows, noBreakRows, quotedTabRows, wideBarRows } from './boxed-tables.ts'
import { encodeText } from './encode-text.ts'
import { expectedGlued } from './expected-glued.ts'
import { folded, foldOf } from './folded-lines.ts'
import { latexTable } from './latex-tables.ts'
import { markedLines } from './line-marks.ts'
import { crossMergedRows, cutNumberRows, narrowBox } from './merged-rows.ts'
import { lostColumnTable } from './lost-column.ts'
import { gridTable, markupTable, markups } from './markup-tables.ts'
import { namedValues } from './named-values.ts'
import { pageOrder } from './page-order.ts'
import { pageText } from './page-text.ts'
import { type TextSetting, textBytes, textOf, textSettingOf } from './text-of.ts'
import {
  blankLinesAsCells,
  characterLines,
  cutLabelLines,
  cutPipeCells,
  countedTabRows,
  filledBarRows,
  filledTabRows,
  gluedRows,
  labelCharacterLines,
  labelGluedRows,
  lineCells,
  openBarRows,
  partlyGluedRows,
  raggedBarRows,
  raggedTabRows,
  spacedRows,
  trailingBarRows,
  wideSpacedRows,
  wrappedColumns,
} from './loose-tables.ts'
import {
  type TableText,
  barRun,
  barsBelowCells,
  blankLineCells,
  boldRows,
  commaRows,
  coveredPipeCells,
  gluedCells,
  lineEndRuns,
  markdownRows,
  pipeCells,
  tabIndentedCells,
  tabRows,
  wikiRows,
} from './text-tables.ts'

const anything = { blanks: true, grouping: true }
const noBlanks = { blanks: false, grouping: false }

/** Every plain-text layout. */
export const textLayouts: readonly Layout[] = [
  separated('text-pipe-cells', pipeCells),
  separated('text-pipe-covered', coveredPipeCells),
  separated('text-pipe-below', barsBelowCells),
  separated('text-tab-rows', tabRows),
  separated('text-tab-indented', tabIndentedCells),
  separated('text-line-end-runs', lineEndRuns),
  separated('text-markdown', markdownRows),
  separated('text-bold-labels', boldRows),
  { ...separated('text-bar-run', barRun, noBlanks), exact: false },
  separated('text-wiki-rows', wikiRows(' || ')),
  separated('text-wiki-cells', wikiRows('\n| ')),
  separated('text-comma', commaRows, { blanks: true, grouping: false }),
  separated('text-lines', lineCells, noBlanks),
  separated('text-spaced', spacedRows, noBlanks),
  separated('text-wide-spaced', wideSpacedRows, noBlanks),
  separated('text-tab-ragged', raggedTabRows),
  separated('text-tab-filled', filledTabRows),
  separated('text-bar-filled', filledBarRows),
  separated('text-label-glued', labelGluedRows, noBlanks),
  separated('text-characters', characterLines, noBlanks),
  separated('text-bar-trailing', trailingBarRows),
  separated('text-bar-ragged', raggedBarRows),
  separated('text-bar-open', openBarRows),
  separated('text-empty-lines', lineCells),
  separated('text-box', boxedRows('box')),
  separated('text-ascii-box', boxedRows('ascii')),
  separated('text-wide-bar', wideBarRows),
  separated('text-quoted-tabs', quotedTabRows),
  separated('text-no-break', noBreakRows, noBlanks),
  separated('text-label-characters', labelCharacterLines, noBlanks),
  separated('text-counted-lines', countedTabRows),
  twoReports(),
  loose('text-latex', latexTable(true), anything),
  loose('text-latex-rows', latexTable(false), anything),
  loose('text-page', pageText, anything),
  loose('text-blank-cells', blankLinesAsCells, anything),
  loose('text-cut-labels', cutLabelLines, noBlanks),
  loose('text-cut-pipes', cutPipeCells, anything),
  loose('text-wrapped', wrappedColumns, noBlanks),
  namedLayout('text-named', noBlanks),
  namedLayout('text-named-blank', anything),
  ...Object.keys(markups).map((name) => loose(`text-${name}`, markupTable(name), anything)),
  separated('text-rst-grid', gridTable),
  foldedLayout('text-folded-tabs', tabRows, anything),
  foldedLayout('text-folded-spaces', spacedRows, noBlanks),
  foldedLayout('text-folded-bars', markdownRows, anything),
  {
    id: 'text-glued-rows',
    extension: 'txt',
    limits: noBlanks,
    exact: false,
    render: (report, style) => gluedText(report, style, '\n', gluedRows, false),
  },
  {
    // Blank cells leave nothing between digits that stick together: to refuse them is fair, to cut them is not.
    id: 'text-glued-blanks',
    extension: 'txt',
    limits: { blanks: true, grouping: false },
    exact: false,
    render: (report, style) => {
      const cells = printCells(report.truth, style)
      const text = textOf(blocksOf(report, cells, style), { indent: '', gap: '\n' }, gluedRows)
      return { bytes: encodeText(text, 'utf-8'), expected: expectedOf(cells, ['unreadable', 'missing']) }
    },
  },
  {
    id: 'text-partly-glued',
    extension: 'txt',
    limits: noBlanks,
    exact: false,
    render: (report, style, random) => gluedText(report, style, '\n', partlyGluedRows(random), false),
  },
  {
    id: 'csv-rows',
    extension: 'csv',
    limits: { blanks: true, grouping: true },
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const lines = blocksOf(report, cells, style).flatMap((block) =>
        block.kind === 'table' ? commaRows(block.table) : quoted(block.text),
      )
      return { bytes: textBytes(lines.join('\n'), random), expected: expectedOf(cells) }
    },
  },
  {
    id: 'text-carriage-returns',
    extension: 'txt',
    limits: anything,
    exact: true,
    render: (report, style) => {
      const cells = printCells(report.truth, style)
      const text = textOf(blocksOf(report, cells, style), { indent: '', gap: '\n' }, lineEndRuns)
      return { bytes: encodeText(text.replace(/\n/g, '\r'), 'utf-8'), expected: expectedOf(cells) }
    },
  },
  {
    id: 'text-line-marks',
    extension: 'txt',
    limits: anything,
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const text = textOf(
        blocksOf(report, cells, style),
        textSettingOf(random),
        random.pick([tabRows, pipeCells, tabIndentedCells]),
      )
      return { bytes: textBytes(markedLines(text, random), random), expected: expectedOf(cells) }
    },
  },
  damaged('text-cross-merged', crossMergedRows, { blanks: true, grouping: false }),
  damaged('text-narrow-box', () => narrowBox, anything),
  damaged('text-cut-numbers', () => cutNumberRows, { blanks: false, grouping: true }),
  {
    // Markdown leaves tables with merged cells in HTML, and its own beside them.
    id: 'text-markdown-html',
    extension: 'md',
    limits: anything,
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const text = textOf(blocksOf(report, cells, style), { indent: '', gap: '\n\n' }, (table) =>
        table.number === 3 ? spannedTable(table) : markdownRows(table),
      )
      return { bytes: textBytes(text, random), expected: expectedOf(cells) }
    },
  },
  {
    id: 'text-blank-lines',
    extension: 'txt',
    limits: anything,
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const text = textOf(blocksOf(report, cells, style), { indent: '', gap: '\n\n' }, blankLineCells)
      return { bytes: textBytes(text, random), expected: expectedOf(cells) }
    },
  },
  {
    id: 'text-lost-column',
    extension: 'txt',
    limits: { blanks: false, grouping: true },
    exact: false,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const damaged = lostColumnTable(report.truth, cells, style, random)
      const tableText: TableText = (table) => (table.number === 3 ? damaged.text : tabRows(table))
      const text = textOf(blocksOf(report, cells, style), { indent: '', gap: '\n\n' }, tableText)
      return { bytes: textBytes(text, random), expected: new Map([...expectedOf(cells), ...damaged.expected]) }
    },
  },
  {
    id: 'text-aligned',
    extension: 'txt',
    limits: { blanks: false, grouping: true },
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const text = textOf(blocksOf(report, cells, style), textSettingOf(random), alignedColumns)
      return { bytes: textBytes(text, random), expected: expectedOf(cells) }
    },
  },
  {
    id: 'text-glued',
    extension: 'txt',
    limits: noBlanks,
    exact: false,
    render: (report, style, random) => gluedText(report, style, random.pick(['', ' ', '　　']), gluedCells, false),
  },
  {
    id: 'text-page-order',
    extension: 'txt',
    limits: anything,
    exact: false,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const text = textOf(blocksOf(report, cells, style), { indent: '', gap: '\n' }, pageOrder(random))
      return { bytes: textBytes(text, random), expected: expectedOf(cells, ['unreadable', 'missing']) }
    },
  },
  {
    id: 'text-glued-spaced',
    extension: 'txt',
    limits: noBlanks,
    exact: false,
    render: (report, style) =>
      gluedText(
        report,
        style,
        '　　',
        (table) =>
          table.number === 2 ? table.rows.flatMap((row) => row.map((cell) => cell.text)).join('　　') : gluedCells(table),
        true,
      ),
  },
]

function separated(id: string, tableText: TableText, limits = anything): Layout {
  return {
    id,
    extension: 'txt',
    limits,
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const text = textOf(blocksOf(report, cells, style), textSettingOf(random), tableText)
      return { bytes: textBytes(text, random), expected: expectedOf(cells) }
    },
  }
}

function loose(id: string, tableText: (random: Random) => TableText, limits: StyleLimits): Layout {
  return {
    id,
    extension: 'txt',
    limits,
    exact: true,
    render: (report, style, random) => separated(id, tableText(random), limits).render(report, style, random),
  }
}

/** A report with another organ's behind it, as an office keeps those of its units. The second always has its title. */
function twoReports(): Layout {
  return {
    id: 'text-two-reports',
    extension: 'txt',
    limits: anything,
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const other = reportOf(random)
      const { agency, year } = other.truth
      const text = [
        textOf(blocksOf(report, cells, style), textSettingOf(random), tabRows),
        `${agency.name}${year}年政府信息公开工作年度报告\n`,
        textOf(blocksOf(other, printCells(other.truth, style), style), textSettingOf(random), tabRows),
      ].join('')
      return { bytes: textBytes(text, random), expected: expectedOf(cells) }
    },
  }
}

/** Numbers behind the names of their columns: a unit there is the sentence's, and none of the cell's. */
function namedLayout(id: string, limits: StyleLimits): Layout {
  return {
    id,
    extension: 'txt',
    limits,
    exact: true,
    render: (report, style, random) => {
      const cells = withoutUnits(printCells(report.truth, style))
      const text = textOf(blocksOf(report, cells, style), textSettingOf(random), namedValues(random, limits.blanks))
      return { bytes: textBytes(text, random), expected: expectedOf(cells) }
    },
  }
}

function withoutUnits(cells: ReadonlyMap<CellId, PrintedCell>): Map<CellId, PrintedCell> {
  return new Map(
    [...cells].map(([id, cell]) => {
      const text = cell.text.replace(/(?<=[\d０-９])(?:件|万元)$/, '')
      return [id, text === cell.text ? cell : { id, text, state: 'number', value: text.normalize('NFKC').replace(/,/g, '') }]
    }),
  )
}

/** Tables of which some numbers are in pieces, or may be one's or another's: to refuse them is fair, to guess is not. */
function damaged(id: string, tableText: (random: Random) => TableText, limits: StyleLimits): Layout {
  return {
    id,
    extension: 'txt',
    limits,
    exact: false,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const text = textOf(blocksOf(report, cells, style), { indent: '', gap: '\n' }, tableText(random))
      return { bytes: textBytes(text, random), expected: expectedOf(cells, ['unreadable', 'missing']) }
    },
  }
}

/** A layout whose long lines, prose and tables alike, a program has folded. */
function foldedLayout(id: string, tableText: TableText, limits: StyleLimits): Layout {
  return {
    id,
    extension: 'txt',
    limits,
    exact: true,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const text = textOf(blocksOf(report, cells, style), textSettingOf(random), tableText)
      return { bytes: textBytes(folded(text, foldOf(random)), random), expected: expectedOf(cells) }
    },
  }
}

function quoted(text: string): string {
  return /[,"\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}

/** Title and furniture on lines of their own, the rest in one paragraph. */
function gluedText(
  report: Parameters<Layout['render']>[0],
  style: PrintStyle,
  gap: string,
  tableText: TableText,
  spaced: boolean,
) {
  const cells = printCells(report.truth, style)
  const blocks = blocksOf(report, cells, style)
  const setting: TextSetting = { indent: '', gap }
  const lines = { indent: '', gap: '\n' }
  const first = blocks.findIndex((block) => block.kind === 'heading')
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph')
  const text = [
    textOf(blocks.slice(0, first), lines, tableText),
    textOf(blocks.slice(first, last + 1), setting, tableText),
    textOf(blocks.slice(last + 1), lines, tableText),
  ].join('')
  return { bytes: encodeText(text, 'utf-8'), expected: expectedGlued(cells, spaced) }
}
