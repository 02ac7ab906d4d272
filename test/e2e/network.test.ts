import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, launchDesk, temporaryFolder } from './harness.ts'
import { listen, type Listener } from './listener.ts'

const folder = temporaryFolder()
let desk: Desk
let listener: Listener

beforeAll(async () => {
  listener = await listen()
  desk = await launchDesk({ userData: join(folder.path, 'desk') })
  await desk.page.locator('[data-pane="reports"]').waitFor()
})
afterAll(async () => {
  await desk?.close()
  await listener?.close()
  folder.remove()
})

/** Runs the attempt and tells how often the listener was reached meanwhile, counting what comes late. */
async function knocksDuring(attempt: () => Promise<unknown>): Promise<number> {
  const before = listener.knocks()
  await attempt()
  await new Promise((resolve) => setTimeout(resolve, 300))
  return listener.knocks() - before
}

describe('the network', () => {
  it('is there: this test, and an Electron without our guard, reach the listener', async () => {
    expect(await knocksDuring(() => fetch(`http://127.0.0.1:${listener.port}/`))).toBe(1)
    const open = await launchDesk({ appFolder: join(import.meta.dirname, 'tiny-app'), userData: join(folder.path, 'tiny') })
    try {
      const reached = await knocksDuring(async () => {
        await open.app.evaluate(
          ({ net }, port) => net.fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text()),
          listener.port,
        )
        await open.app.evaluate(
          (_electron, port) => fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text()),
          listener.port,
        )
      })
      expect(reached).toBe(2)
    } finally {
      await open.close()
    }
  })

  const fromTheWindow: [string, (port: number) => Promise<string>][] = [
    [
      'fetch',
      (port) =>
        fetch(`http://127.0.0.1:${port}/`).then(
          () => 'reached',
          (error: Error) => error.name,
        ),
    ],
    [
      'fetch without CORS',
      (port) =>
        fetch(`http://localhost:${port}/`, { mode: 'no-cors' }).then(
          () => 'reached',
          (error: Error) => error.name,
        ),
    ],
    [
      'XMLHttpRequest',
      (port) =>
        new Promise((resolve) => {
          const request = new XMLHttpRequest()
          request.onload = () => resolve('reached')
          request.onerror = () => resolve('error')
          request.open('GET', `http://127.0.0.1:${port}/`)
          request.send()
        }),
    ],
    [
      'WebSocket',
      (port) =>
        new Promise((resolve) => {
          const socket = new WebSocket(`ws://127.0.0.1:${port}/`)
          socket.onopen = () => resolve('reached')
          socket.onerror = () => resolve('error')
        }),
    ],
    [
      'an image',
      (port) =>
        new Promise((resolve) => {
          const image = new Image()
          image.onload = () => resolve('reached')
          image.onerror = () => resolve('error')
          image.src = `http://127.0.0.1:${port}/a.png`
        }),
    ],
    [
      'a script',
      (port) =>
        new Promise((resolve) => {
          const script = document.createElement('script')
          script.onload = () => resolve('reached')
          script.onerror = () => resolve('error')
          script.src = `http://127.0.0.1:${port}/a.js`
          document.head.append(script)
        }),
    ],
    [
      'a frame',
      (port) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe')
          frame.src = `http://127.0.0.1:${port}/`
          document.body.append(frame)
          setTimeout(() => {
            frame.remove()
            resolve('error')
          }, 500)
        }),
    ],
    [
      'a beacon',
      (port) => Promise.resolve(String(navigator.sendBeacon(`http://127.0.0.1:${port}/`, 'x')).replace(/true|false/, 'error')),
    ],
    [
      'a form',
      (port) =>
        new Promise((resolve) => {
          const form = document.createElement('form')
          form.action = `http://127.0.0.1:${port}/`
          form.method = 'post'
          document.body.append(form)
          form.submit()
          setTimeout(() => resolve('error'), 300)
        }),
    ],
    ['another window', (port) => Promise.resolve(window.open(`http://127.0.0.1:${port}/`) === null ? 'error' : 'reached')],
    [
      'leaving the page',
      (port) =>
        new Promise((resolve) => {
          location.href = `http://127.0.0.1:${port}/`
          setTimeout(() => resolve('error'), 300)
        }),
    ],
    [
      'a peer connection',
      async (port) => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] })
        peer.createDataChannel('x')
        await peer.setLocalDescription(await peer.createOffer())
        await new Promise((resolve) => setTimeout(resolve, 500))
        const candidates = (peer.localDescription?.sdp ?? '').split('\n').filter((line) => line.startsWith('a=candidate'))
        peer.close()
        return candidates.length === 0 ? 'error' : candidates.join()
      },
    ],
  ]

  it.each(fromTheWindow)('is refused to the window: %s', async (_name, attempt) => {
    let outcome = ''
    expect(
      await knocksDuring(async () => {
        outcome = await desk.page.evaluate(attempt, listener.port)
      }),
    ).toBe(0)
    expect(outcome).toMatch(/^(error|TypeError)$/)
    expect(desk.page.url()).toBe('app://heyue/index.html')
    await expect.poll(() => desk.page.locator('[data-pane="reports"]').count()).toBe(1)
  })

  it('is refused to main: Chromium and its net module', async () => {
    const refused: string[] = []
    const knocks = await knocksDuring(async () => {
      refused.push(
        ...(await desk.app.evaluate(async ({ net, session }, port) => {
          const address = `http://127.0.0.1:${port}/`
          const errorOf = (attempt: Promise<unknown>) =>
            attempt.then(
              () => 'reached',
              (error: Error) => error.message,
            )
          const request = new Promise<string>((resolve) => {
            const asked = net.request(address)
            asked.on('response', () => resolve('reached'))
            asked.on('error', (error) => resolve(error.message))
            asked.end()
          })
          return [
            await errorOf(net.fetch(address)),
            await errorOf(net.fetch(address, { bypassCustomProtocolHandlers: true })),
            await errorOf(session.fromPartition('another').fetch(address)),
            await request,
            await errorOf(net.resolveHost('localhost')),
          ]
        }, listener.port)),
      )
    })
    expect(refused.map((message) => /ERR_BLOCKED_BY_CLIENT|ERR_NAME_NOT_RESOLVED|ERR_FAILED/.test(message))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(knocks).toBe(0)
  })

  it('is refused to main: everything of Node, by code', async () => {
    const codes: Record<string, string> = {}
    const knocks = await knocksDuring(async () => {
      Object.assign(
        codes,
        await desk.app.evaluate(async (_electron, port) => {
          const { http, https, http2, net, tls, dns, dgram } = {
            http: process.getBuiltinModule('node:http'),
            https: process.getBuiltinModule('node:https'),
            http2: process.getBuiltinModule('node:http2'),
            net: process.getBuiltinModule('node:net'),
            tls: process.getBuiltinModule('node:tls'),
            dns: process.getBuiltinModule('node:dns'),
            dgram: process.getBuiltinModule('node:dgram'),
          }
          const address = `http://127.0.0.1:${port}/`
          const attempts: Record<string, () => unknown> = {
            fetch: () => fetch(address),
            WebSocket: () => new WebSocket(`ws://127.0.0.1:${port}/`),
            'http.get': () => http.get(address),
            'http.request': () => http.request(address).end(),
            ClientRequest: () => new http.ClientRequest(address),
            Agent: () =>
              (new http.Agent() as unknown as { createConnection: (to: object) => unknown }).createConnection({
                port,
                host: '127.0.0.1',
              }),
            'https.get': () => https.get(`https://127.0.0.1:${port}/`),
            'http2.connect': () => http2.connect(address),
            'net.connect': () => net.connect(port, '127.0.0.1'),
            'net.Socket': () => new net.Socket().connect(port, '127.0.0.1'),
            'tls.connect': () => tls.connect(port, '127.0.0.1'),
            'tls.TLSSocket': () => new tls.TLSSocket(new net.Socket()).connect(port, '127.0.0.1'),
            'dns.lookup': () => dns.lookup('localhost', () => undefined),
            'dns.promises.lookup': () => dns.promises.lookup('localhost'),
            'dns.Resolver': () => new dns.Resolver().resolve4('localhost', () => undefined),
            'dns.promises.Resolver': () => new dns.promises.Resolver().resolve4('localhost'),
            'dgram.send': () => dgram.createSocket('udp4').send('x', port, '127.0.0.1'),
            'net.Server.listen': () => net.createServer().listen(0),
            'http.Server.listen': () => http.createServer().listen(0),
          }
          const found: Record<string, string> = {}
          for (const [name, attempt] of Object.entries(attempts)) {
            try {
              await attempt()
              found[name] = 'allowed'
            } catch (error) {
              const thrown = error as { code?: string; cause?: { code?: string } }
              found[name] = thrown.code ?? thrown.cause?.code ?? String(error)
            }
          }
          return found
        }, listener.port),
      )
    })
    expect(Object.entries(codes).filter(([, code]) => code !== 'network-refused')).toEqual([])
    expect(Object.keys(codes)).toHaveLength(19)
    expect(knocks).toBe(0)
  })
})
