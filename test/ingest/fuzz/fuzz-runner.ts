import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { limits } from '../../../src/ingest/limits.ts'

/** What a reader made of the files: a code for each that was refused, and what it cost. */
export interface FuzzAnswer {
  answers: { code: string | null; message: string }[]
  seconds: number
  megabytes: number
}

/** Seconds of the processor in all threads of the reader: how long a busy machine keeps it waiting is not the file's doing. */
const most = { seconds: 5, megabytes: 512 }
/** Milliseconds after which a process that still says nothing is in an endless loop. */
const patience = 150_000
const worker = fileURLToPath(new URL('./fuzz-worker.ts', import.meta.url))

/** Reads files in a process with the limits of the import worker, which is replaced where a file costs too much or ends it. */
export class FuzzRunner {
  /** How often files were read, or refused by which code. */
  readonly outcomes = new Map<string, number>()
  #child: ChildProcess | null = null

  /** What is wrong with how the file was answered; null where nothing is: it was read, or refused by a code in Chinese. */
  async complaint(bytes: Uint8Array): Promise<string | null> {
    const complaint = await this.#try(bytes)
    // What a process has gathered from other files is not this file's doing: it is asked again in a new one.
    if (complaint === null) return null
    this.close()
    const again = await this.#try(bytes)
    if (again !== null) this.close()
    return again
  }

  /** Ends the process. */
  close(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  async #try(bytes: Uint8Array): Promise<string | null> {
    const answer = await this.#ask(bytes)
    if (typeof answer === 'string') return answer
    for (const { code, message } of answer.answers) {
      this.outcomes.set(code ?? 'read', (this.outcomes.get(code ?? 'read') ?? 0) + 1)
      if (code === null) continue
      if (code === 'thrown' || code === 'reader-failed') return `${code}: ${message}`
      if (!/[\u4e00-\u9fff]/.test(message) || !message.endsWith('。')) return `${code} is no sentence: ${message}`
    }
    if (answer.seconds > most.seconds) return `${answer.seconds.toFixed(1)} s`
    return answer.megabytes > most.megabytes ? `${answer.megabytes.toFixed(0)} MB` : null
  }

  #ask(bytes: Uint8Array): Promise<FuzzAnswer | string> {
    const child = (this.#child ??= start())
    return new Promise((resolve) => {
      const settle = (answer: FuzzAnswer | string) => {
        clearTimeout(timer)
        child.off('message', onMessage).off('exit', onExit)
        if (typeof answer === 'string') this.close()
        resolve(answer)
      }
      const onMessage = (answer: unknown) => settle(answer as FuzzAnswer)
      const onExit = (code: number | null, signal: string | null) => settle(`the process ended: ${code ?? signal}`)
      const timer = setTimeout(() => settle(`no answer within ${patience / 1000} s`), patience)
      child.once('message', onMessage).once('exit', onExit)
      child.send(bytes)
    })
  }
}

function start(): ChildProcess {
  const execArgv = ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${limits.heapMegabytes}`]
  return fork(worker, [], { execArgv, serialization: 'advanced', stdio: 'ignore' })
}
