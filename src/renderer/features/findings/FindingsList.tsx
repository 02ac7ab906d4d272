import { useEffect, useRef } from 'react'
import { desk, findingsPane } from '../../../core/catalogue/desk.ts'
import type { Severity } from '../../../core/rules/verdict.ts'
import type { ReportView } from '../../../contract/views.ts'
import { derive, type Derived } from '../../app/derived.ts'
import { useDesk } from '../../app/desk-store.ts'
import { SeverityMark } from '../../components/Marks.tsx'
import { Empty } from '../../components/Empty.tsx'
import { FindingRow } from './FindingRow.tsx'
import { Introduced } from './Introduced.tsx'
import { Orphans } from './Orphans.tsx'
import './findings.css'

const severities: readonly Severity[] = ['error', 'warning', 'notice']

/** The findings of the open report by severity, each with its equation, evidence and decision; below them orphaned decisions. */
export function FindingsList({ view }: { view: ReportView }) {
  const derived = derive(view)
  const selected = useDesk((now) => now.selected)
  const list = useRef<HTMLDivElement>(null)
  const chosen = selected?.target.kind === 'finding' ? selected.target.fingerprint : null
  const cell = selected?.target.kind === 'cell' ? selected.target.cell : null
  const stop = chosen ?? derived.findings[0]?.fingerprint

  useEffect(() => {
    if (!selected || !chosen) return
    const row = list.current?.querySelector<HTMLElement>('[data-finding][aria-current="true"]')
    row?.scrollIntoView({ block: 'nearest' })
    if (selected.origin === 'desk') row?.focus({ preventScroll: true })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only the act of selecting moves the list and the focus
  }, [selected?.serial])

  if (derived.findings.length === 0 && view.orphans.length + view.orphanedSeverities.length === 0)
    return <NoFindings view={view} />
  return (
    <div ref={list} className='findings'>
      {severities.map((severity) => {
        const some = derived.findings.filter((finding) => finding.severity === severity)
        if (some.length === 0) return null
        return (
          <section key={severity} aria-label={desk.severity[severity]}>
            <h3 className='finding-group'>
              <SeverityMark severity={severity} />
              {findingsPane.group(desk.severity[severity], some.length)}
              <span className='quiet'>
                {progress(
                  some.map((finding) => finding.fingerprint),
                  derived,
                )}
              </span>
            </h3>
            <ul>
              {some.map((finding) => (
                <FindingRow
                  key={finding.fingerprint}
                  finding={finding}
                  view={view}
                  decision={derived.decisions.get(finding.fingerprint) ?? null}
                  change={derived.severities.get(finding.fingerprint) ?? null}
                  notes={derived.notesOfFinding.get(finding.fingerprint)?.length ?? 0}
                  selected={finding.fingerprint === chosen}
                  related={cell !== null && finding.cells.includes(cell)}
                  stop={finding.fingerprint === stop}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {view.remedy && view.remedy.introduced.length > 0 && <Introduced verdicts={view.remedy.introduced} />}
      {view.orphans.length + view.orphanedSeverities.length > 0 && (
        <Orphans orphans={view.orphans} severities={view.orphanedSeverities} />
      )}
    </div>
  )
}

function progress(fingerprints: readonly string[], derived: Derived): string {
  const decided = fingerprints.filter((one) => (derived.decisions.get(one)?.state ?? 'pending') !== 'pending').length
  return findingsPane.progress(decided, fingerprints.length)
}

function NoFindings({ view }: { view: ReportView }) {
  const { passed, notEvaluable } = view.item.checks
  if (passed === 0) return <Empty title={findingsPane.nothingChecked} body={findingsPane.nothingCheckedBody} />
  return <Empty title={findingsPane.none} body={findingsPane.noneBody(passed, notEvaluable)} />
}
