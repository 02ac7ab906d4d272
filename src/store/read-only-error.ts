/** Thrown by every change of a workspace that is open for reading only. */
export class ReadOnlyError extends Error {
  constructor() {
    super('the workspace is open for reading only')
    this.name = 'ReadOnlyError'
  }
}
