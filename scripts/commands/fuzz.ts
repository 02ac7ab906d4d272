import { runNode } from '../run.ts'

process.exitCode = (await runNode('scripts/fuzz.ts', process.argv.slice(2))).code
