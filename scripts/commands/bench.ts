import { runWithDesk } from '../display.ts'
import { runNode } from '../run.ts'

/** `npm run bench`: ratios of reading; `npm run bench -- desk [FILES]`: what an auditor waits for, with the window. */
const [what, ...files] = process.argv.slice(2)
const ended = what === 'desk' ? await runWithDesk('scripts/bench/desk-times.ts', files) : await runNode('scripts/bench/ratios.ts')
process.exitCode = ended?.code ?? 1
