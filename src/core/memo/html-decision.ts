import { findingWords } from '../catalogue/memo.ts'
import { decisionStateNames, dismissalReasonNames, dismissedAs } from '../catalogue/review.ts'
import type { MemoDecision } from './findings.ts'
import { html, type Markup } from './markup.ts'
import { shortMoment } from './moment.ts'

/** A decision with its basis, and by whom and when; 待核 says that nobody has judged yet. */
export function decisionText(decision: MemoDecision): Markup {
  const { who, at, reason } = decision
  if (who === null || at === null) return html`${decisionStateNames.pending}（${findingWords.undecided}）`
  return html`<b>${decisionName(decision)}</b>${reason === '' ? null : html`　<span class="said">${reason}</span>`}<span class="place">${findingWords.by(who, shortMoment(at))}</span>`
}

/** 排除（口径不同）: the state, a dismissal with its reason's name. */
export function decisionName({ state, reasonCode }: MemoDecision): string {
  return state === 'dismissed' && reasonCode !== null ? dismissedAs(dismissalReasonNames[reasonCode]) : decisionStateNames[state]
}
