import { runE2e } from '../suites.ts'
import { closingLine } from '../tally.ts'

const tally = await runE2e(process.argv.slice(2))
console.log(closingLine(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
