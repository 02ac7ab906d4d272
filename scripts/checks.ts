import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, runNode } from './run.ts'
import { type Tally, tallyOfStep, together } from './tally.ts'

interface Step {
  name: string
  file: string
  args: string[]
}

const environments = ['core', 'contract', 'node', 'electron', 'web', 'test']

const steps: Step[] = [
  ...environments.map((name) => ({
    name: `types: ${name}`,
    file: 'node_modules/typescript/bin/tsc',
    args: ['-p', `tsconfig.${name}.json`],
  })),
  { name: 'lint', file: 'node_modules/oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'format', file: 'node_modules/@biomejs/biome/bin/biome', args: ['format', '--colors=off', '--reporter=summary'] },
  { name: 'rules', file: 'scripts/check-rules.ts', args: [] },
]

/** Everything that is checked without running the program: types, lint, format, documentation of the rules. */
export async function runChecks(): Promise<Tally> {
  const queue = steps.filter(({ file }) => existsSync(join(root, file)))
  const tallies: Tally[] = []
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) tallies.push(await runStep(step))
  }
  // Two at a time: each of these tools uses several threads of its own.
  await Promise.all([worker(), worker()])
  return together(tallies)
}

async function runStep({ name, file, args }: Step): Promise<Tally> {
  const begun = performance.now()
  const { code, output } = await runNode(file, args, { quiet: true })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output.trimEnd())
  return tallyOfStep(code)
}
