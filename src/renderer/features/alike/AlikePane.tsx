import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { alikePane as words } from '../../../core/catalogue/judgement.ts'
import { decisionStates } from '../../../core/review/review.ts'
import { request } from '../../app/bridge.ts'
import { notify, useDesk, type Desk } from '../../app/desk-store.ts'
import { closeAlike, stepBulk } from '../../app/judgement-actions.ts'
import { openFinding, reloadItems } from '../../app/report-actions.ts'
import { Empty } from '../../components/Empty.tsx'
import { BackBar } from '../../components/BackBar.tsx'
import { ruleTitle } from '../../components/rule-title.ts'
import { Segmented } from '../../components/Segmented.tsx'
import { AlikeJudge, type Judgement } from './AlikeJudge.tsx'
import { AlikeList } from './AlikeList.tsx'
import { isPending, keyOf, useAlike } from './use-alike.ts'
import './alike.css'

/** Equal findings of all reports, to be judged in one step: one decision, one reason, a row of the trail for each. */
export function AlikePane({ of }: { of: NonNullable<Desk['alike']> }) {
  const { reportId, fingerprint, bulk, said } = of
  const [same, setSame] = useState(true)
  const [onlyPending, setOnlyPending] = useState(true)
  // Until the auditor chooses, what is pending is chosen.
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  const [judgement, setJudgement] = useState<Judgement>({ state: 'confirmed', reasonCode: 'different-scope', reason: '' })
  const [saving, setSaving] = useState(false)
  const pane = useRef<HTMLElement>(null)
  const { view, counts, error, reload } = useAlike(reportId, fingerprint, same)
  useEffect(() => void reload(), [bulk, reload])
  // Where this finding is the only one of its shape, those of its rule are looked at.
  const alone = counts !== null && counts.same < 2 && counts.rule > 1
  useEffect(() => {
    if (alone) setSame(false)
  }, [alone])
  const shown = useMemo(() => (view?.findings ?? []).filter((one) => !onlyPending || isPending(one)), [view, onlyPending])
  const chosen = shown.filter((one) => (picked ? picked.has(keyOf(one)) : isPending(one)))
  const missing = judgement.state === 'dismissed' && judgement.reasonCode === 'other' && judgement.reason.trim() === ''
  const readOnly = useDesk((now) => now.workspace?.damage !== null)
  const ready = chosen.length > 0 && !missing && !saving && !readOnly

  const pick = (key: string) => {
    const keys = new Set(chosen.map(keyOf))
    if (!keys.delete(key)) keys.add(key)
    setPicked(keys)
  }
  const pickAll = () => setPicked(new Set(chosen.length === shown.length ? [] : shown.map(keyOf)))
  const apply = async () => {
    if (!ready) {
      if (missing) pane.current?.querySelector<HTMLElement>('[data-bulk-reason]')?.focus()
      return
    }
    setSaving(true)
    const { workspace } = useDesk.getState()
    if (workspace && !workspace.reviewer) useDesk.setState({ askReviewer: true })
    const reply = await request('findings.decide', {
      findings: chosen.map((one) => ({ reportId: one.reportId, fingerprint: one.fingerprint })),
      state: judgement.state,
      reasonCode: judgement.state === 'dismissed' ? judgement.reasonCode : null,
      reason: judgement.reason.trim(),
    })
    setSaving(false)
    if (!reply.ok) return notify('error', reply.error.message)
    const { done, unchanged, gone } = reply.value
    setPicked(null)
    const made = reply.value.bulk === null ? bulk : { id: reply.value.bulk, stands: true }
    // Who left meanwhile is not brought back.
    useDesk.setState(({ alike }) =>
      alike?.fingerprint === fingerprint ? { alike: { ...alike, bulk: made, said: words.done(done, unchanged, gone) } } : {},
    )
    await reloadItems(true)
    await reload()
  }
  const keys = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
    if (event.ctrlKey && event.key === 'Enter') void apply()
    else if (typing && event.key === 'Escape') pane.current?.querySelector<HTMLElement>('[data-pane-focus], button')?.focus()
    else if (typing || event.ctrlKey || event.altKey) return
    else if (event.key === 'a' || event.key === 'A') pickAll()
    else if (/^[1-4]$/.test(event.key)) setJudgement({ ...judgement, state: decisionStates[Number(event.key) - 1] ?? 'pending' })
    else return
    event.preventDefault()
  }
  return (
    <section className='alike' aria-label={words.title} data-pane='alike' ref={pane} onKeyDown={keys}>
      <BackBar
        back={words.back}
        onBack={closeAlike}
        title={
          <>
            {words.title}
            {view && <span className='quiet'>{ruleTitle(view.rule)}</span>}
          </>
        }
      >
        <span className='push' />
        {counts && (
          <Segmented
            label={words.scope}
            value={same ? 'same' : 'rule'}
            onChange={(next) => {
              setSame(next === 'same')
              setPicked(null)
            }}
            options={[
              { value: 'same', label: words.same(counts.same), hint: words.sameHint },
              { value: 'rule', label: words.rule(counts.rule), hint: words.ruleHint },
            ]}
          />
        )}
        <label className='only-pending'>
          <input
            type='checkbox'
            checked={onlyPending}
            onChange={() => {
              setOnlyPending(!onlyPending)
              setPicked(null)
            }}
          />
          {words.onlyPending}
        </label>
      </BackBar>
      {error && <Empty title={error} />}
      {!view && !error && <Empty title={words.loading} />}
      {view && shown.length === 0 && <Empty title={onlyPending && view.findings.length > 0 ? words.empty : words.emptyAll} />}
      {view && shown.length > 0 && (
        <AlikeList
          findings={shown}
          picked={new Set(chosen.map(keyOf))}
          onPick={pick}
          onPickAll={pickAll}
          onOpen={(one) => void openFinding(one.reportId, one.fingerprint)}
        />
      )}
      {view && (view.behind > 0 || view.total > view.findings.length) && (
        <p className='alike-limits'>
          {view.behind > 0 && words.behind(view.behind)}
          {view.total > view.findings.length && words.cut(view.findings.length, view.total)}
        </p>
      )}
      <AlikeJudge
        judgement={judgement}
        onChange={setJudgement}
        count={chosen.length}
        missing={missing}
        disabled={!ready}
        said={saving ? words.applying : said}
        onApply={() => void apply()}
        step={bulk && (bulk.stands ? 'undo' : 'redo')}
        onStep={(step) => void stepBulk(`findings.${step}`)}
      />
    </section>
  )
}
