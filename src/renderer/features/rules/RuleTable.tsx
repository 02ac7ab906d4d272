import { useRef, type KeyboardEvent } from 'react'
import { desk } from '../../../core/catalogue/desk.ts'
import { rulePane as words } from '../../../core/catalogue/judgement.ts'
import { setRule } from '../../app/judgement-actions.ts'
import { SeverityMark } from '../../components/Marks.tsx'
import { editionsOf, shortTitle, type ListedRule, type RuleGroup } from './rule-list.ts'

interface Props {
  groups: { group: RuleGroup; rules: ListedRule[] }[]
  chosen: string
  onChoose: (rule: string) => void
  readOnly: boolean
}

/** Every rule on a line. Arrows move, the space bar switches a rule on and off. */
export function RuleTable({ groups, chosen, onChoose, readOnly }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const all = groups.flatMap(({ rules }) => rules)
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return
    const at = all.findIndex(({ info }) => info.id === chosen)
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, PageDown: at + 10, PageUp: at - 10 }[
      event.key
    ]
    const next = target === undefined ? undefined : all[Math.min(Math.max(target, 0), all.length - 1)]
    const current = all[at]
    if (next) {
      onChoose(next.info.id)
      table.current?.querySelector<HTMLElement>(`[data-rule="${next.info.id}"]`)?.focus()
    } else if (event.key === ' ' && current && event.target instanceof HTMLTableRowElement) toggle(current, readOnly)
    else return
    event.preventDefault()
  }
  return (
    <div className='rules-list'>
      <table ref={table} aria-label={words.list} onKeyDown={keys}>
        <thead>
          <tr>
            {(['on', 'rule', 'kind', 'edition', 'severity', 'findings', 'reports'] as const).map((column) => (
              <th key={column} scope='col' className={`col-${column}`}>
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ group, rules }) => (
          <tbody key={group}>
            <tr className='group'>
              <th scope='rowgroup' colSpan={7}>
                {words.groups[group]}
                <span className='quiet'>{rules.length}</span>
              </th>
            </tr>
            {rules.map((rule) => (
              <Row
                key={rule.info.id}
                rule={rule}
                chosen={rule.info.id === chosen}
                onChoose={() => onChoose(rule.info.id)}
                readOnly={readOnly}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Row({
  rule,
  chosen,
  onChoose,
  readOnly,
}: {
  rule: ListedRule
  chosen: boolean
  onChoose: () => void
  readOnly: boolean
}) {
  const { info, setting, severity, edited, findings, reports } = rule
  return (
    <tr
      className={`${setting.on ? '' : 'off'} ${chosen ? 'chosen' : ''}`}
      data-rule={info.id}
      data-on={setting.on}
      aria-current={chosen}
      tabIndex={chosen ? 0 : -1}
      onClick={onChoose}
    >
      <td className='col-on'>
        <input
          type='checkbox'
          tabIndex={-1}
          aria-label={words.on(info.title)}
          checked={setting.on}
          disabled={readOnly}
          onChange={() => toggle(rule, readOnly)}
        />
      </td>
      <td className='col-rule'>
        <span className='title'>{shortTitle(info)}</span>
        {edited && <span className='tag'>{words.edited}</span>}
        <span className='id'>{info.id}</span>
      </td>
      <td>{info.derived ? words.derived : words.printed}</td>
      <td>{editionsOf(info)}</td>
      <td className='col-severity'>
        <SeverityMark severity={severity} /> {desk.severity[severity]}
      </td>
      <td className='col-findings'>{setting.on ? findings || '' : words.off}</td>
      <td className='col-reports'>{setting.on ? reports || '' : ''}</td>
    </tr>
  )
}

function toggle({ info, setting }: ListedRule, readOnly: boolean): void {
  const { on, severity, thresholds } = setting
  if (!readOnly) void setRule({ rule: info.id, on: !on, severity, thresholds })
}
