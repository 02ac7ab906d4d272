/** Thrown where a database was written by a newer program than this one. It was not changed. */
export class NewerError extends Error {
  constructor() {
    super('the database is of a newer program')
    this.name = 'NewerError'
  }
}
