import { contradictions } from '../test/builders/prose/contradictions.ts'
import { passageText, passagesOf } from '../test/builders/prose/prose.ts'
import { failedOn, generated, inputOf } from '../test/core/claims/generated-report.ts'

/** Generated reports against the rules on the prose: `measure-claims.ts [reports] [examples]` prints what was cried for nothing and what was missed, by kind. */
const reports = Number(process.argv[2] ?? 10_000)
const examples = Number(process.argv[3] ?? 3)

interface Row {
  planted: number
  found: number
  /** Other findings beside the planted one. */
  besides: number
  missed: string[]
}

const rows = new Map<string, Row>(contradictions.map(({ kind }) => [kind, { planted: 0, found: 0, besides: 0, missed: [] }]))
const cried = new Map<string, { error: number; warning: number; notice: number; shown: string[] }>()

for (let seed = 1; seed <= reports; seed += 1) {
  const { truth, prose, random } = generated(seed)
  const failed = failedOn(inputOf(truth, prose, random))
  for (const { rule, severity, statement, quotes } of failed) {
    const sofar = cried.get(rule) ?? { error: 0, warning: 0, notice: 0, shown: [] }
    sofar[severity] += 1
    if (sofar.shown.length < examples)
      sofar.shown.push(`#${seed} ${severity} ${statement} | ${quotes[0]?.text.slice(0, 60) ?? ''}`)
    cried.set(rule, sofar)
  }
  const { kind, plant } = contradictions[seed % contradictions.length]!
  const planted = plant(truth, prose, random)
  const row = rows.get(kind)!
  if (!planted) continue
  row.planted += 1
  const verdicts = failedOn(inputOf(truth, planted.prose, random))
  const hit = verdicts.some(
    (one) =>
      planted.rules.some((rule) => one.rule.startsWith(rule)) && (planted.actual === null || one.actual === planted.actual),
  )
  if (hit) row.found += 1
  else if (row.missed.length < examples) {
    const words = passagesOf(planted.prose).map(passageText)
    row.missed.push(
      `#${seed} ${planted.actual ?? ''} | ${words.find((one) => one.includes(planted.actual ?? '\0')) ?? words.at(-2) ?? ''}`,
    )
  }
  if (verdicts.some((one) => !planted.rules.some((rule) => one.rule.startsWith(rule)))) row.besides += 1
}

console.log(`${reports} clean reports: findings for nothing`)
if (cried.size === 0) console.log('  none')
for (const [rule, { error, warning, notice, shown }] of cried) {
  console.log(`  ${rule}  error ${error}  warning ${warning}  notice ${notice}`)
  for (const one of shown) console.log(`      ${one}`)
}
console.log('planted contradictions by kind: found / planted, and reports with another finding besides')
for (const [kind, { planted, found, besides, missed }] of rows) {
  console.log(
    `  ${kind.padEnd(8, '　')} ${found}/${planted} = ${planted === 0 ? '-' : ((100 * found) / planted).toFixed(2)}%  besides ${besides}`,
  )
  for (const one of missed) console.log(`      ${one}`)
}
