import { findingsPane } from '../../../core/catalogue/desk.ts'
import type { Verdict } from '../../../core/rules/verdict.ts'
import { SeverityMark } from '../../components/Marks.tsx'
import { ruleTitle } from '../../components/rule-title.ts'

/** Relations that the source corrections would break: the corrections do not agree with each other. */
export function Introduced({ verdicts }: { verdicts: readonly Verdict[] }) {
  return (
    <section aria-label={findingsPane.introduced}>
      <h3 className='finding-group'>
        {findingsPane.group(findingsPane.introduced, verdicts.length)}
        <span className='quiet'>{findingsPane.introducedBody}</span>
      </h3>
      <ul>
        {verdicts.map((verdict) => (
          <li key={`${verdict.rule}¦${verdict.subject}`} className='finding introduced'>
            <SeverityMark severity={verdict.severity} />
            <div className='what'>
              <div className='head'>
                <span className='rule cut'>{ruleTitle(verdict.rule)}</span>
              </div>
              <div className='equation'>{verdict.statement}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
