import { desk, findingsPane } from '../../../core/catalogue/desk.ts'
import type { Decision } from '../../../core/review/review.ts'
import { ruleTitle } from '../../components/rule-title.ts'
import { shortTime } from '../../components/time.ts'

/** Decisions whose finding is gone: kept in sight, never attached to anything else. */
export function Orphans({ orphans }: { orphans: readonly Decision[] }) {
  return (
    <section aria-label={findingsPane.orphans} className='orphans'>
      <h3 className='finding-group'>
        {findingsPane.group(findingsPane.orphans, orphans.length)}
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
      </ul>
    </section>
  )
}
