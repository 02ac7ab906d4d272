import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, launchDesk, temporaryFolder } from './harness.ts'

const folder = temporaryFolder()
let desk: Desk

beforeAll(async () => {
  desk = await launchDesk({ userData: folder.path })
  await desk.page.locator('[data-pane="reports"]').waitFor()
})
afterAll(async () => {
  await desk?.close()
  folder.remove()
})

type Loose = {
  heyue: { invoke: (method: unknown, params: unknown) => Promise<unknown>; on: (event: unknown, listener: unknown) => unknown }
}

/** Sends a request past preload's own check, as a page could that had got hold of Electron's channel. */
function ask(method: unknown, params: unknown): Promise<unknown> {
  return desk.page.evaluate(
    ([name, given]) =>
      (globalThis as unknown as Loose).heyue.invoke(name, given).then(
        (reply) => reply,
        (error: Error) => `thrown: ${error.message}`,
      ),
    [method, params] as const,
  )
}

describe('requests of the window', () => {
  it('are answered', async () => {
    expect(await ask('workspace.current', {})).toMatchObject({ ok: true, value: { name: '默认工作区', reviewer: null } })
    expect(await ask('reports.list', {})).toEqual({ ok: true, value: [] })
  })

  it.each([
    ['an unknown method', 'workspace.delete', {}],
    ['a method of Object', 'constructor', {}],
    ['a prototype', '__proto__', {}],
    ['no name', null, {}],
    ['a list for a name', ['reports.list'], {}],
  ])('are stopped by preload: %s', async (_what, method, params) => {
    expect(String(await ask(method, params))).toContain('thrown:')
  })

  it.each([
    ['no parameters', 'reports.open', undefined],
    ['null', 'reports.list', null],
    ['an extra parameter', 'reports.list', { all: true }],
    ['a wrong type', 'reports.open', { reportId: '1' }],
    ['a negative id', 'reports.open', { reportId: -1 }],
    ['a fraction', 'reports.open', { reportId: 1.5 }],
    ['an unknown cell', 'review.apply', { reportId: 1, command: { type: 'withdraw-correction', cell: 't3.x.y' } }],
    ['an unknown command', 'review.apply', { reportId: 1, command: { type: 'drop-table' } }],
    ['too long a state', 'desk.save', { state: 'x'.repeat(100_001) }],
    ['a relative path', 'import.start', { paths: ['../secret.txt'] }],
    ['no paths', 'import.start', { paths: [] }],
  ])('are refused by schema: %s', async (_what, method, params) => {
    expect(await ask(method, params)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })

  it('say what is not there', async () => {
    expect(await ask('reports.open', { reportId: 7 })).toMatchObject({ ok: false, error: { code: 'not-found', message: /不在/ } })
    expect(await ask('review.undo', { reportId: 7 })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await ask('memo.preview', { reportId: 7 })).toMatchObject({ ok: false, error: { code: 'not-found' } })
    const elsewhere = await ask('workspace.open', { path: folder.path })
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'not-found', message: /没有核阅工作区/ } })
  })

  it('are refused from a frame and from another page, even with the channel in hand', async () => {
    const answers = await desk.app.evaluate(async ({ BrowserWindow }) => {
      const asked = async (address: string) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { sandbox: false, contextIsolation: false, nodeIntegration: true },
        })
        try {
          await window.loadURL(address)
          return (await window.webContents.executeJavaScript(
            "require('electron').ipcRenderer.invoke('heyue:invoke', 'reports.list', {})",
          )) as unknown
        } finally {
          window.destroy()
        }
      }
      return [await asked('data:text/html,<p>x</p>'), await asked('app://heyue/index.html')]
    })
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } })
  })
})

describe('the files of the window', () => {
  it.each([
    ['app://heyue/../../package.json', 404],
    ['app://heyue/..%2f..%2fpackage.json', 404],
    ['app://heyue/%2e%2e/%2e%2e/package.json', 404],
    ['app://heyue/assets/..%5c..%5c..%5cpackage.json', 404],
    ['app://heyue//etc/passwd', 404],
    ['app://heyue/fonts/../index.html', 200],
    ['app://heyue/fonts/serif/../../package.json', 404],
    ['app://heyue/index.html', 200],
    ['app://heyue/fonts/serif.css', 200],
    ['app://heyue/pdf/cmaps/UniGB-UCS2-H.bcmap', 200],
    ['app://heyue/pdf/wasm/openjpeg_nowasm_fallback.js', 200],
    ['app://heyue/pdf/wasm/openjpeg.wasm', 404],
    ['app://heyue/pdf/cmaps/../package.json', 404],
    ['app://heyue/pdf/build/pdf.mjs', 404],
  ])('%s is answered with %i', async (address, status) => {
    const found = await desk.app.evaluate(async ({ session }, wanted) => {
      const answer = await session.defaultSession.fetch(wanted)
      return { status: answer.status, policy: answer.headers.get('content-security-policy'), text: await answer.text() }
    }, address)
    expect(found.status).toBe(status)
    expect(found.policy).toContain("default-src 'none'")
    expect(found.text).not.toContain('"dependencies"')
  })

  it('are of no other host', async () => {
    const refused = await desk.app.evaluate(({ session }) =>
      session.defaultSession.fetch('app://other/index.html').then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    )
    expect(refused).toContain('ERR_BLOCKED_BY_CLIENT')
  })

  it('come with the exact policy', async () => {
    const policy = await desk.page
      .evaluate(() => fetch)
      .then(() =>
        desk.app.evaluate(async ({ session }) =>
          (await session.defaultSession.fetch('app://heyue/index.html')).headers.get('content-security-policy'),
        ),
      )
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'none'",
      "frame-src 'none'",
      "object-src 'none'",
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
  })
})

describe('permissions and downloads', () => {
  it('are denied', async () => {
    const states = await desk.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'persistent-storage']
      const found: Record<string, string> = {}
      for (const name of names) found[name] = (await navigator.permissions.query({ name: name as PermissionName })).state
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      )
      return { found, media, notification: await Notification.requestPermission() }
    })
    expect(new Set(Object.values(states.found))).toEqual(new Set(['denied']))
    expect(states.media).not.toBe('granted')
    expect(states.notification).toBe('denied')
  })

  it('write no file', async () => {
    const before = await desk.app.evaluate(({ app }) => app.getPath('downloads'))
    const outcome = await desk.app.evaluate(({ session }) => {
      return new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (event) => setTimeout(() => resolve(String(event.defaultPrevented)), 50))
        session.defaultSession.downloadURL('data:text/plain,x')
        setTimeout(() => resolve('no download'), 2_000)
      })
    })
    expect(['true', 'no download']).toContain(outcome)
    expect(before).not.toBe('')
  })
})
