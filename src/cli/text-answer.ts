import { cliText, findingMarks, reportKinds } from '../core/catalogue/cli.ts'
import { formatNames, readingNotes } from '../core/catalogue/ingest.ts'
import type { Examination } from '../core/examine.ts'
import { completenessOf } from '../core/review/completeness.ts'
import { countChecks, findingsOf, type Verdict } from '../core/rules/verdict.ts'
import type { ExaminedFile } from '../ingest/examine-file.ts'
import { shortened } from './aligned.ts'
import { formTables } from './form-tables.ts'
import type { SourceFacts } from './source-facts.ts'

/** The answer about a file for a person: what was read, the tables, what could not be judged, and the findings. */
export function textAnswer(source: SourceFacts, examined: ExaminedFile): string {
  if (!examined.ok) return `${cliText.notRead(source.file, examined.error.message, examined.error.code)}\n\n`
  const { document } = examined
  const lines = [
    `═══ ${source.file}`,
    `  ${cliText.source(formatNames[document.format], document.encoding, source.bytesLength ?? 0)}`,
    ...(source.sha256 === null ? [] : [`  ${cliText.hash(source.sha256)}`]),
    ...document.notes.map((note) => `  ${cliText.note(readingNotes[note.code](note.detail))}`),
    ...examined.examinations.flatMap(reportLines),
  ]
  return `${lines.join('\n')}\n\n`
}

function reportLines({ report, cells, verdicts }: Examination): string[] {
  const identity = [
    report.agency?.value ?? cliText.noAgency,
    report.year ? cliText.year(report.year.value) : cliText.noYear,
    cliText.edition(report.edition),
    reportKinds[report.kind],
  ]
  const findings = findingsOf(verdicts)
  const undecided = verdicts.filter((verdict) => verdict.outcome === 'notEvaluable')
  return [
    `  ${[...(report.part === null ? [] : [report.part]), ...identity].join(' · ')}`,
    `  ${cliText.completeness(completenessOf(cells))}`,
    ...(report.edition === null || cells.length === 0 ? [] : ['', ...formTables(report.edition, cells).map(indented)]),
    '',
    `  ${cliText.checks(countChecks(verdicts))}`,
    ...(findings.length === 0 ? [] : [`  ${cliText.findings(findings.length)}`]),
    ...findings.flatMap(findingLines),
    ...undecidedLines(undecided),
  ]
}

/** Relations of one rule that cannot be judged for one reason share a line. */
function undecidedLines(undecided: readonly Verdict[]): string[] {
  const counts = new Map<string, number>()
  for (const { rule, message } of undecided) counts.set(`${rule}  ${message}`, (counts.get(`${rule}  ${message}`) ?? 0) + 1)
  return [...counts].map(([line, count]) => `  〔${cliText.notEvaluable(count)}〕${line}`)
}

function findingLines(finding: Verdict): string[] {
  return [
    `  〔${findingMarks[finding.severity]}·${findingMarks[finding.about]}〕${finding.rule}  ${finding.statement}`,
    `      ${finding.message}`,
    ...finding.quotes.map((quote) => `      ${cliText.quote(shortened(quote.text.replaceAll(/\s+/g, ' '), 150))}`),
  ]
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`
}
