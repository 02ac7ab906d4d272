import { z } from 'zod'
import type { OrganCommand } from '../core/organ/organ-commands.ts'
import type { OrganReport, OrgansView } from '../core/organ/organ-views.ts'

export type { OrganReport, OrgansView } from '../core/organ/organ-views.ts'

const name = z.string().min(1).max(200)

const organCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('merge-organs'), names: z.array(name).min(1).max(100), into: name }),
  z.strictObject({ type: z.literal('part-organs'), names: z.array(name).min(1).max(100) }),
  z.strictObject({ type: z.literal('set-units'), parent: name, units: z.array(name).max(2_000) }),
]) satisfies z.ZodType<OrganCommand>

/** The window's requests about organs: which names are one, which organs a government is summed from, one organ's years. */
export const organRequests = {
  'organs.view': z.strictObject({}),
  'organs.apply': z.strictObject({ command: organCommand }),
  'organs.undo': z.strictObject({}),
  'organs.redo': z.strictObject({}),
  /** The reports of the organ that a report is of, itself among them: all years, all versions, the last hundred at most. */
  'organs.reports': z.strictObject({ reportId: z.int().positive() }),
} as const

/** What each of these requests answers with. */
export interface OrganAnswers {
  'organs.view': OrgansView
  'organs.apply': OrgansView
  'organs.undo': OrgansView
  'organs.redo': OrgansView
  'organs.reports': OrganReport[]
}
