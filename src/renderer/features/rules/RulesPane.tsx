import { useEffect, useRef, useState } from 'react'
import { rulePane as words } from '../../../core/catalogue/judgement.ts'
import { useDesk } from '../../app/desk-store.ts'
import { JudgingStrip } from '../../app/JudgingStrip.tsx'
import { redoHere, showRules, undoHere } from '../../app/judgement-actions.ts'
import { Empty } from '../../components/Empty.tsx'
import { BackBar } from '../../components/BackBar.tsx'
import { StepButton } from '../../components/StepButton.tsx'
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
      <BackBar back={words.back} onBack={() => showRules(false)} title={words.title}>
        {book && <span className='quiet'>{words.version(book.version)}</span>}
        {book && (
          <span className={off + edited > 0 ? 'differs' : 'quiet'} title={words.onPaper} data-rules-differ={off + edited}>
            {off + edited > 0 ? words.changed(off, edited) : words.standard}
          </span>
        )}
        <span className='push' />
        <StepButton
          step='undo'
          line={book?.undo ?? null}
          label={words.undo}
          none={words.nothingToUndo}
          run={() => void undoHere()}
        />
        <StepButton
          step='redo'
          line={book?.redo ?? null}
          label={words.redo}
          none={words.nothingToRedo}
          run={() => void redoHere()}
        />
      </BackBar>
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
