import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { JudgingState } from '../../../src/contract/judgement.ts'
import { checkReport, compareAgain } from '../../../src/core/rules/check.ts'
import { ruleSetVersion } from '../../../src/core/rules/registry.ts'
import { type JudgingProcess, JudgingQueue } from '../../../src/main/judging/judging-queue.ts'
import type { JudgingReply, JudgingTask } from '../../../src/main/judging/messages.ts'
import { openLog } from '../../../src/main/log.ts'
import { type Judging, openJudging } from '../../../src/store/judging.ts'
import { packImport } from '../../../src/store/packed-import.ts'
import type { Workspace } from '../../../src/store/workspace.ts'
import { create, options, stamp } from '../../store/open-here.ts'
import { sampleReport } from '../../store/sample-report.ts'

const real = { check: checkReport, compare: compareAgain, ruleSetVersion }
const scratch = mkdtempSync(join(tmpdir(), 'heyue-judging-'))
afterEach(() => rmSync(scratch, { recursive: true, force: true }))

/** What a worker does, in this process and a turn later; `dies` ends it in place of its so many-th answer. */
class Worker implements JudgingProcess {
  static started = 0
  readonly #dies: number
  #judging: Judging | null = null
  #answered = 0
  #reply: (reply: JudgingReply) => void = () => undefined
  #end: () => void = () => undefined
  #killed = false

  constructor(dies: number) {
    Worker.started += 1
    this.#dies = dies
  }

  post({ folder, reportIds }: JudgingTask): void {
    setImmediate(() => {
      if (this.#killed) return
      this.#answered += 1
      if (this.#answered === this.#dies) return this.#end()
      this.#judging ??= openJudging(folder, { ...options, ...real })
      this.#reply({ ok: true, judged: this.#judging.judge(reportIds) })
    })
  }

  onReply(listener: (reply: JudgingReply) => void): void {
    this.#reply = listener
  }

  onEnd(listener: () => void): void {
    this.#end = listener
  }

  kill(): void {
    this.#killed = true
    this.#judging?.close()
    this.#judging = null
  }
}

function behind(count: number): Workspace {
  const workspace = create(undefined, real)
  for (let at = 0; at < count; at += 1) {
    const { name, bytes, sha256, document, report } = sampleReport({ agency: `云岭县第${at}局` })
    const packed = packImport(document, [{ report, verdicts: [] }])
    workspace.importReport({ name, bytes, sha256, packed, ruleSetVersion, ...stamp })
  }
  workspace.setRule({ rule: 't3.balance', on: false, severity: null, thresholds: {} }, stamp)
  return workspace
}

function queue(workspace: Workspace, dies = 0): { judging: JudgingQueue; states: JudgingState[]; ended: () => Promise<void> } {
  const states: JudgingState[] = []
  const judging = new JudgingQueue({
    start: () => new Worker(dies),
    workspace: () => workspace,
    changed: (state) => states.push(state),
    log: openLog(join(scratch, 'heyue.log')),
  })
  const ended = async (): Promise<void> => {
    await expect.poll(() => judging.state().running, { timeout: 20_000 }).toBe(false)
  }
  return { judging, states, ended }
}

describe('judging the workspace anew', () => {
  it('goes through all that is behind, tells how far it is, and ends its process', async () => {
    const workspace = behind(10)
    const { judging, states, ended } = queue(workspace)
    judging.start()
    await ended()
    expect(workspace.reportsBehind()).toEqual([])
    expect(states.map(({ done }) => done)).toEqual([0, 4, 8, 10, 10])
    expect(states.at(-1)).toEqual({ running: false, done: 10, total: 10, behind: 0, cancelled: false })
  })

  it('starts no process where nothing is behind', async () => {
    const workspace = create(undefined, real)
    const before = Worker.started
    const { judging, states } = queue(workspace)
    judging.start()
    expect(states).toEqual([{ running: false, done: 0, total: 0, behind: 0, cancelled: false }])
    expect(Worker.started).toBe(before)
  })

  it('stops where it is told to, and goes on with the rest', async () => {
    const workspace = behind(10)
    const { judging, ended } = queue(workspace)
    judging.start()
    await expect.poll(() => judging.state().done, { interval: 1, timeout: 20_000 }).toBeGreaterThan(0)
    judging.cancel()
    const left = workspace.reportsBehind().length
    expect(judging.state()).toMatchObject({ running: false, cancelled: true, behind: left })
    judging.start()
    expect(judging.state().total).toBe(left)
    await ended()
    expect(workspace.reportsBehind()).toEqual([])
  })

  it('leaves what was behind when its process dies, says so, and goes on when asked', async () => {
    const workspace = behind(10)
    const dying = queue(workspace, 2)
    dying.judging.start()
    await dying.ended()
    expect(dying.judging.state()).toMatchObject({ running: false, cancelled: true, behind: 6 })
    const { judging, ended } = queue(workspace)
    judging.start()
    await ended()
    expect(workspace.reportsBehind()).toEqual([])
    expect(workspace.verifyTrail({ contents: true })).toMatchObject({ ok: true })
  })

  it('begins again where the rules change under way: what was judged by the old ones is not kept', async () => {
    const workspace = behind(10)
    const { judging, ended } = queue(workspace)
    judging.start()
    workspace.setRule({ rule: 't3.balance', on: true, severity: 'notice', thresholds: {} }, stamp)
    judging.start()
    await ended()
    expect(workspace.reportsBehind()).toEqual([])
    expect(judging.state()).toMatchObject({ done: 10, total: 10 })
  })
})
