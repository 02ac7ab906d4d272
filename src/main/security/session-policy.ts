import { app, type Session, type WebContents } from 'electron'
import { origin } from './app-protocol.ts'

/** Switches that keep Chromium itself from the network. To be set before the app is ready. */
export function offlineSwitches(): void {
  const { commandLine } = app
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
    'no-proxy-server',
    'dns-prefetch-disable',
    'disable-breakpad',
  ])
    commandLine.appendSwitch(name)
  // No name resolves to anything, not even by accident; the app's own scheme needs no resolver.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch(
    'disable-features',
    'NetworkTimeServiceQuerying,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  )
}

/** Shuts a session: only our own scheme loads, nothing is permitted, nothing is downloaded, nothing is spell-checked. */
export function shutSession(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOwn(details.url) }))
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every page where it is: no navigation, no new windows, no guests. */
export function shutContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (event.url !== 'about:srcdoc') event.preventDefault()
  })
}

/** Our own pages, data already in memory, and the developer tools of the machine itself. */
function isOwn(url: string): boolean {
  return url.startsWith(origin) || url.startsWith('devtools://') || url.startsWith('data:') || url.startsWith('blob:app://heyue')
}
