import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { topics } from '../../../src/core/claims/claim.ts'
import { formatDecimal } from '../../../src/core/decimal/decimal.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { judgedClaims } from '../../../src/core/rules/compare-claims.ts'
import { quantityReport } from '../../../src/core/rules/quantity-report.ts'
import { reportInput, type ReportPlan } from '../rules/report-builder.ts'
import { sampleCells } from './sample-tables.ts'
import { written } from './written-reading.ts'

/** A heading of an expectation file with the sentences under it, as they are kept. */
export interface Expected {
  name: string
  text: string
}

const folder = import.meta.dirname
const files = readdirSync(folder).filter((name) => name.startsWith('understood') && name.endsWith('.txt'))
const blocksOf = (file: string): string[] => readFileSync(join(folder, file), 'utf8').trimEnd().split('\n\n')

/** What is kept of all files, heading by heading. */
export const expected: readonly Expected[] = files.flatMap((file) =>
  blocksOf(file).map((text) => ({ name: `${file.slice(0, -4)} ${text.split('\n')[0]}`, text })),
)

/** Writes the files afresh with what is understood now, to be read line by line before they are kept. */
export function writeExpected(): void {
  for (const file of files) writeFileSync(join(folder, file), `${blocksOf(file).map(withAnswers).join('\n\n')}\n`)
}

/** The heading and the sentences of a block, each with what is understood of it. */
export function withAnswers(block: string): string {
  const [heading, ...lines] = block.split('\n')
  const sentences = lines.filter((line) => /^[1-6] /.test(line))
  const answers = sentences.flatMap((line) => [line, ...understood(planOf(heading!), line)])
  return [heading, ...answers].join('\n')
}

/** A heading may name the organ (@青禾县人民政府), the edition of the form (@2019), or say that no year is known (@yearless). */
function planOf(heading: string): ReportPlan {
  const [, agency] = /@([^\da-z]\S+)/.exec(heading) ?? []
  return {
    ...(agency ? { agency } : {}),
    ...(heading.includes('@2019') ? { edition: '2019', year: 2020 } : {}),
    ...(heading.includes('@yearless') ? { year: null } : {}),
  }
}

/** What is understood of a sentence, given after the number of its section; ¶ stands for a line end. */
function understood(plan: ReportPlan, line: string): string[] {
  const words = line.slice(2).replaceAll('¶', '\n')
  const input = reportInput({ cells: sampleCells, ...plan, prose: { [Number(line[0])]: words } })
  const said = topics
    .flatMap((topic) => judgedClaims(input, topic))
    .toSorted((a, b) => a.claim.quantity.start - b.claim.quantity.start)
    .map(({ claim, verdict }) => {
      const { text } = input.document
      const [span] = verdict.quantities!
      const printed = text.slice(span!.start, span!.end)
      const readings = claim.readings.map(written).join(' | ')
      return `  ${printed}  ${claim.measure} ${claim.strength}  ${formatDecimal(claim.quantity.value)} = ${readings}  ${verdict.outcome} ${verdict.severity}`
    })
  const rest = quantityReport(input.report, input.document, checkReport(input)).quantities.flatMap(
    ({ span, subject, status, scope }) => {
      const inside = input.document.text.slice(span.start, span.end)
      return words.includes(inside) && status !== 'agrees' && status !== 'disagrees'
        ? [`  ${inside}  ${subject ?? '-'} ${status}${scope === 'part' ? ' part' : ''}`]
        : []
    },
  )
  return [...said, ...rest]
}
