import type { TrailHead, WorkspaceVerification } from '../core/workspace/safety.ts'
import { isDamage } from './damaged-error.ts'
import { databasePath, inspectDatabase, openToRead } from './database.ts'
import { heldIn } from './held.ts'
import { openHeadWitness } from './head-witness.ts'
import { isCode } from './lock.ts'
import { migrations } from './migrations/index.ts'
import { openUpToDate } from './open-up-to-date.ts'
import { refusalOf } from './refusal.ts'
import { openOriginals } from './originals.ts'
import { openTrail } from './trail.ts'
import { verifyTrail } from './verify-trail.ts'
import type { WorkspaceErrorCode } from './workspace-api.ts'

/**
 * Verifies a workspace wholly, without changing a byte: the database, the trail against everything it speaks of, the
 * originals against their hashes; `printed`: a head that the trail must lead through. Answers a code where there is none
 * that can be read.
 */
export function verifyWorkspace(folder: string, printed: TrailHead | null): WorkspaceVerification | WorkspaceErrorCode {
  const problem = inspectDatabase(folder, migrations)
  if (problem) return problem
  try {
    const database = openUpToDate(databasePath(folder))
    try {
      const trail = openTrail(database)
      const witness = openHeadWitness(folder).read()
      return {
        database: isSound(databasePath(folder)),
        trail: verifyTrail(trail, heldIn(database), { contents: true, printed }),
        head: trail.head(),
        lost: witness && trail.hashAt(witness.seq) !== witness.hash ? witness : null,
        originals: checkOriginals(folder, database),
      }
    } finally {
      database.close()
    }
  } catch (error) {
    if (isDamage(error) || isCode(error, 'SQLITE_ERROR')) return 'workspace-damaged'
    const refusal = refusalOf(error)
    if (refusal && refusal.code !== 'read-only') return refusal.code
    throw error
  }
}

function isSound(path: string): boolean {
  const database = openToRead(path)
  try {
    const references = database.pragma('foreign_key_check') as unknown[]
    return database.pragma('integrity_check(1)', { simple: true }) === 'ok' && references.length === 0
  } finally {
    database.close()
  }
}

function checkOriginals(folder: string, database: ReturnType<typeof openToRead>): { checked: number; lost: string[] } {
  const originals = openOriginals(folder)
  const files = database.prepare<[], { sha256: string; name: string }>('SELECT sha256, name FROM source ORDER BY id').all()
  return { checked: files.length, lost: files.filter(({ sha256 }) => !originals.read(sha256)).map(({ name }) => name) }
}
