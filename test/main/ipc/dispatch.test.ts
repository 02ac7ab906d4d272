import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { errorCodes } from '../../../src/contract/bridge.ts'
import { openDispatch } from './open-dispatch.ts'
import { type Method, requests } from '../../../src/contract/methods.ts'
import { mayAct, randomMessage, sound } from './random-messages.ts'

const folder = mkdtempSync(join(tmpdir(), 'heyue-ipc-'))
const { dispatch, workspace, log, close } = await openDispatch(folder)
afterAll(() => {
  close()
  rmSync(folder, { recursive: true, force: true })
})

describe('random and mutated messages', () => {
  it('begin with a sound one of every request: of one that lets nothing through, only the refusal would be tried', () => {
    const names = Object.keys(requests) as Method[]
    expect(names.filter((method) => !requests[method].safeParse(sound[method]).success)).toEqual([])
  })

  it('are answered with a value or a code, change nothing and leave no fault', { timeout: 120_000 }, async () => {
    const before = JSON.stringify([workspace.trailRows(), workspace.listReports(), workspace.loadDesk(), workspace.reviewer])
    const answers = new Map<string, number>()
    let sent = 0
    for (let seed = 1; sent < 5_000; seed += 1) {
      const message = randomMessage(seed)
      if (mayAct(message)) continue
      sent += 1
      const reply = await dispatch(message.method, message.params)
      const code = reply.ok ? 'answered' : reply.error.code
      answers.set(code, (answers.get(code) ?? 0) + 1)
      if (reply.ok) continue
      expect(errorCodes, `seed ${seed}`).toContain(code)
      expect(code, `seed ${seed}`).not.toBe('internal')
      expect(reply.error.message, `seed ${seed}`).toMatch(/[\u4e00-\u9fff]/)
    }
    expect(JSON.stringify([workspace.trailRows(), workspace.listReports(), workspace.loadDesk(), workspace.reviewer])).toBe(
      before,
    )
    expect(({} as { ok?: boolean }).ok, 'a polluted prototype').toBeUndefined()
    expect(existsSync(log)).toBe(false)
    expect(answers.get('bad-request')).toBeGreaterThan(3_000)
    console.log(`${sent} messages: ${JSON.stringify(Object.fromEntries(answers))}`)
  })
})
