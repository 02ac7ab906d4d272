import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { rules } from '../src/core/rules/registry.ts'
import { ruleGaps } from './rule-gaps.ts'
import { root } from './run.ts'

const gaps = ruleGaps(rules, {
  sources: globSync('src/core/rules/*.ts', { cwd: root }).map((path) => basename(path)),
  tests: texts('test/**/*.test.ts', (path) => path),
  pages: texts('docs/rules/*.md', (path) => basename(path)),
})
for (const gap of gaps) console.log(gap)
console.log(gaps.length === 0 ? `${rules.length} rules: each has its file, a test and a page.` : `${gaps.length} gaps.`)
process.exitCode = gaps.length === 0 ? 0 : 1

function texts(pattern: string, name: (path: string) => string): Map<string, string> {
  return new Map(globSync(pattern, { cwd: root }).map((path) => [name(path), readFileSync(join(root, path), 'utf8')]))
}
