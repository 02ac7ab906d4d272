import type { Page } from 'playwright'
import type { Bridge } from '../../src/contract/bridge.ts'
import type { Answers, Method, Params } from '../../src/contract/methods.ts'
import { findingsOf, type Finding, type Verdict } from '../../src/core/rules/verdict.ts'

/** Asks main over the window's own bridge; throws where it refuses. */
export async function ask<M extends Method>(page: Page, method: M, params: Params<M>): Promise<Answers[M]> {
  const reply = await page.evaluate(
    ([name, given]) =>
      (globalThis as unknown as { heyue: Bridge }).heyue.invoke<Method>(name, given as Params<Method>) as Promise<unknown>,
    [method, params] as const,
  )
  const { ok, value } = reply as { ok: boolean; value: Answers[M] }
  if (!ok) throw new Error(`${method}: ${JSON.stringify(reply)}`)
  return value
}

/** A report with something to review. */
export interface Chosen {
  id: number
  /** A finding that arithmetic proves. */
  finding: Finding
  /** A checked sum of table three, whose operands may be spoilt. */
  sum: Verdict
}

/** The first report that has a proved contradiction with an equation, and a sum in table three that holds. */
export async function reportToReview(page: Page): Promise<Chosen> {
  for (const { id } of await ask(page, 'reports.list', {})) {
    const { verdicts } = await ask(page, 'reports.open', { reportId: id })
    const finding = findingsOf(verdicts).find(({ about, statement }) => about === 'source' && statement.includes('≠'))
    const sum = verdicts.find(({ rule, outcome, cells }) => rule === 't3.row-total' && outcome === 'passed' && cells.length > 0)
    if (finding && sum) return { id, finding, sum }
  }
  throw new Error('no report has both a contradiction and a sum that holds')
}
