import { dialogWords, headlessText as words } from '../../core/catalogue/main.ts'
import { placeOfCells } from '../../core/form/cell-label.ts'
import type { Edition } from '../../core/form/shape.ts'
import { findingsOf, type Finding } from '../../core/rules/verdict.ts'
import type { ReportView } from '../../store/workspace.ts'

/** How many findings are printed of each report; all of them are in the memo. */
const shown = 5

const order = { error: 0, warning: 1, notice: 2 }

/** A report in a few lines for a terminal: who, what was read, what was checked, the gravest findings. */
export function reportSummary({ item, verdicts }: Pick<ReportView, 'item' | 'verdicts'>): string[] {
  const { completeness: read, checks, findings } = item
  const sorted = findingsOf(verdicts).sort((a, b) => order[a.severity] - order[b.severity])
  return [
    words.report(item.agency ?? dialogWords.noAgency, item.year === null ? dialogWords.noYear : words.year(item.year)),
    words.file(item.fileName),
    `    ${[
      read.total === 0 ? words.noTables : words.read(read.total - read.missing - read.unreadable, read.total),
      words.checks(checks.passed, checks.failed, checks.notEvaluable),
      words.findings(findings.error, findings.warning, findings.notice),
    ].join(' · ')}`,
    ...sorted.slice(0, shown).map((finding) => line(finding, item.edition)),
    ...(sorted.length > shown ? [words.moreFindings(sorted.length - shown)] : []),
  ]
}

function line({ severity, about, statement, message, cells, operands }: Finding, edition: Edition | null): string {
  const text = statement === '' ? message : `${statement}　${message}`
  // The message of a finding in the prose says where; an equation of the tables does not say of which row or column it is.
  const isOfTables = operands.every(({ cell, report }) => cell !== null && report === undefined)
  const place = isOfTables ? placeOfCells(cells, edition) : ''
  return words.finding(severity, about === 'reading', place === '' || text.includes(place) ? text : `${place}　${text}`)
}
