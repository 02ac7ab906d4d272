import { runUnit } from '../suites.ts'
import { closingLine } from '../tally.ts'

const tally = await runUnit(process.argv.slice(2))
console.log(closingLine(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
