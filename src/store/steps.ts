import type { Database } from 'better-sqlite3'

/** What every step that can be undone has. */
export interface Step {
  id: number
  /** The row of the trail that the step made when it was done first. */
  trailSeq: number
  summary: string
}

/** The steps of a table, of one report where it is kept by report: unlimited, kept with the workspace. */
export interface Steps<Row> {
  /** Adds a step that was just done and answers its id. Steps that were undone before can then no longer be redone. */
  add: (step: Omit<Step, 'id'> & Row, reportId?: number) => number
  /** The same right behind a step that was added: there are none to be redone. */
  addBehind: (step: Omit<Step, 'id'> & Row, reportId?: number) => number
  /** The step that undo takes back: the last one done. */
  nextUndo: (reportId?: number) => (Step & Row) | undefined
  /** The step that redo does again: the first one undone. */
  nextRedo: (reportId?: number) => (Step & Row) | undefined
  mark: (id: number, status: 'done' | 'undone') => void
  /** Every step, oldest first. */
  all: () => (Step & Row)[]
}

/** A table of steps: its name, what its own columns are called in a row, and whether it is kept by report. */
export interface StepTable<Row> {
  table: 'history' | 'organ_history' | 'rule_step'
  columns: Record<keyof Row & string, string>
  byReport: boolean
}

/** The repository of a table of steps. */
export function openSteps<Row extends object>(database: Database, { table, columns, byReport }: StepTable<Row>): Steps<Row> {
  const own = Object.entries<string>(columns)
  const listed = ['id', 'trail_seq AS trailSeq', 'summary', ...own.map(([name, column]) => `${column} AS ${name}`)]
  const of = byReport ? 'report_id = @reportId' : 'true'
  const insert = database.prepare(
    `INSERT INTO ${table} (${byReport ? 'report_id, ' : ''}trail_seq, status, summary, ${own.map(([, column]) => column).join(', ')})
     VALUES (${byReport ? '@reportId, ' : ''}@trailSeq, 'done', @summary, ${own.map(([name]) => `@${name}`).join(', ')})`,
  )
  const drop = database.prepare(`UPDATE ${table} SET status = 'dropped' WHERE ${of} AND status = 'undone'`)
  const mark = database.prepare(`UPDATE ${table} SET status = ? WHERE id = ?`)
  const select = `SELECT ${listed.join(', ')} FROM ${table}`
  const next = (status: 'done' | 'undone', order: string) =>
    database.prepare<[{ reportId?: number }], Step & Row>(
      `${select} WHERE ${of} AND status = '${status}' ORDER BY ${order} LIMIT 1`,
    )
  const lastDone = next('done', 'id DESC')
  const firstUndone = next('undone', 'id')
  const all = database.prepare<[], Step & Row>(`${select} ORDER BY id`)
  const scope = (reportId: number | undefined) => (reportId === undefined ? {} : { reportId })
  const addBehind: Steps<Row>['addBehind'] = (step, reportId) =>
    Number(insert.run({ ...step, ...scope(reportId) }).lastInsertRowid)
  return {
    add(step, reportId) {
      drop.run(scope(reportId))
      return addBehind(step, reportId)
    },
    addBehind,
    nextUndo: (reportId) => lastDone.get(scope(reportId)),
    nextRedo: (reportId) => firstUndone.get(scope(reportId)),
    mark: (id, status) => void mark.run(status, id),
    all: () => all.all(),
  }
}
