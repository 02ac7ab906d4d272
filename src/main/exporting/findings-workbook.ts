import type { CellStyle, CellValue, WriteSheet } from 'hucre'
import { colToLetter, writeXlsx } from 'hucre/xlsx'
import { findingsExport as words } from '../../core/catalogue/findings-export.ts'
import { type Column, findingColumns, type Value } from '../../core/export/findings-table.ts'
import { aboutLines, type ExportAbout, reportColumns } from '../../core/export/reports-table.ts'

/** What a cell of a workbook holds at most. */
const longest = 32_767
const headStyle: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8ECF3' } },
  alignment: { vertical: 'center', wrapText: true },
}
const textStyle: CellStyle = { alignment: { vertical: 'top', wrapText: true } }

/** The findings as a workbook of three sheets: the findings, the reports with what was read and checked, and what this is. */
export function findingsWorkbook(
  findings: readonly Value[][],
  reports: readonly Value[][],
  about: ExportAbout,
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      list(words.sheets.findings, findingColumns, findings),
      list(words.sheets.reports, reportColumns, reports),
      {
        name: words.sheets.about,
        columns: [
          { width: 14, style: headStyle },
          { width: 100, style: textStyle },
        ],
        rows: aboutLines(about).map((line) => line.map(cellOf)),
      },
    ],
  })
}

/** A list with a head that stays in sight and is repeated on paper, and a filter for each column. */
function list(name: string, columns: readonly Column[], rows: readonly Value[][]): WriteSheet {
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: textStyle })),
    rows: [columns.map((column) => words.columns[column.name]), ...rows.map((row) => row.map(cellOf))],
    cells: new Map(columns.map((_, at) => [`0,${at}`, { style: headStyle }])),
    freezePane: { rows: 1, columns: 3 },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${rows.length + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  }
}

/**
 * A value as a cell: a text is stored as a text (a shared string), which no spreadsheet takes for a formula, without what XML
 * cannot say.
 */
function cellOf(value: Value): CellValue {
  if (typeof value !== 'string') return value
  const said = value.toWellFormed().replaceAll(/[^\P{Cc}\n\t]/gu, ' ')
  // "_x0041_" is how a workbook writes characters by number: a text that reads so is written with its underscore by number.
  const text = said.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}…` : text
}
