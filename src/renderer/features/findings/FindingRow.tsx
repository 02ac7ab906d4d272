import type { KeyboardEvent } from 'react'
import { desk, findingsPane } from '../../../core/catalogue/desk.ts'
import { weighing as weighingWords } from '../../../core/catalogue/judgement.ts'
import { decisionStates, type Decision, type SeverityChange } from '../../../core/review/review.ts'
import type { Finding } from '../../../core/rules/verdict.ts'
import { placeOfCells } from '../../../core/form/cell-label.ts'
import type { ReportView } from '../../../contract/views.ts'
import { composeNote } from '../../app/compose-note.ts'
import { useDesk } from '../../app/desk-store.ts'
import { decide, editCell, select } from '../../app/report-actions.ts'
import { Icon } from '../../components/Icon.tsx'
import { SeverityMark } from '../../components/Marks.tsx'
import { ruleBasis, ruleTitle } from '../../components/rule-title.ts'
import { shortTime } from '../../components/time.ts'
import { AlikeButton } from './AlikeButton.tsx'
import { DecisionControl } from './DecisionControl.tsx'
import { DismissForm } from './DismissForm.tsx'
import { Hypotheses } from './Hypotheses.tsx'
import { Operands } from './Operands.tsx'
import { WeighForm } from './WeighForm.tsx'

interface Props {
  finding: Finding
  view: ReportView
  decision: Decision | null
  /** The auditor's own severity; null where the rules' stands. */
  change: SeverityChange | null
  notes: number
  selected: boolean
  /** Whether it speaks of the selected cell. */
  related: boolean
  /** Whether Tab stops here. */
  stop: boolean
}

/** One finding: what is wrong, by which equation, where it says so, and what the auditor holds of it. Keys 1–4 decide. */
export function FindingRow({ finding, view, decision, change, notes, selected, related, stop }: Props) {
  const dismissing = useDesk((now) => now.dismissing === finding.fingerprint)
  const weighing = useDesk((now) => now.weighing === finding.fingerprint)
  const { fingerprint, rule, severity, about, statement, message, quotes } = finding
  const state = decision?.state ?? 'pending'
  // Many messages carry their quote already, and a bare number stands among the operands: nothing is shown twice.
  const values = finding.operands.map((operand) => operand.value)
  const shownQuotes = quotes.filter(({ text }) => !message.includes(text) && !values.includes(text.replace(/[,，\s]/g, '')))
  const repaired = view.remedy?.repaired.includes(finding.topic) ?? false
  const place = placeOfCells(finding.cells, view.item.edition)
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    const [first] = finding.cells
    const chosen = decisionStates[Number(event.key) - 1]
    if (chosen && /^[1-4]$/.test(event.key)) void decide(fingerprint, chosen)
    else if (event.key === 'F2' && first) editCell(first)
    else if (event.key === 'Enter' && first) {
      select({ kind: 'cell', cell: first }, 'desk')
      document.querySelector<HTMLElement>(`td[data-cell="${first}"][data-state]`)?.focus({ preventScroll: true })
    } else if (event.key === ' ') select({ kind: 'finding', fingerprint }, 'desk')
    else return
    event.preventDefault()
  }
  return (
    <li
      className={`finding ${severity} ${state} ${selected ? 'selected' : ''} ${related ? 'related' : ''}`}
      data-finding=''
      data-fingerprint={fingerprint}
      data-rule={rule}
      data-decision={state}
      aria-current={selected}
      tabIndex={stop ? 0 : -1}
      onClick={() => select({ kind: 'finding', fingerprint }, 'bottom')}
      onKeyDown={keys}
    >
      <SeverityMark severity={severity} />
      <div className='what'>
        <div className='head'>
          <span className='rule cut' title={ruleBasis(rule)}>
            {ruleTitle(rule)}
          </span>
          {place && <span className='where'>{place}</span>}
          <span className={`about ${about}`}>{desk.about[about]}</span>
          {change && <Weighed change={change} />}
          {repaired && (
            <span className='about repaired' title={findingsPane.repairedHint}>
              {findingsPane.repaired}
            </span>
          )}
        </div>
        <div className='proof'>
          <span className='equation'>{statement}</span>
          {message && message !== statement && <span className='message'>{message}</span>}
        </div>
        {selected && shownQuotes.length > 0 && (
          <div className='quotes'>
            {shownQuotes.map((quote) => (
              <q key={`${quote.span.start}-${quote.span.end}`}>{quote.text}</q>
            ))}
          </div>
        )}
        {selected && <Operands operands={finding.operands} edition={view.item.edition} />}
        {selected && <Hypotheses view={view} topic={finding.topic} />}
        {decision?.reason && (
          <p className='reason'>
            {decision.reasonCode ? `${desk.dismissal[decision.reasonCode]}：` : ''}
            {decision.reason}
          </p>
        )}
        {change && selected && (
          <p className='reason'>{weighingWords.changedBy(change.who, shortTime(change.at), change.reason)}</p>
        )}
        {dismissing && <DismissForm fingerprint={fingerprint} decision={decision} />}
        {weighing && <WeighForm fingerprint={fingerprint} severity={severity} change={change} />}
        {selected && !weighing && !dismissing && (
          <div className='finding-actions'>
            <button
              type='button'
              className='button small'
              title={weighingWords.hint}
              onClick={(event) => {
                event.stopPropagation()
                useDesk.setState({ weighing: fingerprint })
              }}
            >
              {weighingWords.button}
            </button>
            <AlikeButton reportId={view.item.id} fingerprint={fingerprint} />
          </div>
        )}
      </div>
      <div className='judge'>
        <DecisionControl finding={finding} decision={decision} />
        <button
          type='button'
          className='button plain small'
          aria-label={notes > 0 ? `${findingsPane.note} ${notes}` : findingsPane.note}
          tabIndex={selected ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation()
            select({ kind: 'finding', fingerprint }, 'bottom')
            composeNote(event.currentTarget.getBoundingClientRect())
          }}
        >
          <Icon name='note' />
          {notes > 0 ? notes : ''}
        </button>
      </div>
    </li>
  )
}

/** That the severity is the auditor's, with the rules' own beside it. */
function Weighed({ change: { from, to, who, at, reason } }: { change: SeverityChange }) {
  return (
    <span className='about weighed' title={weighingWords.changedBy(who, shortTime(at), reason)}>
      {weighingWords.changed(desk.severity[from], desk.severity[to])}
    </span>
  )
}
