import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { extractReports } from '../../../src/core/extract/extract.ts'
import { effectiveCellMap } from '../../../src/core/review/effective-cells.ts'
import { emptyReview } from '../../../src/core/review/review.ts'
import { checkReport } from '../../../src/core/rules/check.ts'
import { findingsOf, type Finding } from '../../../src/core/rules/verdict.ts'
import { readDocument } from '../../../src/ingest/read-document.ts'

const shared = join(import.meta.dirname, '../../../../shared/corpus')

/** What a gold file says of contradictions. */
interface Gold {
  expect?: { cells?: string[]; quote?: string; severity?: string | string[] }[]
  allow?: { quote?: string; cells?: string[] }[]
  clean?: boolean
}

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s|“”"‘’'…]/g, '')

async function findingsIn(file: string): Promise<Finding[] | null> {
  const read = await readDocument(new Uint8Array(readFileSync(join(shared, 'reports', file))), file)
  if (!read.ok) return null
  return extractReports(read.document).flatMap((report) =>
    findingsOf(checkReport({ document: read.document, report, cells: effectiveCellMap(report, emptyReview) })),
  )
}

const present = existsSync(join(shared, 'gold'))
if (!present) console.log('the rules on real reports: skipped, the development corpus is not beside the project')

describe.skipIf(!present)('the rules on real reports', () => {
  const golds = present
    ? new Map(
        readdirSync(join(shared, 'gold')).map((name) => [
          name.slice(0, -5),
          JSON.parse(readFileSync(join(shared, 'gold', name), 'utf8')) as Gold,
        ]),
      )
    : new Map<string, Gold>()
  const files = present
    ? readdirSync(join(shared, 'reports')).flatMap((file) => {
        const stem = file.replace(/\.[^.]+$/, '')
        const gold = golds.get(stem) ?? golds.get(stem.split('_')[0]!)
        return gold ? [[file, gold] as const] : []
      })
    : []

  it.each(files)('%s', async (file, gold) => {
    const findings = await findingsIn(file)
    if (findings === null) {
      console.log(`${file}: skipped, no reader for its format yet`)
      return
    }
    const fits = (finding: Finding, wanted: { cells?: string[]; quote?: string }): boolean =>
      (wanted.cells ?? []).some((cell) => finding.cells.some((id) => id === cell)) ||
      finding.quotes.some((quote) => wanted.quote !== undefined && bare(quote.text).includes(bare(wanted.quote)))
    for (const wanted of gold.expect ?? []) {
      const severities = wanted.severity === undefined ? ['error', 'warning', 'notice'] : [wanted.severity].flat()
      expect(
        findings.some((finding) => severities.includes(finding.severity) && fits(finding, wanted)),
        JSON.stringify(wanted),
      ).toBe(true)
    }
    const unexpected = findings.filter(
      (finding) =>
        finding.severity === 'error' &&
        finding.about === 'source' &&
        ![...(gold.expect ?? []), ...(gold.allow ?? [])].some((wanted) => fits(finding, wanted)),
    )
    // 022's total row is wrong in print: its row relation names the whole row.
    expect(unexpected.map((finding) => `${finding.rule} ${finding.statement}`)).toEqual([])
  })
})
