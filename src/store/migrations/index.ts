import { migration0001 } from './0001-reports-reviews-trail.ts'
import { migration0002 } from './0002-organs.ts'
import { migration0003 } from './0003-chosen-form.ts'
import { migration0004 } from './0004-judgement.ts'
import type { Migration } from './migration.ts'

/** Every migration in order. */
export const migrations: readonly Migration[] = [migration0001, migration0002, migration0003, migration0004]
