import { runWithDesk } from '../display.ts'

process.exitCode = (await runWithDesk('scripts/measure.ts', process.argv.slice(2)))?.code ?? 1
