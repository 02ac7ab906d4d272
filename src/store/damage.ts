import type { Database } from 'better-sqlite3'
import { damageMessages } from '../core/catalogue/store.ts'
import { isDamage } from './damaged-error.ts'
import { databasePath, endedUnclosed, openToRead } from './database.ts'
import { heldIn } from './held.ts'
import { openHeadWitness } from './head-witness.ts'
import { latestVersion, versionOf } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import type { TrailHead } from './shapes.ts'
import { openTrail, type Trail } from './trail.ts'
import type { Damage } from './verification.ts'
import { verifyTrail } from './verify-trail.ts'

/**
 * Looks for damage without changing a byte. A program that ended in the middle of work may have left a torn log: then the
 * trail is replayed against the reviews as well. Throws what SQLite throws where nothing can be read at all.
 */
export function damageOf(folder: string): Damage | null {
  const unclosed = endedUnclosed(folder)
  const database = openToRead(databasePath(folder))
  try {
    return damageIn(database, openHeadWitness(folder).read(), unclosed)
  } catch (error) {
    if (isDamage(error)) return { kind: 'database', message: damageMessages.database }
    throw error
  } finally {
    database.close()
  }
}

function damageIn(database: Database, witness: TrailHead | null, thorough: boolean): Damage | null {
  if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') return { kind: 'database', message: damageMessages.database }
  if (versionOf(database) === 0) return null
  const trail = openTrail(database)
  const lost = witness && lostSince(trail, witness)
  if (lost) return lost
  // An older schema is compared with the trail only after its migration.
  if (!thorough || versionOf(database) !== latestVersion(migrations)) return null
  const verification = verifyTrail(trail, heldIn(database))
  return verification.ok ? null : { kind: 'trail', message: damageMessages.trail(verification.seq) }
}

function lostSince(trail: Trail, witness: TrailHead): Damage | null {
  const head = trail.head()
  if (head.seq < witness.seq) return { kind: 'lost', message: damageMessages.lost(head.seq, witness.seq) }
  return trail.hashAt(witness.seq) === witness.hash ? null : { kind: 'lost', message: damageMessages.other(witness.seq) }
}
