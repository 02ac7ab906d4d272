import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { create, open } from './open-here.ts'

interface Acknowledged {
  seq: number
  hash: string
  original: string
}

/** Runs the child until it has acknowledged so many changes, then a little longer, then kills it without warning. */
function workAndKill(folder: string, round: number, changes: number, delay: number): Promise<Acknowledged[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-child.ts'), folder, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    let complaint = ''
    let dying = false
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString()
      if (dying || output.split('\n').length <= changes) return
      dying = true
      setTimeout(() => child.kill('SIGKILL'), delay)
    })
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the child ended by itself: ${complaint}`))
      const lines = output.split('\n').slice(0, -1)
      resolve(
        lines.map((line) => {
          const [seq = '', hash = '', original = ''] = line.split(' ')
          return { seq: Number(seq), hash, original }
        }),
      )
    })
  })
}

describe('a program killed in the middle of work', () => {
  it('has lost nothing that it acknowledged, and nothing is half there', { timeout: 120_000 }, async () => {
    const created = create()
    created.close()
    const acknowledged: Acknowledged[] = []
    for (let round = 0; round < 10; round += 1) {
      const lines = await workAndKill(created.path, round, 5 + round * 3, (round * 7) % 13)
      expect(lines.length).toBeGreaterThanOrEqual(5)
      acknowledged.push(...lines)
      // A lock left by the dead must not keep the living out.
      const workspace = open(created.path)
      expect(workspace.verifyTrail()).toEqual({ ok: true, head: workspace.trailHead() })
      const hashes = new Map(workspace.listTrail(null, 100_000).map((entry) => [entry.seq, entry.hash]))
      expect(acknowledged.filter((line) => hashes.get(line.seq) !== line.hash)).toEqual([])
      const originals = acknowledged.filter((line) => line.original !== '-')
      expect(originals.filter((line) => workspace.readOriginal(line.original) === null)).toEqual([])
      expect(workspace.listReports().filter((item) => workspace.readOriginal(item.sha256) === null)).toEqual([])
      expect(readdirSync(join(created.path, 'originals/incoming'))).toEqual([])
      workspace.close()
    }
    console.log(`10 kills, ${acknowledged.length} acknowledged changes, none lost`)
  })
})
