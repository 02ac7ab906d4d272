import { getHeapStatistics } from 'node:v8'
import { MessageChannel, Worker } from 'node:worker_threads'
import type { PDFWorker } from 'pdfjs-dist'
import { IngestFailure } from '../ingest-error.ts'
import type { PdfEngine } from './pdf-engine.ts'
import { ProcessorMeter } from './processor-meter.ts'

let kept: ParsingThread | null = null

/** The thread of this process: it serves one document after another until it has to be ended. */
export function parsingThread(engine: PdfEngine): ParsingThread {
  if (!kept || kept.isOver) kept = new ParsingThread(engine)
  return kept
}

/** Megabytes of JavaScript heap of the thread, besides that of the process. */
const memory = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 }
/** Bytes by which the heap on this side may grow while a document is taken apart: what the thread hands over is kept here. */
const mostGrowth = 280 * 1024 * 1024
/** Milliseconds between two looks at what the thread has cost. */
const lookEvery = 50

// Beside this module in the sources; one folder up from the chunks of the bundle.
const entry = new URL(import.meta.url.endsWith('.ts') ? './pdf-thread.ts' : '../pdf-thread.js', import.meta.url)

/**
 * The thread in which pdf.js takes documents apart. Some damaged files make it parse one object again and again, or for
 * ever, and nothing within its own thread could stop that: here it is ended from outside.
 */
export class ParsingThread {
  /** The side of pdf.js to which documents are given. */
  readonly port: PDFWorker
  readonly #worker: Worker
  readonly #channel = new MessageChannel()
  #fail: (reason: IngestFailure) => void = () => undefined
  #isOver = false

  constructor(engine: PdfEngine) {
    this.#worker = new Worker(entry, { resourceLimits: memory, stdout: true, stderr: true, execArgv: [], env: {} })
    this.#worker
      .on('error', (thrown: Error & { code?: string }) =>
        this.#end(new IngestFailure(thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'damaged')),
      )
      .on('exit', () => this.#end(new IngestFailure('damaged')))
    this.#worker.postMessage(this.#channel.port2, [this.#channel.port2])
    // The types of pdf.js know the workers of browsers only; of those it uses what a port has, too.
    this.port = new engine.PDFWorker({ port: this.#channel.port1 as never })
    this.#rest()
  }

  /** Whether it was ended: the next document needs another. */
  get isOver(): boolean {
    return this.#isOver
  }

  /**
   * The result of work that waits for the thread. Where the thread takes more milliseconds of the processor than are
   * allowed so far, or more memory than it has, it is ended and the work is refused by `refusal` or as `out-of-memory`.
   */
  async watch<Result>(work: Promise<Result>, allowed: () => number, refusal: () => IngestFailure): Promise<Result> {
    const meter = new ProcessorMeter()
    const before = getHeapStatistics().used_heap_size
    this.#worker.ref()
    this.#channel.port1.ref()
    const watching = setInterval(() => {
      if (meter.milliseconds > allowed()) this.#end(refusal())
      else if (getHeapStatistics().used_heap_size - before > mostGrowth) this.#end(new IngestFailure('out-of-memory'))
    }, lookEvery)
    const ended = new Promise<never>((_, reject) => {
      this.#fail = reject
    })
    // What is left of the work fails in its own time, and nobody waits for it any more.
    work.catch(() => undefined)
    try {
      return await Promise.race([work, ended])
    } finally {
      clearInterval(watching)
      this.#fail = () => undefined
      this.#rest()
    }
  }

  /** Between documents it keeps no process alive. */
  #rest(): void {
    this.#worker.unref()
    this.#channel.port1.unref()
  }

  #end(reason: IngestFailure): void {
    if (!this.#isOver) {
      this.#isOver = true
      this.port.destroy()
      this.#channel.port1.close()
      void this.#worker.terminate()
    }
    this.#fail(reason)
  }
}
