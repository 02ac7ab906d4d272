import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300), maximized: z.boolean() })
const schema = z.object({
  recent: z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() })).default([]),
  window: bounds.nullable().default(null),
})

/** What the program remembers of this machine between starts; nothing of any report. */
export type Preferences = z.output<typeof schema>

/** The preferences in a file; a file that is absent or damaged counts as none. */
export function openPreferences(path: string): { get: () => Preferences; change: (part: Partial<Preferences>) => void } {
  let current = load(path)
  return {
    get: () => current,
    change: (part) => {
      current = { ...current, ...part }
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(`${path}.part`, JSON.stringify(current, null, 2))
      renameSync(`${path}.part`, path)
    },
  }
}

function load(path: string): Preferences {
  try {
    if (existsSync(path)) return schema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    // Preferences are comfort; whatever is wrong with them must not keep the program from starting.
  }
  return schema.parse({})
}
