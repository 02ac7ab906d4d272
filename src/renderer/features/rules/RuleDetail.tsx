import { desk } from '../../../core/catalogue/desk.ts'
import { rulePane as words } from '../../../core/catalogue/judgement.ts'
import { thresholdNames } from '../../../core/catalogue/rule-settings.ts'
import { isStandard } from '../../../core/rules/rule-settings.ts'
import type { Severity } from '../../../core/rules/verdict.ts'
import { setRule } from '../../app/judgement-actions.ts'
import { Segmented } from '../../components/Segmented.tsx'
import type { ListedRule } from './rule-list.ts'
import { rulePage } from './rule-page.ts'
import { RuleText } from './RuleText.tsx'
import { ThresholdField } from './ThresholdField.tsx'

const severities: readonly Severity[] = ['error', 'warning', 'notice']

/** One rule: how this workspace sets it, and its page of explanation. */
export function RuleDetail({ rule, readOnly }: { rule: ListedRule; readOnly: boolean }) {
  const { info, setting, severity, findings, reports } = rule
  const { on, thresholds } = setting
  const change = (changed: { on?: boolean; severity?: Severity | null; thresholds?: Record<string, number> }) =>
    void setRule({ rule: info.id, on, severity: setting.severity, thresholds, ...changed })
  const page = rulePage(info.id)
  return (
    <article className='rule-detail' aria-label={info.title} tabIndex={0}>
      <h3>{info.title}</h3>
      <p className='id'>{info.id}</p>
      <div className='rule-settings'>
        <label className='switch'>
          <input type='checkbox' checked={on} disabled={readOnly} onChange={() => change({ on: !on })} />
          {words.columns.on}
        </label>
        <span className='quiet'>{on ? words.inWorkspace(findings, reports) : words.whenOff}</span>
        <span className='label'>{words.severity}</span>
        <div>
          <Segmented
            label={words.severityOf(info.title)}
            value={severity}
            onChange={(next) => change({ severity: next === info.severity ? null : next })}
            options={severities.map((value) => ({ value, label: desk.severity[value], disabled: readOnly }))}
          />
          <span className={setting.severity ? 'differs' : 'quiet'}>{words.severityStandard(desk.severity[info.severity])}</span>
          <p className='quiet'>{words.severityHint}</p>
        </div>
        {info.thresholds.map((threshold) => {
          const { name, unit } = thresholdNames[info.id]?.[threshold.id] ?? { name: threshold.id, unit: '' }
          const value = thresholds[threshold.id] ?? threshold.standard
          return (
            <ThresholdField
              key={`${threshold.id} ${value}`}
              name={name}
              unit={unit}
              threshold={threshold}
              value={value}
              disabled={readOnly}
              onChange={(next) => change({ thresholds: { ...thresholds, [threshold.id]: next } })}
            />
          )
        })}
        {!isStandard(setting) && (
          <button
            type='button'
            className='button small'
            disabled={readOnly}
            onClick={() => change({ on: true, severity: null, thresholds: {} })}
          >
            {words.reset}
          </button>
        )}
      </div>
      <dl className='rule-page'>
        <div>
          <dt>{words.basis}</dt>
          <dd>{info.legalBasis}</dd>
        </div>
        {page?.points
          .filter(({ label }) => label !== words.basis)
          .map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <RuleText text={text} />
              </dd>
            </div>
          ))}
      </dl>
    </article>
  )
}
