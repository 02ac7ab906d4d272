import { desk, findingsPane } from '../../../core/catalogue/desk.ts'
import { decisionStates, type Decision } from '../../../core/review/review.ts'
import type { Finding } from '../../../core/rules/verdict.ts'
import { decide } from '../../app/report-actions.ts'
import { Segmented } from '../../components/Segmented.tsx'
import { ruleTitle } from '../../components/rule-title.ts'
import { shortTime } from '../../components/time.ts'

/** 待核 · 属实 · 排除 · 已整改, with who decided and when. */
export function DecisionControl({ finding, decision }: { finding: Finding; decision: Decision | null }) {
  const state = decision?.state ?? 'pending'
  return (
    <div className='decision' onClick={(event) => event.stopPropagation()}>
      <Segmented
        className='quiet-segments'
        label={findingsPane.decide(ruleTitle(finding.rule))}
        value={state}
        onChange={(next) => {
          if (next !== state || next === 'dismissed') void decide(finding.fingerprint, next)
        }}
        options={decisionStates.map((one, index) => ({
          value: one,
          label: desk.decision[one],
          hint: `${desk.decision[one]}（${index + 1}）`,
        }))}
      />
      {decision && <span className='quiet who'>{findingsPane.decidedBy(decision.who, shortTime(decision.at))}</span>}
    </div>
  )
}
