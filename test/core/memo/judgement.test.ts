import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import { memoHtml } from '../../../src/core/memo/memo-html.ts'
import { memoOf } from '../../../src/core/memo/memo.ts'
import type { SeverityChange } from '../../../src/core/review/review.ts'
import { findingsOf } from '../../../src/core/rules/verdict.ts'
import { elements, textOf } from './html-tree.ts'
import { fullReview, qingheInput } from './qinghe.ts'

const [finding] = findingsOf(qingheInput().verdicts)
const change: SeverityChange = {
  fingerprint: finding?.fingerprint ?? '',
  topic: finding?.topic ?? '',
  statement: finding?.statement ?? '',
  from: 'error',
  to: 'notice',
  reason: '笔误<b>',
  who: '沈思远',
  at: '2026-01-12T11:00:00+08:00',
}

function text(input: ReturnType<typeof qingheInput>): string {
  return elements(parse(memoHtml(memoOf(input))), 'main')
    .map(textOf)
    .join('')
}

describe('the memo of a workspace that sets rules otherwise', () => {
  const settings = [
    { rule: 'across.outlier', on: true, severity: null, thresholds: { factor: 5 } },
    { rule: 't4.row-total', on: false, severity: null, thresholds: {} },
  ]

  it('names the rules that are switched off or changed, and says so on page one', () => {
    const memo = memoOf(qingheInput(fullReview, { ruleSettings: settings }))
    expect(memo.scope.settings).toMatchObject([
      { rule: 'across.outlier', off: false, changes: ['偏离倍数 10倍 → 5倍'] },
      { rule: 't4.row-total', off: true, changes: ['停用'] },
    ])
    expect(memo.scope.silent.map(({ rule }) => rule)).not.toContain('t4.row-total')
    const printed = text(qingheInput(fullReview, { ruleSettings: settings }))
    expect(printed).toContain('1 条规则停用')
    expect(printed).toContain('本工作区停用或改设的规则')
  })

  it('says nothing of it where the rule set is as it is', () => {
    expect(text(qingheInput(fullReview))).not.toContain('停用')
  })
})

describe('a severity that the auditor changed', () => {
  it('is printed with the rules’ own, the reason and who changed it', () => {
    const input = qingheInput({ ...fullReview, severities: [change] })
    const memo = memoOf(input)
    const printed = [...memo.findings, ...memo.doubts].find(({ fingerprint }) => fingerprint === change.fingerprint)
    expect(printed?.severityChange).toMatchObject({ from: 'error', to: 'notice' })
    expect(memo.asOf).toBe(change.at)
    expect(text(input)).toContain('规则判为错误，审核人改为提示　笔误<b>')
  })

  it('is printed among the orphans where its finding is gone', () => {
    const input = qingheInput(fullReview, { orphanedSeverities: [change] })
    expect(memoOf(input).orphans).toMatchObject([{ index: '存-1', decision: null, severityChange: { to: 'notice' } }])
    expect(text(input)).toContain('规则判为错误，审核人改为提示')
  })
})
