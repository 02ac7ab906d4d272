import type { Examination } from '../core/examine.ts'
import { countChecks, findingsOf } from '../core/rules/verdict.ts'
import type { ExaminedFile } from '../ingest/examine-file.ts'
import type { SourceFacts } from './source-facts.ts'

/** The version of the answer's shape. */
const schema = 1

/** The answer about a file as JSON lines, one for each report in it, each ending in "\n". */
export function jsonAnswer(source: SourceFacts, examined: ExaminedFile): string {
  const answers = examined.ok
    ? examined.examinations.map((examination) => reportAnswer(source, examined, examination))
    : [{ schema, file: source.file, source: sourceOf(source, examined), error: examined.error }]
  return answers.map((answer) => `${JSON.stringify(answer)}\n`).join('')
}

function sourceOf({ name, sha256, bytesLength }: SourceFacts, examined: ExaminedFile) {
  return { name, sha256, bytes: bytesLength, format: examined.format, encoding: examined.ok ? examined.document.encoding : null }
}

function reportAnswer(source: SourceFacts, examined: ExaminedFile, { report, cells, verdicts }: Examination) {
  const found = <T>(field: { value: T; where: unknown } | null) => field && { value: field.value, where: field.where }
  return {
    schema,
    file: source.file,
    source: { ...sourceOf(source, examined), ...(report.part === null ? {} : { part: report.part }) },
    error: null,
    report: { kind: report.kind, agency: found(report.agency), year: found(report.year), edition: report.edition },
    cells: cells.map(({ id, state, value, raw, inferred, where }) => ({ id, state, value, raw, inferred, where })),
    checks: countChecks(verdicts),
    findings: findingsOf(verdicts).map(({ rule, severity, about, cells: ids, quotes, statement, expected, actual, message }) => ({
      rule,
      severity,
      about,
      cells: ids,
      quotes: quotes.map(({ text, where }) => ({ text, where })),
      statement,
      expected,
      actual,
      message,
    })),
  }
}
