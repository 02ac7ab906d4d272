import { runChecks } from '../checks.ts'
import { runUnit } from '../suites.ts'
import { closingLine, together } from '../tally.ts'

// The tests of the architecture read the sources only; they belong to what is checked before a commit.
const tally = together([await runChecks(), await runUnit(['test/architecture'])])
console.log(closingLine(tally))
process.exitCode = tally.failed > 0 ? 1 : 0
