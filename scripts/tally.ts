import { existsSync, readFileSync } from 'node:fs'

/** How many tests (or steps that count as one) came out which way. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Nothing yet. */
export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

/** The sum of several tallies. */
export function together(tallies: readonly Tally[]): Tally {
  const total = { ...nothing }
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/** One step that either passed or failed, by its exit code. */
export function tallyOfStep(code: number): Tally {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** The closing line: "N passed, N failed", with the skipped ones where there are any. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The parts of Vitest's JSON report that are counted. */
interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/**
 * Counts a Vitest run by its JSON report. A test file that could not even be loaded counts as one failure, and so does
 * a run that ended badly although no test failed (an unhandled rejection, a killed worker, no report at all).
 */
export function tallyOfVitest(reportFile: string, code: number): Tally {
  if (!existsSync(reportFile)) return { ...nothing, failed: 1 }
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = report.numFailedTests + unloaded.length
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
