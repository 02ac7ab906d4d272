import dgram from 'node:dgram'
import dns from 'node:dns'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'
import { NetworkRefused } from './network-refused.ts'

type Holder = Record<string, unknown>

/**
 * Takes the network away from Node in this process: connecting, listening, resolving names, sending datagrams, and the
 * globals `fetch`, `WebSocket` and `EventSource`. Whatever a dependency may try throws {@link NetworkRefused} (or
 * rejects with it). Pipes between processes are not touched. Cannot be taken back.
 */
export function refuseNodeNetwork(): void {
  for (const [name, holder, members] of doors()) for (const member of members) close(holder, member, `${name}.${member}`)
  for (const [name, holder] of promising()) for (const member of lookups(holder)) rejectAt(holder, member, `${name}.${member}`)
  const globals = globalThis as unknown as Holder
  rejectAt(globals, 'fetch', 'fetch')
  for (const name of ['WebSocket', 'EventSource']) if (name in globals) close(globals, name, name)
  // Named imports of built-in modules see the replacements from here on.
  syncBuiltinESMExports()
}

function doors(): [string, Holder, readonly string[]][] {
  const holder = (value: object) => value as unknown as Holder
  const resolver = holder(dns.Resolver.prototype)
  return [
    // Below every client and every server of Node's own stands one of these.
    ['net.Socket', holder(net.Socket.prototype), ['connect']],
    ['net.Server', holder(net.Server.prototype), ['listen']],
    ['net', holder(net), ['connect', 'createConnection']],
    ['tls', holder(tls), ['connect']],
    ['http', holder(http), ['request', 'get']],
    ['https', holder(https), ['request', 'get']],
    ['http2', holder(http2), ['connect']],
    ['dgram.Socket', holder(dgram.Socket.prototype), ['bind', 'connect', 'send']],
    ['dns', holder(dns), lookups(holder(dns))],
    ['dns.Resolver', resolver, lookups(resolver)],
  ]
}

function promising(): [string, Holder][] {
  const { promises } = dns
  return [
    ['dns.promises', promises],
    ['dns.promises.Resolver', promises.Resolver.prototype as unknown as Holder],
  ]
}

/** The functions of a holder that ask for names or addresses. */
function lookups(holder: Holder): string[] {
  const names = Object.getOwnPropertyNames(holder)
  return names.filter((name) => /^(lookup|resolve|reverse)/.test(name) && typeof holder[name] === 'function')
}

function close(holder: Holder, member: string, what: string): void {
  // Not an arrow function: it also stands for constructors.
  define(holder, member, function refuse() {
    throw new NetworkRefused(what)
  })
}

function rejectAt(holder: Holder, member: string, what: string): void {
  define(holder, member, () => Promise.reject(new NetworkRefused(what)))
}

function define(holder: Holder, member: string, value: unknown): void {
  Object.defineProperty(holder, member, { value, writable: false, configurable: false, enumerable: true })
}
