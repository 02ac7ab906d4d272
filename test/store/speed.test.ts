import { expect, it } from 'vitest'
import { create, importSamples, open, stamp } from './open-here.ts'
import { sampleReport } from './sample-report.ts'

/** Runs the work and answers how long it took, in milliseconds. */
function timed<T>(work: () => T): [T, number] {
  const start = performance.now()
  const result = work()
  return [result, Math.round((performance.now() - start) * 10) / 10]
}

it('a thousand reports are listed, opened and corrected; the times are printed', { timeout: 180_000 }, () => {
  const workspace = create()
  const prose = '本机关认真贯彻落实条例，推进公开工作。'.repeat(300)
  const [, imports] = timed(() => {
    for (let i = 0; i < 1000; i += 1)
      importSamples(
        workspace,
        sampleReport({ agency: `云岭县第${i % 500}局`, remark: `${i}${prose}`, values: { 't3.granted.total': '3' } }),
      )
  })
  workspace.close()
  const [again, opening] = timed(() => open(workspace.path))
  const [items, first] = timed(() => again.listReports())
  const [, second] = timed(() => again.listReports())
  expect(items).toHaveLength(1000)
  expect(items[999]).toMatchObject({ version: 2, versions: 2 })
  const [view, openReport] = timed(() => again.openReport(500))
  expect(view?.item.id).toBe(500)
  const [result, command] = timed(() =>
    again.applyCommand(
      500,
      { type: 'correct-cell', cell: 't3.granted.total', kind: 'reading', state: 'number', value: '0', raw: null, reason: '' },
      stamp,
    ),
  )
  expect(result.ok).toBe(true)
  const [verification, verify] = timed(() => again.verifyTrail())
  expect(verification.ok).toBe(true)
  console.log(
    `1 000 reports: import ${imports} ms in all, open workspace ${opening} ms, list ${first} ms then ${second} ms, ` +
      `open report ${openReport} ms, correct and re-check ${command} ms, verify trail ${verify} ms`,
  )
})
