import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeAtomically } from './write-atomically.ts'

const schema = z.object({
  version: z.literal(1),
  /** Newest first. */
  recent: z.array(z.object({ path: z.string().max(4_096), name: z.string().max(1_000), openedAt: z.string().max(64) })).max(100),
  window: z
    .object({
      x: z.int().optional(),
      y: z.int().optional(),
      width: z.int().positive(),
      height: z.int().positive(),
      maximized: z.boolean(),
    })
    .nullable(),
})

/** What the program remembers between starts, outside of any workspace. */
export type Preferences = z.output<typeof schema>

/** The preferences on the disk. */
export interface PreferencesFile {
  get: () => Preferences
  /** Changes and writes them. A disk that refuses is no reason to stop: they are lost at the next start. */
  update: (change: Partial<Omit<Preferences, 'version'>>) => void
}

const fresh: Preferences = { version: 1, recent: [], window: null }

/** Opens the preferences; a file that is absent, damaged or of another version counts as none. */
export function openPreferences(path: string): PreferencesFile {
  let current = read(path)
  return {
    get: () => current,
    update(change) {
      current = { ...current, ...change }
      try {
        writeAtomically(path, `${JSON.stringify(current, null, 2)}\n`)
      } catch {
        // See above: convenience only.
      }
    },
  }
}

function read(path: string): Preferences {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : fresh
  } catch {
    return fresh
  }
}
