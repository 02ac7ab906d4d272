import { Session, type HeapProfiler } from 'node:inspector'

const session = new Session()
session.connect()

/**
 * Bytes that a task allocates on the heap, those that are collected meanwhile included, as the engine's sampling estimates
 * them: unlike the memory of the process, it says the same whenever the collector runs and whatever else the machine does.
 */
export function allocatedBytes(task: () => void): number {
  session.post('HeapProfiler.startSampling', {
    samplingInterval: 4_096,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  task()
  let bytes = 0
  session.post('HeapProfiler.stopSampling', (failed, answer) => {
    if (failed) throw failed
    bytes = sizeOf(answer.profile.head)
  })
  return bytes
}

function sizeOf(node: HeapProfiler.SamplingHeapProfileNode): number {
  return node.children.reduce((sum, child) => sum + sizeOf(child), node.selfSize)
}
