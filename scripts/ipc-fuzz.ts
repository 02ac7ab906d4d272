import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDispatch } from '../test/main/ipc/open-dispatch.ts'
import { mayAct, randomMessage } from '../test/main/ipc/random-messages.ts'

/** Sends random and mutated messages to main's dispatcher. usage: node scripts/ipc-fuzz.ts [MESSAGES] */
const wanted = Number(process.argv[2] ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'heyue-ipc-'))
const { dispatch, workspace, log, close } = await openDispatch(folder)
const state = (): string =>
  JSON.stringify([workspace.trailRows(), workspace.listReports(), workspace.loadDesk(), workspace.reviewer])
const before = state()
const answers: Record<string, number> = {}
for (let seed = 1, sent = 0; sent < wanted; seed += 1) {
  const message = randomMessage(seed)
  if (mayAct(message)) continue
  sent += 1
  const reply = await dispatch(message.method, message.params)
  const code = reply.ok ? 'answered' : reply.error.code
  if (code === 'internal' && !answers[code])
    console.log(`seed ${seed}`, message, existsSync(log) ? readFileSync(log, 'utf8') : '')
  answers[code] = (answers[code] ?? 0) + 1
}
const unchanged = state() === before
console.log(`${wanted} messages: ${JSON.stringify(answers)}; the workspace is ${unchanged ? 'unchanged' : 'CHANGED'}`)
close()
rmSync(folder, { recursive: true, force: true })
process.exitCode = unchanged && !answers['internal'] ? 0 : 1
