import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const mounted: { place: string; holder: ChildProcess }[] = []

/** A drive on which every question waits for ever, until `leave` takes it away. */
export interface DeadDrive {
  place: string
  leave: () => Promise<void>
}

/** Takes every drive away. */
export function leaveDrives(): void {
  for (const { place, holder } of mounted.splice(0)) {
    holder.kill('SIGKILL')
    spawnSync('umount', ['-l', place])
    rmSync(place, { recursive: true, force: true })
  }
}

/** Mounts such a drive; throws where none may be mounted. */
export async function deadDrive(): Promise<DeadDrive> {
  const place = mkdtempSync(join(tmpdir(), 'heyue-drive-'))
  const mount = `exec 5<>/dev/fuse && mount -i -t fuse heyue '${place}' -o fd=5,rootmode=40000,user_id=0,group_id=0 && echo ready && exec sleep 600`
  const holder = spawn('sh', ['-c', mount], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ready = await new Promise<boolean>((resolve) => {
    holder.stdout.once('data', () => resolve(true))
    holder.once('exit', () => resolve(false))
  })
  if (!ready) throw new Error('no drive can be mounted')
  mounted.push({ place, holder })
  const gone = new Promise<void>((resolve) => holder.once('exit', () => resolve()))
  return {
    place,
    leave: () => {
      holder.kill('SIGKILL')
      return gone
    },
  }
}

/** Whether such drives can be mounted; says so where they can not. */
export async function hasDeadDrives(): Promise<boolean> {
  const may = process.platform === 'linux' && process.getuid?.() === 0
  const first = may ? await deadDrive().catch(() => null) : null
  await first?.leave()
  leaveDrives()
  if (!first) console.warn('Left out: a drive that does not answer, because only root on Linux may mount one.')
  return first !== null
}
