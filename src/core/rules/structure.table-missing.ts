import { tableNames } from '../catalogue/cell.ts'
import { ruleMessages } from '../catalogue/rules.ts'
import { inWorkbook } from '../extract/absent-table.ts'
import { cellParts } from '../form/form.ts'
import { defineRule } from './define-rule.ts'
import { tableNumbers } from './deviation-verdicts.ts'
import { quoteOf } from './quote.ts'
import { hasTable } from './row-cells.ts'

/** Three numbers with nothing but spaces and bars between them: no prose, a row of a table that was not recognised. */
const figuresInRow = /(?<![\d.,])\d[\d.,]*(?:[\s|│]+\d[\d.,]*){2}(?![\d年月日])/

/**
 * 《条例》第五十条 and the form prescribe three tables. Where none was read, nothing is taken for zero. It is a doubt about
 * the reading (the table may be an image, or stand there unrecognised) unless the section has words alone in the table's
 * place; never an error, for a file without a table does not prove that the organ published none.
 */
export const structureTableMissing = defineRule('structure.table-missing', {
  derived: false,
  severity: 'warning',
  check: (input) =>
    tableNumbers.flatMap((table) => {
      const name = tableNames[table]
      const present = hasTable(input, table)
      const absence = input.report.deviations.find((one) => one.code === 'table-missing' && one.table === table)
      // A workbook of many organs need not have all tables: what none of them has, its first line says for all.
      if (!present && !absence && input.report.kind === 'workbook') return []
      const nowhere = absence?.detail === inWorkbook
      const section = input.report.sections.find((candidate) => candidate.number === table)
      const words = section ? input.document.text.slice(section.body.start, section.body.end).trim() : ''
      const hasFigures = !present && figuresInRow.test(words)
      const images = input.document.notes.some((note) => note.code === 'image')
      return {
        rule: 'structure.table-missing',
        subject: `t${table}`,
        outcome: present ? 'passed' : 'failed',
        severity: nowhere ? 'notice' : 'warning',
        about: present || (words.length > 0 && !images && !hasFigures) ? 'source' : 'reading',
        statement: name,
        expected: null,
        actual: null,
        message: present
          ? ruleMessages.tablePresent(name)
          : nowhere
            ? ruleMessages.tableNowhere(name)
            : hasFigures
              ? ruleMessages.tableUnread(name)
              : ruleMessages.tableMissing(name),
        operands: [],
        cells: present ? [] : [...input.cells.keys()].filter((id) => cellParts(id).table === table),
        quotes: present || !section ? [] : [quoteOf(input.document, section.heading)],
      } as const
    }),
})
