import type { Session } from 'electron'
import { allowedRequest } from './allowed-request.ts'

/** Closes a session: no request beyond the app's own files, no permission, no download, no device, no dictionary. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !allowedRequest(details.url) }))
  session.setPermissionCheckHandler(() => false)
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  // Switched off, Chromium still fetches the dictionary of the system's language for every new session.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerDictionaryDownloadURL('app://heyue/no-dictionaries/')
  void session.setProxy({ mode: 'direct' })
}
