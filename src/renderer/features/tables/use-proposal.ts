import { useMemo } from 'react'
import type { CellId, Edition } from '../../../core/form/form.ts'
import type { BlockPlan } from '../../../core/review/entry/block-plan.ts'
import type { BlockRefusal } from '../../../core/review/entry/block-text.ts'
import { effectOf, placeBlock, type PlanEffect } from '../../../core/review/entry/paste-block.ts'
import type { CellContent } from '../../../core/review/review.ts'
import type { ReportView } from '../../../contract/views.ts'
import { derive } from '../../app/derived.ts'
import { type Proposal, useDesk } from '../../app/desk-store.ts'

/** A pasted block as it would be taken, or why it would not. */
export type PastePreview = { ok: true; plan: BlockPlan; effect: PlanEffect } | { ok: false; refusal: BlockRefusal }

/** What is proposed for the tables at this moment. */
export interface Proposed {
  proposal: Proposal
  /** null where the proposal is no paste. */
  paste: PastePreview | null
  /** What each cell would hold; null: characters without a certain value. */
  cells: ReadonlyMap<CellId, CellContent | null>
}

/** The open proposal worked out for the selected cell; null where there is none. */
export function useProposal(view: ReportView, edition: Edition, anchor: CellId | null): Proposed | null {
  const proposal = useDesk((now) => now.proposal)
  return useMemo(() => {
    if (!proposal) return null
    if (proposal.kind === 'choice') {
      const cells = [proposal.chosen, ...proposal.others].map(
        ({ cell, value }) => [cell, { cell, state: 'number', value, raw: null } satisfies CellContent] as const,
      )
      return { proposal, paste: null, cells: new Map(cells) }
    }
    const form = { edition, cells: derive(view).cells }
    const placed = placeBlock(proposal.text, form, anchor)
    if (!placed.ok) return { proposal, paste: placed, cells: new Map() }
    const effect = effectOf(placed.plan.cells, form)
    const cells = new Map<CellId, CellContent | null>([
      ...[...effect.fresh, ...effect.changed].map((content) => [content.cell, content] as const),
      ...placed.plan.unreadable.map(({ cell }) => [cell, null] as const),
    ])
    return { proposal, paste: { ok: true, plan: placed.plan, effect }, cells }
  }, [proposal, view, edition, anchor])
}
