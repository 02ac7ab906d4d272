import { desk, findingsPane } from '../../../core/catalogue/desk.ts'
import { weighing } from '../../../core/catalogue/judgement.ts'
import type { Decision, SeverityChange } from '../../../core/review/review.ts'
import { ruleTitle } from '../../components/rule-title.ts'
import { shortTime } from '../../components/time.ts'

interface Props {
  orphans: readonly Decision[]
  severities: readonly SeverityChange[]
}

/** Decisions and changed severities whose finding is gone: kept in sight, never attached to anything else. */
export function Orphans({ orphans, severities }: Props) {
  return (
    <section aria-label={findingsPane.orphans} className='orphans'>
      <h3 className='finding-group'>
        {findingsPane.group(findingsPane.orphans, orphans.length + severities.length)}
        <span className='quiet'>{findingsPane.orphansBody}</span>
      </h3>
      <ul>
        {orphans.map((decision) => (
          <li key={decision.fingerprint} className='finding orphan' data-orphan={decision.fingerprint}>
            <span />
            <div className='what'>
              <div className='head'>
                <span className='rule cut'>{ruleTitle(decision.topic.split('¦')[0] ?? '')}</span>
              </div>
              <div className='equation'>{decision.statement}</div>
              {decision.reason && <p className='reason'>{decision.reason}</p>}
            </div>
            <div className='judge'>
              <div className='decision'>
                <span>
                  {desk.decision[decision.state]}
                  {decision.reasonCode ? `（${desk.dismissal[decision.reasonCode]}）` : ''}
                </span>
                <span className='quiet who'>{findingsPane.decidedBy(decision.who, shortTime(decision.at))}</span>
              </div>
            </div>
          </li>
        ))}
        {severities.map(({ fingerprint, topic, statement, from, to, reason, who, at }) => (
          <li key={`severity ${fingerprint}`} className='finding orphan' data-orphaned-severity={fingerprint}>
            <span />
            <div className='what'>
              <div className='head'>
                <span className='rule cut'>{ruleTitle(topic.split('¦')[0] ?? '')}</span>
              </div>
              <div className='equation'>{statement}</div>
              <p className='reason'>{reason}</p>
            </div>
            <div className='judge'>
              <div className='decision'>
                <span>
                  {weighing.title} {weighing.changed(desk.severity[from], desk.severity[to])}
                </span>
                <span className='quiet who'>{findingsPane.decidedBy(who, shortTime(at))}</span>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
