import { build } from '../build.ts'
import { runChecks } from '../checks.ts'
import { electronDist } from '../electron/electron-path.ts'
import { heading, runE2e, runUnit } from '../suites.ts'
import { systemReady } from '../system-packages.ts'
import { closingLine, nothing, type Tally, tallyOfStep, together } from '../tally.ts'

/** Everything, in order; a failing stage does not hide the ones after it, save that e2e needs a build. */
const tallies: Tally[] = []

heading('system')
// First, because the unit tests read PDFs back with the same system packages.
const { executable } = await electronDist()
const ready = await systemReady('tests', executable)
if (!ready) tallies.push({ ...nothing, failed: 1 })

heading('check')
tallies.push(await runChecks())

heading('unit')
tallies.push(await runUnit())

heading('build')
const built = await build()
tallies.push(tallyOfStep(built))

heading('e2e')
if (built !== 0) console.log('Left out: there is no build to drive.')
else if (ready) tallies.push(await runE2e())

const total = together(tallies)
console.log(`\n${closingLine(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0
