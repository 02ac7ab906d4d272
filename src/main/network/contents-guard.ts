import type { WebContents } from 'electron'

/** Keeps a page where it is: no other window, no navigation, no redirect, no embedded web view. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // The memo's preview is written into its frame; it comes from nowhere.
    if (event.isMainFrame || event.url !== 'about:srcdoc') event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
