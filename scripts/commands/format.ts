import { runNode } from '../run.ts'

const { code } = await runNode('node_modules/@biomejs/biome/bin/biome', ['format', '--write', ...process.argv.slice(2)])
process.exitCode = code
