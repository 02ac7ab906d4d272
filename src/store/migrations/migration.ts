/** One step of the database's form. Never changed once released: a later change is a later migration. */
export interface Migration {
  /** The `user_version` that the database has afterwards; counts from 1 without gaps. */
  version: number
  sql: string
}
