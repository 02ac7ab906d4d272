import { resolve } from 'node:path'
import { safetyWords as words } from '../../src/core/catalogue/safety.ts'
import { workspaceMessages } from '../../src/core/catalogue/store.ts'
import type { TrailHead } from '../../src/store/workspace.ts'
import { verifyWorkspace } from '../../src/store/verify-workspace.ts'
import { calledFrom } from '../run.ts'

/**
 * Verifies a workspace without opening the program and without changing a byte.
 * usage: npm run verify -- WORKSPACE [SEQ:HASH of a printed head]    exit code: 0 it holds, 1 it does not, 2 usage
 */
const [folder, printed] = process.argv.slice(2)
process.exitCode = folder === undefined ? usage() : verify(resolve(calledFrom, folder), printed)

function verify(path: string, head: string | undefined): number {
  const found = /^#?(\d{1,12})[:\s]([0-9a-f]{64})$/i.exec(head ?? '')
  const wanted: TrailHead | null = found ? { seq: Number(found[1]), hash: (found[2] ?? '').toLowerCase() } : null
  if (head !== undefined && !wanted) return usage()
  const result = verifyWorkspace(path, wanted)
  if (typeof result === 'string') return say(false, workspaceMessages[result])
  const { database, trail, lost, originals } = result
  const missing = originals.lost.length
  const failures = [
    say(database, database ? words.databaseGood : words.databaseBad),
    say(trail.ok, trail.ok ? words.trailGood(trail.head.seq) : words.trailBad(trail.seq, trail.problem)),
    trail.ok && wanted ? say(true, words.printedGood(wanted.seq)) : 0,
    lost ? say(false, words.lost(lost.seq)) : 0,
    say(
      missing === 0,
      missing === 0 ? words.originalsGood(originals.checked) : words.originalsBad(originals.lost, originals.checked),
    ),
  ]
  console.log(`  ${words.head(result.head.seq, result.head.hash)}`)
  return Math.max(...failures)
}

function say(good: boolean, line: string): number {
  console.log(`${good ? '✓' : '✗'} ${line}`)
  return good ? 0 : 1
}

function usage(): number {
  console.error('usage: npm run verify -- WORKSPACE [SEQ:HASH]')
  return 2
}
