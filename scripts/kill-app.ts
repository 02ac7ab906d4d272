import { temporaryFolder } from '../test/e2e/harness.ts'
import { killRound } from '../test/e2e/kill-rounds.ts'

/** Kills the real app many times while edits stream in. To be run under a display. */
const rounds = Number(process.argv[2] ?? 500)
let folder = temporaryFolder()
let known = new Map<number, string>()
let here = 0
let [total, bad] = [0, 0]
for (let round = 0; round < rounds; round += 1) {
  const { acknowledged, problems } = await killRound(folder.path, here, Math.round(Math.random() * 1_500), known)
  here += 1
  total += acknowledged
  if (problems.length > 0) {
    bad += 1
    console.log(`✗ round ${round}: ${problems.slice(0, 5).join('; ')}; kept in ${folder.path}`)
  }
  if ((round + 1) % 20 === 0) console.log(`${round + 1} kills, ${total} acknowledged changes, ${bad} rounds with a loss`)
  // A workspace of its own for every fifty rounds: verifying one that grows for ever would be all that takes time.
  if (problems.length === 0 && here < 50) continue
  if (problems.length === 0) folder.remove()
  folder = temporaryFolder()
  known = new Map()
  here = 0
}
folder.remove()
console.log(`${rounds} kills, ${total} acknowledged changes, ${bad} rounds with a loss`)
process.exitCode = bad === 0 ? 0 : 1
