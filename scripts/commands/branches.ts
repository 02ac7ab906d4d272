import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { cache, root, runNode } from '../run.ts'

/**
 * `npm run branches`: which branches of the rules and claims their own tests take. One line for each file that has some
 * which none takes, with their lines; exits with 1 where there are any. Not a part of `npm test`.
 */
const folder = join(cache, 'branches')
const { code } = await runNode('node_modules/vitest/vitest.mjs', [
  'run',
  '--project=unit',
  '--reporter=dot',
  // Tests of bounded time fail where coverage slows them, and what only they reach has no answer that is looked at.
  '--testNamePattern=^(?!.*bounded time)',
  '--testTimeout=600000',
  '--coverage.enabled',
  '--coverage.provider=v8',
  '--coverage.include=src/core/rules/**',
  '--coverage.include=src/core/claims/**',
  '--coverage.reporter=json',
  `--coverage.reportsDirectory=${folder}`,
  ...['rules', 'claims', 'diagnosis'].map((name) => `test/core/${name}/`),
])
if (code !== 0) process.exit(code)

/** What Istanbul's format says of a file: for each branching, where it stands and how often each way was taken. */
interface FileCoverage {
  branchMap: Record<string, { loc: { start: { line: number } } }>
  b: Record<string, number[]>
}

const files = JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8')) as Record<string, FileCoverage>
const ways = Object.entries(files).flatMap(([file, { branchMap, b }]) =>
  Object.entries(b).flatMap(([id, counts]) =>
    counts.map((count) => ({ file: relative(root, file), line: branchMap[id]!.loc.start.line, count })),
  ),
)
const share = (some: typeof ways): string => {
  const taken = some.filter(({ count }) => count > 0).length
  return `${((100 * taken) / some.length).toFixed(1)}% (${taken}/${some.length})`.padEnd(20)
}
const missed = ways.filter(({ count }) => count === 0)
for (const [file, some] of Map.groupBy(missed, ({ file: name }) => name)) {
  const lines = [...new Set(some.map(({ line }) => line))].join(', ')
  console.log(`${share(ways.filter((way) => way.file === file))} ${file}: ${lines}`)
}
for (const [name, some] of Map.groupBy(ways, ({ file }) => dirname(file))) console.log(`${share(some)} ${name}`)
console.log(`${share(ways)} branches in all`)
process.exitCode = missed.length > 0 ? 1 : 0
