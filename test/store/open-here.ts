import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { effectiveCellMap } from '../../src/core/review/effective-cells.ts'
import { emptyReview } from '../../src/core/review/review.ts'
import { createWorkspace, openWorkspace } from '../../src/store/workspace.ts'
import type { ImportResult, Workspace, WorkspaceOptions } from '../../src/store/workspace.ts'
import { options } from './plain-options.ts'
import { checkRowTotals } from './row-total-rule.ts'
import type { Sample } from './sample-report.ts'
import { packImport } from '../../src/store/packed-import.ts'

export { options }

/** Who does what is done in a test, and when. */
export const stamp = { who: '审核甲', at: '2026-03-02T10:00:00+08:00' }

const opened: Workspace[] = []
const folders: string[] = []

afterEach(() => {
  for (const workspace of opened.splice(0)) workspace.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A new empty folder, removed after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'heyue-store-'))
  folders.push(folder)
  return folder
}

/** Makes a workspace that must be makeable; closed after the test. */
export function create(folder = newFolder(), changed: Partial<WorkspaceOptions> = {}): Workspace {
  return kept(createWorkspace(folder, '2025年度审核', { ...options, ...changed }))
}

/** Opens a workspace that must be openable; closed after the test. */
export function open(folder: string, changed: Partial<WorkspaceOptions> = {}): Workspace {
  return kept(openWorkspace(folder, { ...options, ...changed }))
}

/** Closes a workspace and opens its folder again, as a restart does. */
export function reopen(workspace: Workspace, changed: Partial<WorkspaceOptions> = {}): Workspace {
  workspace.close()
  return open(workspace.path, changed)
}

/** Imports samples as the parts of one file, the file being the first sample's. */
export function importSamples(workspace: Workspace, ...samples: [Sample, ...Sample[]]): ImportResult {
  const [{ name, bytes, sha256, document }] = samples
  const examinations = samples.map(({ report }) => {
    const cells = effectiveCellMap(report, emptyReview)
    return { report, verdicts: checkRowTotals({ document, report, cells }) }
  })
  return workspace.importReport({
    name,
    bytes,
    sha256,
    packed: packImport(document, examinations),
    ruleSetVersion: 'test-1',
    ...stamp,
  })
}

/** What must be there, for values that the types allow to be absent. */
export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a value that must be there is not')
  return value
}

function kept(result: ReturnType<typeof openWorkspace>): Workspace {
  if (!result.ok) throw new Error(`the workspace did not open: ${result.error.code}`)
  opened.push(result.workspace)
  return result.workspace
}
