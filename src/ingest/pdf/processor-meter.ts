/**
 * What the other threads of this process have cost since it was made. Waiting for a busy machine costs nothing, so that
 * the same file is read or refused on every machine of the same speed.
 */
export class ProcessorMeter {
  readonly #process = process.cpuUsage()
  readonly #thread = process.threadCpuUsage()

  /** Milliseconds of the processor. */
  get milliseconds(): number {
    const all = process.cpuUsage(this.#process)
    const own = process.threadCpuUsage(this.#thread)
    return (all.user + all.system - own.user - own.system) / 1000
  }
}
