/** A clock in milliseconds; only differences mean anything. */
export type Clock = () => number

/** The time of day: what whoever waits sees, with whatever else the machine does. */
export const wallClock: Clock = () => performance.now()

/** What this thread has had of the processor: the same however busy the machine is; nothing that other programs do. */
export const processorClock: Clock = () => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}
