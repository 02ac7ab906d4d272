import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Bridge } from '../../src/contract/bridge.ts'
import { databasePath, openToRead } from '../../src/store/database.ts'
import { openTrail } from '../../src/store/trail.ts'
import { verifyWorkspace } from '../../src/store/verify-workspace.ts'
import { projectRoot } from '../architecture/tree.ts'
import { ask } from './ask.ts'
import { importFinished, launchDesk } from './harness.ts'

/** What a round of working and being killed came to. */
export interface KillRound {
  /** Changes that the window was told to be kept before the kill. */
  acknowledged: number
  /** What is wrong afterwards; empty where all is well. */
  problems: string[]
}

const samples = join(projectRoot, 'samples')
const texts = readdirSync(samples).filter((name) => name.endsWith('.txt'))

/**
 * Starts the real app, lets edits and an import stream in, kills it without warning after so many milliseconds, and looks
 * whether everything acknowledged so far is there. `least`: how many changes are to be acknowledged before, however slow
 * the machine is. `folder` keeps the workspace from round to round.
 */
export async function killRound(
  folder: string,
  round: number,
  milliseconds: number,
  known: Map<number, string>,
  least = 0,
): Promise<KillRound> {
  const first = round === 0
  const desk = await launchDesk({ userData: folder, args: first ? [join(samples, texts[0] ?? '')] : [] })
  const { page } = desk
  await page.locator('[data-pane="reports"]').waitFor()
  if (first) await importFinished(page)
  const fresh = new Map<number, string>()
  page.on('console', (message) => {
    const [, seq, hash] = /^kept (\d+) ([0-9a-f]{64})$/.exec(message.text()) ?? []
    if (seq && hash) fresh.set(Number(seq), hash)
  })
  const incoming = join(folder, `第${round}轮.txt`)
  writeFileSync(incoming, `${readFileSync(join(samples, texts[round % texts.length] ?? ''), 'utf8')}\n第${round}轮`)
  await ask(page, 'import.start', { paths: [incoming] })
  await page.evaluate(streamEdits)
  await setTimeout(milliseconds)
  while (fresh.size < least) await setTimeout(1)
  const running = desk.app.process()
  const gone = new Promise((resolve) => running.once('exit', resolve))
  running.kill('SIGKILL')
  await gone
  for (const [seq, hash] of fresh) known.set(seq, hash)
  return { acknowledged: fresh.size, problems: problemsIn(join(folder, 'workspaces', '默认工作区'), known) }
}

/** Runs in the page until it dies: notes, decisions on the state, undo, each one said when main has answered. */
function streamEdits(): void {
  const { heyue } = globalThis as unknown as { heyue: Bridge }
  const kept = async (reply: ReturnType<Bridge['invoke']>): Promise<void> => {
    const answer = await reply
    if (answer.ok && answer.value && typeof answer.value === 'object' && 'trailHead' in answer.value) {
      const { seq, hash } = answer.value.trailHead
      console.log(`kept ${seq} ${hash}`)
    }
  }
  void (async () => {
    for (let step = 0; ; step += 1) {
      await kept(
        heyue.invoke('review.apply', {
          reportId: 1,
          command: { type: 'add-note', target: { kind: 'report' }, body: `第${step}条` },
        }),
      )
      await kept(
        heyue.invoke('review.apply', {
          reportId: 1,
          command: { type: 'set-state', state: step % 2 === 0 ? 'reviewed' : 'in-review' },
        }),
      )
      if (step % 3 === 0) await kept(heyue.invoke('review.undo', { reportId: 1 }))
    }
  })()
}

function problemsIn(workspace: string, known: ReadonlyMap<number, string>): string[] {
  const problems: string[] = []
  const found = verifyWorkspace(workspace, null)
  if (typeof found === 'string') return [`does not open: ${found}`]
  if (!found.database) problems.push('integrity_check')
  if (!found.trail.ok) problems.push(`trail ${found.trail.seq} ${found.trail.problem}`)
  if (found.lost) problems.push(`the witness knows of row ${found.lost.seq}`)
  if (found.originals.lost.length > 0) problems.push(`originals: ${found.originals.lost.join(' ')}`)
  const database = openToRead(databasePath(workspace))
  const trail = openTrail(database)
  for (const [seq, hash] of known) if (trail.hashAt(seq) !== hash) problems.push(`acknowledged row ${seq} is not there`)
  database.close()
  return problems
}
