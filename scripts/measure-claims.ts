import { contradictions } from '../test/builders/prose/contradictions.ts'
import { passageText, passagesOf } from '../test/builders/prose/prose.ts'
import { failedOn, generated, inputOf } from '../test/core/claims/generated-report.ts'

/**
 * Generated reports against the rules on the prose: `measure-claims.ts [reports] [examples]` prints what was cried for nothing, and
 * for each kind of planted contradiction how many were found, by which rule, and what else was said beside it.
 */
const reports = Number(process.argv[2] ?? 10_000)
const examples = Number(process.argv[3] ?? 3)

interface Row {
  planted: number
  found: number
  /** Reports in which each rule failed; `found` counts those whose rule was the right one. */
  said: Map<string, number>
  missed: string[]
}

const rows = new Map<string, Row>(contradictions.map(({ kind }) => [kind, { planted: 0, found: 0, said: new Map(), missed: [] }]))
const cried = new Map<string, { error: number; warning: number; notice: number; shown: string[] }>()

for (let seed = 1; seed <= reports; seed += 1) {
  const { truth, prose, random } = generated(seed)
  for (const { rule, severity, statement, quotes } of failedOn(inputOf(truth, prose, random))) {
    const sofar = cried.get(rule) ?? { error: 0, warning: 0, notice: 0, shown: [] }
    sofar[severity] += 1
    if (sofar.shown.length < examples)
      sofar.shown.push(`#${seed} ${severity} ${statement} | ${quotes[0]?.text.slice(0, 60) ?? ''}`)
    cried.set(rule, sofar)
  }
  plantedIn(seed, truth, prose, random)
}

/** Plants the contradictions in turn, passing over those that the report gives no occasion for. */
function plantedIn(seed: number, ...[truth, prose, random]: Parameters<typeof inputOf>): void {
  for (let step = 0; step < contradictions.length; step += 1) {
    const { kind, plant } = contradictions[(seed + step) % contradictions.length]!
    const planted = plant(truth, prose, random)
    if (!planted) continue
    const row = rows.get(kind)!
    row.planted += 1
    const verdicts = failedOn(inputOf(truth, planted.prose, random))
    const right = (rule: string): boolean => planted.rules.some((one) => rule.startsWith(one))
    const hit = verdicts.some((one) => right(one.rule) && (planted.actual === null || one.actual === planted.actual))
    if (hit) row.found += 1
    else if (row.missed.length < examples) {
      const words = passagesOf(planted.prose).map(passageText)
      const where = words.find((one) => one.includes(planted.actual ?? '\0')) ?? words.at(-2) ?? ''
      row.missed.push(`#${seed} ${planted.actual ?? ''} | ${where}`)
    }
    for (const rule of new Set(verdicts.map((one) => one.rule))) row.said.set(rule, (row.said.get(rule) ?? 0) + 1)
    return
  }
}

console.log(`${reports} clean reports: findings for nothing`)
if (cried.size === 0) console.log('  none')
for (const [rule, { error, warning, notice, shown }] of cried) {
  console.log(`  ${rule}  error ${error}  warning ${warning}  notice ${notice}`)
  for (const one of shown) console.log(`      ${one}`)
}

let [planted, found] = [0, 0]
console.log(`\n${reports} reports with one contradiction each: reports in which a rule said so (confusion)\n`)
console.log('| planted | reports | found | | said by |\n|---|---|---|---|---|')
for (const [kind, row] of rows) {
  planted += row.planted
  found += row.found
  const said = [...row.said].sort((a, b) => b[1] - a[1]).map(([rule, times]) => `${rule} ${times}`)
  const share = row.planted === 0 ? '–' : `${((100 * row.found) / row.planted).toFixed(2)}%`
  console.log(`| ${kind} | ${row.planted} | ${row.found} | ${share} | ${said.join(' · ')} |`)
}
console.log(`| all | ${planted} | ${found} | ${((100 * found) / planted).toFixed(2)}% | |`)
for (const [kind, { missed }] of rows) for (const one of missed) console.log(`missed ${kind}: ${one}`)
