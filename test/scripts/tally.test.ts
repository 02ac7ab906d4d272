import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { closingLine, tallyOfStep, tallyOfVitest, together } from '../../scripts/tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'heyue-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(
  counts: { passed: number; failed: number; pending?: number },
  testResults: { status: string; assertionResults: unknown[] }[] = [],
): string {
  const file = join(folder, 'report.json')
  const { passed, failed, pending = 0 } = counts
  writeFileSync(
    file,
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0, testResults }),
  )
  return file
}

describe('the count of a Vitest run', () => {
  it('takes passed, failed and skipped tests', () => {
    expect(tallyOfVitest(report({ passed: 5, failed: 2, pending: 1 }), 1)).toEqual({ passed: 5, failed: 2, skipped: 1 })
  })

  it('counts a file that could not be loaded as a failure', () => {
    const results = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ]
    expect(tallyOfVitest(report({ passed: 1, failed: 0 }, results), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  it('counts a bad end without a failed test as a failure', () => {
    expect(tallyOfVitest(report({ passed: 1, failed: 0 }), 1).failed).toBe(1)
    expect(tallyOfVitest(join(folder, 'absent.json'), 0).failed).toBe(1)
  })
})

describe('the closing line', () => {
  it('adds everything up and names skipped tests only where there are any', () => {
    const tally = together([tallyOfStep(0), tallyOfStep(2), { passed: 10, failed: 0, skipped: 0 }])
    expect(closingLine(tally)).toBe('11 passed, 1 failed')
    expect(closingLine({ ...tally, skipped: 3 })).toBe('11 passed, 1 failed, 3 skipped')
  })
})
