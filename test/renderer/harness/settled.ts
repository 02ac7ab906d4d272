import { expect } from 'vitest'

/** What is read when it has come to rest: the same thrice in a row. */
export async function settled<T>(read: () => Promise<T>): Promise<T> {
  const seen: T[] = []
  await expect
    .poll(async () => {
      seen.push(await read())
      return new Set(seen.slice(-3).map((value) => JSON.stringify(value))).size === 1 && seen.length > 2
    })
    .toBe(true)
  return seen.at(-1) as T
}
