// Loaded into the app before its own main module: it becomes ready only when Playwright is listening. Playwright does the
// same by a module of its own where it chooses the Electron itself; attached to a window that is just being loaded, it
// misses the loading now and then and waits for it in vain. Nothing else is changed: Playwright's own module would also
// set switches of Chromium, and what the app does on its own account is what is tested.
const { app } = require('electron')

const ready = app.whenReady()
const attached = new Promise((resolve) => {
  // What Playwright calls when it is attached.
  globalThis.__playwright_run = resolve
})
app.whenReady = () => attached.then(() => ready)
