import type { Method } from '../contract/methods.ts'

/** Every request by name. The contract's own table would bring its schemas along; the compiler keeps this one complete. */
export const methodNames: Readonly<Record<Method, true>> = {
  'workspace.current': true,
  'workspace.recent': true,
  'workspace.create': true,
  'workspace.open': true,
  'workspace.set-reviewer': true,
  'import.start': true,
  'import.pick': true,
  'import.cancel': true,
  'reports.list': true,
  'reports.open': true,
  'review.apply': true,
  'review.undo': true,
  'review.redo': true,
  'memo.preview': true,
  'memo.save-pdf': true,
  'memo.print': true,
  'trail.list': true,
  'desk.load': true,
  'desk.save': true,
}
