import { desk, findingsPane } from '../../../core/catalogue/desk.ts'
import { placeOfCells } from '../../../core/form/cell-label.ts'
import type { Outcome } from '../../../core/rules/verdict.ts'
import type { ReportView } from '../../../contract/views.ts'
import { topicOf } from '../../app/derived.ts'
import { useDesk } from '../../app/desk-store.ts'
import { select } from '../../app/report-actions.ts'
import { Empty } from '../../components/Empty.tsx'
import { Segmented } from '../../components/Segmented.tsx'
import { ruleTitle } from '../../components/rule-title.ts'

const outcomes: readonly Outcome[] = ['passed', 'failed', 'notEvaluable']

/** Every check with its outcome: what passed with its equation, what could not be judged with its reason. */
export function ChecksList({ view }: { view: ReportView }) {
  const filter = useDesk((now) => now.checksFilter)
  const selected = useDesk((now) => (now.selected?.target.kind === 'check' ? now.selected.target.topic : null))
  const shown = view.verdicts.filter((verdict) => verdict.outcome === filter)
  return (
    <div className='checks'>
      <div className='checks-bar'>
        <Segmented
          label={findingsPane.filterChecks}
          value={filter}
          onChange={(checksFilter) => useDesk.setState({ checksFilter })}
          options={outcomes.map((outcome) => ({
            value: outcome,
            label: findingsPane.group(desk.outcome[outcome], view.item.checks[outcome]),
          }))}
        />
      </div>
      {shown.length === 0 && <Empty title={findingsPane.checksEmpty} />}
      <ul>
        {shown.map((verdict) => {
          const topic = topicOf(verdict)
          return (
            <li key={topic}>
              <button
                type='button'
                className={`check ${topic === selected ? 'selected' : ''}`}
                data-rule={verdict.rule}
                data-outcome={verdict.outcome}
                aria-pressed={topic === selected}
                onClick={() => select({ kind: 'check', topic }, 'bottom')}
              >
                <span className={`outcome some ${verdict.outcome}`}>{desk.outcome[verdict.outcome]}</span>
                <span className='rule cut'>{ruleTitle(verdict.rule)}</span>
                <span className='where cut'>{placeOfCells(verdict.cells, view.item.edition)}</span>
                <span className='equation cut' title={verdict.statement}>
                  {verdict.statement}
                </span>
                {verdict.outcome !== 'passed' && <span className='message'>{verdict.message}</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
