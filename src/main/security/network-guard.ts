import dns from 'node:dns'
import net from 'node:net'
import { syncBuiltinESMExports } from 'node:module'
import dgram from 'node:dgram'

/** Thrown where anything in this process tries to reach a network. */
export class NetworkBlocked extends Error {
  readonly code = 'ERR_NETWORK_BLOCKED'

  constructor(what: string) {
    super(`This program never uses a network: ${what} was refused.`)
    this.name = 'NetworkBlocked'
  }
}

/**
 * Takes the network out of this process's Node: sockets to hosts, name resolution, datagrams and fetch throw. Local
 * pipes stay, since processes talk through them. Idempotent; to be called first in every process of ours.
 */
export function blockNetwork(): void {
  const connect = net.Socket.prototype.connect
  net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]): net.Socket {
    if (!isLocalPipe(args)) throw new NetworkBlocked('a socket')
    return Reflect.apply(connect, this, args) as net.Socket
  } as typeof connect
  dgram.Socket.prototype.send = (() => {
    throw new NetworkBlocked('a datagram')
  }) as typeof dgram.Socket.prototype.send
  const refuse = (): never => {
    throw new NetworkBlocked('name resolution')
  }
  for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6'] as const) {
    Object.assign(dns, { [name]: refuse })
    Object.assign(dns.promises, { [name]: async () => refuse() })
  }
  globalThis.fetch = () => Promise.reject(new NetworkBlocked('fetch'))
  syncBuiltinESMExports()
}

/** connect(path), connect({path}) and the already normalised form [[options, callback]] of them. */
function isLocalPipe(args: unknown[]): boolean {
  const first = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0]
  if (typeof first === 'string') return !/^\d+$/.test(first)
  return typeof first === 'object' && first !== null && 'path' in first && typeof first.path === 'string'
}
