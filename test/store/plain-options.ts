import { packImport } from '../../src/store/packed-import.ts'
import type { ImportResult, Stamp, Workspace, WorkspaceOptions } from '../../src/store/workspace.ts'
import { checkRowTotals, compareNothing } from './row-total-rule.ts'
import type { Sample } from './sample-report.ts'

/** The only thing the store's tests replace: the clock. Apart from open-here.ts, for programs that tests start. */
export const options: WorkspaceOptions = {
  check: checkRowTotals,
  compare: compareNothing,
  ruleSetVersion: 'test-1',
  now: () => '2026-03-02T09:00:00+08:00',
}

/** Imports a sample of which nothing was checked yet. */
export function importUnchecked(workspace: Workspace, sample: Sample, stamp: Stamp): ImportResult {
  const { name, bytes, sha256, document, report } = sample
  const packed = packImport(document, [{ report, verdicts: [] }])
  return workspace.importReport({ name, bytes, sha256, packed, ruleSetVersion: 'test-0', ...stamp })
}
