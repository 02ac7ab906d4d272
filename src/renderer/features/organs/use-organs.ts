import { useCallback, useEffect, useState } from 'react'
import type { Reply } from '../../../contract/bridge.ts'
import type { OrganReport, OrgansView } from '../../../contract/organs.ts'
import type { OrganCommand } from '../../../core/organ/organ-commands.ts'
import { request } from '../../app/bridge.ts'
import { useDesk } from '../../app/desk-store.ts'

/** What is stated about organs, and how to state more. */
export interface Organs {
  /** null until it was read. */
  view: OrgansView | null
  error: string | null
  /** Resolves to whether it was accepted. */
  act: (command: OrganCommand) => Promise<boolean>
  undo: () => void
  redo: () => void
}

/** Reads what is stated about organs, and keeps it up with what the auditor states. */
export function useOrgans(): Organs {
  const [state, setState] = useState<Pick<Organs, 'view' | 'error'>>({ view: null, error: null })
  const path = useDesk((now) => now.workspace?.path)
  const take = useCallback((reply: Reply<OrgansView>): boolean => {
    setState(({ view }) => (reply.ok ? { view: reply.value, error: null } : { view, error: reply.error.message }))
    return reply.ok
  }, [])
  useEffect(() => {
    void request('organs.view', {}).then(take)
    // Another workspace has other organs.
  }, [take, path])
  const act = useCallback(
    async (command: OrganCommand) => {
      const { workspace } = useDesk.getState()
      if (workspace && !workspace.reviewer) useDesk.setState({ askReviewer: true })
      return take(await request('organs.apply', { command }))
    },
    [take],
  )
  const undo = useCallback(() => void request('organs.undo', {}).then(take), [take])
  const redo = useCallback(() => void request('organs.redo', {}).then(take), [take])
  return { ...state, act, undo, redo }
}

/** The reports of the organ that a report is of; null while they are read. Read anew whenever `signature` changes. */
export function useOrganReports(reportId: number, signature: string): { reports: OrganReport[] | null; error: string | null } {
  const [state, setState] = useState<{ of: number; reports: OrganReport[] | null; error: string | null } | null>(null)
  useEffect(() => {
    let current = true
    void request('organs.reports', { reportId }).then((reply) => {
      if (!current) return
      setState(
        reply.ok
          ? { of: reportId, reports: reply.value, error: null }
          : { of: reportId, reports: null, error: reply.error.message },
      )
    })
    return () => {
      current = false
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the signature stands for everything that the answer depends on
  }, [reportId, signature])
  return state?.of === reportId ? state : { reports: null, error: null }
}
