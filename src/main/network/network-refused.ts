/** Thrown by everything that would reach beyond this machine or open a port on it. */
export class NetworkRefused extends Error {
  readonly code = 'network-refused'

  constructor(what: string) {
    super(`This program has no network: ${what} is refused.`)
    this.name = 'NetworkRefused'
  }
}
