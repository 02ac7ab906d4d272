import type { CellId } from '../../../src/core/form/form.ts'
import { blockLayout, type LayoutTraits } from '../block-layout.ts'
import { blocksOf, type PrintBlock } from '../blocks.ts'
import type { Layout } from '../layout.ts'
import type { StyleLimits } from '../print-style.ts'
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
import { gridTable, markups } from './markup-tables.ts'
import { namedValues } from './named-values.ts'
import { pageHeights } from './page-heights.ts'
import { pageOrder } from './page-order.ts'
import { pageText } from './page-text.ts'
import { textBytes, textOf, textSettingOf } from './text-of.ts'
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
const closeLines = { indent: '', gap: '\n' }
const openLines = { indent: '', gap: '\n\n' }

/** Of what some numbers are lost in it is fair to refuse any. */
const damagedText: LayoutTraits = {
  extension: 'txt',
  exact: false,
  expected: (cells) => expectedOf(cells, ['unreadable', 'missing']),
}

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
  loose('text-page-heights', pageHeights, noBlanks),
  namedLayout('text-named', noBlanks),
  namedLayout('text-named-blank', anything),
  ...Object.entries(markups).map(([name, tableText]) => separated(`text-${name}`, tableText)),
  separated('text-rst-grid', gridTable),
  foldedLayout('text-folded-tabs', tabRows, anything),
  foldedLayout('text-folded-spaces', spacedRows, noBlanks),
  foldedLayout('text-folded-bars', markdownRows, anything),
  glued('text-glued-rows', (blocks) => gluedText(blocks, '\n', gluedRows)),
  // Blank cells leave nothing between digits that stick together: to refuse them is fair, to cut them is not.
  blockLayout('text-glued-blanks', { ...damagedText, limits: { blanks: true, grouping: false } }, ({ blocks }) =>
    encodeText(textOf(blocks, closeLines, gluedRows), 'utf-8'),
  ),
  glued('text-partly-glued', (blocks, random) => gluedText(blocks, '\n', partlyGluedRows(random))),
  textLayout(
    'csv-rows',
    (blocks) => blocks.map((block) => (block.kind === 'table' ? commaRows(block.table) : quoted(block.text))).join('\n'),
    { extension: 'csv' },
  ),
  blockLayout('text-carriage-returns', { extension: 'txt' }, ({ blocks }) =>
    encodeText(textOf(blocks, closeLines, lineEndRuns).replace(/\n/g, '\r'), 'utf-8'),
  ),
  textLayout('text-line-marks', (blocks, random) => {
    const text = textOf(blocks, textSettingOf(random), random.pick([tabRows, pipeCells, tabIndentedCells]))
    return markedLines(text, random)
  }),
  damaged('text-cross-merged', crossMergedRows, { blanks: true, grouping: false }),
  damaged('text-narrow-box', () => narrowBox('rows')),
  damaged('text-narrow-lines', () => narrowBox('heads')),
  damaged('text-cut-numbers', () => cutNumberRows('around'), { blanks: false, grouping: true }),
  damaged('text-cut-below', () => cutNumberRows('below'), { blanks: false, grouping: true }),
  // Markdown leaves tables with merged cells in HTML, and its own beside them.
  textLayout(
    'text-markdown-html',
    (blocks) => textOf(blocks, openLines, (table) => (table.number === 3 ? spannedTable(table) : markdownRows(table))),
    { extension: 'md' },
  ),
  textLayout('text-blank-lines', (blocks) => textOf(blocks, openLines, blankLineCells)),
  {
    id: 'text-lost-column',
    extension: 'txt',
    limits: { blanks: false, grouping: true },
    exact: false,
    render: (report, style, random) => {
      const cells = printCells(report.truth, style)
      const damaged = lostColumnTable(report.truth, cells, style, random)
      const tableText: TableText = (table) => (table.number === 3 ? damaged.text : tabRows(table))
      const text = textOf(blocksOf(report, cells, style), openLines, tableText)
      return { bytes: textBytes(text, random), expected: new Map([...expectedOf(cells), ...damaged.expected]) }
    },
  },
  separated('text-aligned', alignedColumns, { blanks: false, grouping: true }),
  glued('text-glued', (blocks, random) => gluedText(blocks, random.pick(['', ' ', '　　']), gluedCells)),
  damaged('text-page-order', pageOrder),
  glued(
    'text-glued-spaced',
    (blocks) =>
      gluedText(blocks, '　　', (table) =>
        table.number === 2 ? table.rows.flatMap((row) => row.map((cell) => cell.text)).join('　　') : gluedCells(table),
      ),
    true,
  ),
]

/** A layout of plain text, in one of the encodings and with one of the line ends that files have. */
function textLayout(
  id: string,
  textFrom: (blocks: PrintBlock[], random: Random) => string,
  traits: Partial<LayoutTraits> = {},
): Layout {
  return blockLayout(id, { extension: 'txt', ...traits }, ({ blocks }, random) => textBytes(textFrom(blocks, random), random))
}

function separated(id: string, tableText: TableText, limits = anything): Layout {
  return textLayout(id, (blocks, random) => textOf(blocks, textSettingOf(random), tableText), { limits })
}

/** A table whose ways are made up. They are drawn before its cells are printed, for which some styles draw as well. */
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
  return blockLayout('text-two-reports', { extension: 'txt' }, ({ blocks, style }, random) => {
    const other = reportOf(random)
    const { agency, year } = other.truth
    const text = [
      textOf(blocks, textSettingOf(random), tabRows),
      `${agency.name}${year}年政府信息公开工作年度报告\n`,
      textOf(blocksOf(other, printCells(other.truth, style), style), textSettingOf(random), tabRows),
    ].join('')
    return textBytes(text, random)
  })
}

/** Numbers behind the names of their columns: a unit there is the sentence's, and none of the cell's. */
function namedLayout(id: string, limits: StyleLimits): Layout {
  return textLayout(id, (blocks, random) => textOf(blocks, textSettingOf(random), namedValues(random, limits.blanks)), {
    limits,
    printed: withoutUnits,
  })
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
function damaged(id: string, tableText: (random: Random) => TableText, limits = anything): Layout {
  return textLayout(id, (blocks, random) => textOf(blocks, closeLines, tableText(random)), { ...damagedText, limits })
}

/** A layout whose long lines, prose and tables alike, a program has folded. */
function foldedLayout(id: string, tableText: TableText, limits: StyleLimits): Layout {
  return textLayout(id, (blocks, random) => folded(textOf(blocks, textSettingOf(random), tableText), foldOf(random)), { limits })
}

/** Tables whose cells stick together: what can be told is told by the sums, the rest may be refused. */
function glued(id: string, textFrom: (blocks: PrintBlock[], random: Random) => string, spaced = false): Layout {
  const expected: LayoutTraits['expected'] = (cells) => expectedGlued(cells, spaced)
  return blockLayout(id, { extension: 'txt', limits: noBlanks, exact: false, expected }, ({ blocks }, random) =>
    encodeText(textFrom(blocks, random), 'utf-8'),
  )
}

/** Title and furniture on lines of their own, the rest in one paragraph with the gap between its blocks. */
function gluedText(blocks: PrintBlock[], gap: string, tableText: TableText): string {
  const first = blocks.findIndex((block) => block.kind === 'heading')
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph')
  return [
    textOf(blocks.slice(0, first), closeLines, tableText),
    textOf(blocks.slice(first, last + 1), { indent: '', gap }, tableText),
    textOf(blocks.slice(last + 1), closeLines, tableText),
  ].join('')
}

function quoted(text: string): string {
  return /[,"\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
