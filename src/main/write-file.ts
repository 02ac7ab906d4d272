import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

/** Writes a file whole or not at all: beside its place, flushed to the disk, then moved there. Rejects as the disk does. */
export async function writeWhole(path: string, data: Uint8Array | string): Promise<void> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    const handle = await open(partial, 'wx')
    try {
      await handle.writeFile(data)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, path)
  } catch (thrown) {
    await rm(partial, { force: true })
    throw thrown
  }
}
