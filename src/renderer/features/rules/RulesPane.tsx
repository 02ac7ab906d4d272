import { useEffect, useRef, useState } from 'react'
import { rulePane as words } from '../../../core/catalogue/judgement.ts'
import { useDesk } from '../../app/desk-store.ts'
import { JudgingStrip } from '../../app/JudgingStrip.tsx'
import { redoHere, showRules, undoHere } from '../../app/judgement-actions.ts'
import { Empty } from '../../components/Empty.tsx'
import { Icon } from '../../components/Icon.tsx'
import { listedRules } from './rule-list.ts'
import { RuleDetail } from './RuleDetail.tsx'
import { RuleTable } from './RuleTable.tsx'
import './rules.css'

/** The library of rules: what is checked, on which basis, and how this workspace sets it. */
export function RulesPane() {
  const book = useDesk((now) => now.book)
  const pane = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const loaded = book !== null
  useEffect(() => {
    if (loaded) pane.current?.querySelector<HTMLElement>('[data-rule][tabindex="0"]')?.focus()
  }, [loaded])
  const groups = book ? listedRules(book) : []
  const all = groups.flatMap(({ rules }) => rules)
  const rule = all.find(({ info }) => info.id === chosen) ?? all[0]
  const off = all.filter(({ setting }) => !setting.on).length
  const edited = all.filter((one) => one.setting.on && one.edited).length
  const readOnly = useDesk((now) => now.workspace?.damage !== null)
  return (
    <section className='rules' aria-label={words.title} data-pane='rules' ref={pane}>
      <div className='rules-bar'>
        <button type='button' className='button plain' onClick={() => showRules(false)}>
          <Icon name='undo' />
          {words.back}
        </button>
        <h2>{words.title}</h2>
        {book && <span className='quiet'>{words.version(book.version)}</span>}
        {book && (
          <span className={off + edited > 0 ? 'differs' : 'quiet'} title={words.onPaper} data-rules-differ={off + edited}>
            {off + edited > 0 ? words.changed(off, edited) : words.standard}
          </span>
        )}
        <span className='push' />
        <Step name='undo' line={book?.undo ?? null} none={words.nothingToUndo} label={words.undo} run={undoHere} />
        <Step name='redo' line={book?.redo ?? null} none={words.nothingToRedo} label={words.redo} run={redoHere} />
      </div>
      {!book && <Empty title={words.loading} />}
      {rule && (
        <div className='rules-body'>
          <RuleTable groups={groups} chosen={rule.info.id} onChoose={setChosen} readOnly={readOnly} />
          <RuleDetail key={rule.info.id} rule={rule} readOnly={readOnly} />
        </div>
      )}
      <JudgingStrip />
    </section>
  )
}

interface StepProps {
  name: 'undo' | 'redo'
  line: string | null
  none: string
  label: (line: string) => string
  run: () => Promise<void>
}

function Step({ name, line, none, label, run }: StepProps) {
  const text = line === null ? none : label(line)
  return (
    <button
      type='button'
      className='button plain icon'
      disabled={line === null}
      aria-label={text}
      title={text}
      onClick={() => void run()}
    >
      <Icon name={name} />
    </button>
  )
}
