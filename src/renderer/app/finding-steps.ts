import type { ReportItem } from '../../contract/views.ts'
import type { Finding } from '../../core/rules/verdict.ts'
import { derive } from './derived.ts'
import { useDesk } from './desk-store.ts'
import { filterReports } from './filter-reports.ts'
import { openReport, select } from './report-actions.ts'

type Step = 1 | -1

/** Selects the finding after (or before) the selected one; past the last, the first of the next report in the list that has any. */
export function stepFinding(step: Step): void {
  const { view } = useDesk.getState()
  const { findings, at } = place()
  const next = at < 0 ? findings.at(step > 0 ? 0 : -1) : at + step >= 0 ? findings[at + step] : undefined
  if (next) return show(next)
  if (view) void openNext(step, (item) => item.checks.failed > 0, true)
}

/** Selects the next finding that is still 待核: in this report, else in the next one of the list that has any, round the list. */
export function stepUndecided(step: Step): void {
  const { findings, at } = place()
  const ahead = step > 0 ? findings.slice(at + 1) : findings.slice(0, Math.max(at, 0)).reverse()
  const next = ahead.find(isPending)
  if (next) return show(next)
  void openNext(step, (item) => item.pending > 0, false).then((moved) => {
    // The last report with anything pending is this one: begin again at its other end.
    const rest = step > 0 ? place().findings : [...place().findings].reverse()
    const first = moved ? undefined : rest.find(isPending)
    if (first) show(first)
  })
}

function place(): { findings: readonly Finding[]; at: number } {
  const { view, selected } = useDesk.getState()
  const findings = view ? derive(view).findings : []
  const target = selected?.target
  return { findings, at: findings.findIndex((one) => target?.kind === 'finding' && one.fingerprint === target.fingerprint) }
}

/** Opens the next report of the filtered list that is wanted and selects a finding of it; false where there is none. */
async function openNext(step: Step, wanted: (item: ReportItem) => boolean, any: boolean): Promise<boolean> {
  const { items, filter, openId } = useDesk.getState()
  const shown = filterReports(items, filter)
  const at = shown.findIndex((item) => item.id === openId)
  const after = step > 0 ? shown.slice(at + 1) : shown.slice(0, Math.max(at, 0)).reverse()
  // Findings of a list are walked to its end; what is pending is looked for all round it.
  const round = any ? [] : step > 0 ? shown.slice(0, Math.max(at, 0)) : shown.slice(at + 1).reverse()
  const next = [...after, ...round].find(wanted)
  if (!next) return false
  await openReport(next.id)
  if (useDesk.getState().view?.item.id !== next.id) return true
  const { findings } = place()
  const ordered = step > 0 ? findings : [...findings].reverse()
  const first = any ? ordered[0] : ordered.find(isPending)
  if (first) show(first)
  return true
}

function isPending({ fingerprint }: Finding): boolean {
  const { view } = useDesk.getState()
  return view !== null && (derive(view).decisions.get(fingerprint)?.state ?? 'pending') === 'pending'
}

function show({ fingerprint }: Finding): void {
  useDesk.setState({ tab: 'findings' })
  select({ kind: 'finding', fingerprint }, 'desk')
}
