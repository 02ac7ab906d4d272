import type { WebContents } from 'electron'

/** How long the bundled fonts, read from the disk, may take before something is wrong. Milliseconds. */
const limit = 20_000

/**
 * Waits until every font that the page uses is loaded. The page itself runs no scripts, so the question goes through the
 * debugger's protocol. Rejects where a font cannot be loaded: paper with gaps or other letters must not pass for the memo.
 */
export async function fontsLoaded(contents: WebContents): Promise<void> {
  contents.debugger.attach('1.3')
  try {
    const answer = (await contents.debugger.sendCommand('Runtime.evaluate', {
      expression: question,
      awaitPromise: true,
      returnByValue: true,
    })) as { result?: { value?: unknown } }
    if (answer.result?.value !== 'loaded')
      throw new Error(`The fonts of the memo are not there: ${JSON.stringify(answer.result)}`)
  } finally {
    contents.debugger.detach()
  }
}

/**
 * A hidden window may not have been laid out yet, and only layout asks for fonts: measuring the body forces it. A page
 * without a single loaded face was not laid out, or its style sheets were not found.
 */
const question = `(async () => {
  document.body.getBoundingClientRect()
  const late = new Promise((resolve) => setTimeout(resolve, ${limit}, 'late'))
  if ((await Promise.race([document.fonts.ready, late])) === 'late') return 'late'
  const states = new Set([...document.fonts].map((face) => face.status))
  if (states.has('error') || states.has('loading')) return [...states].join(' ')
  return states.has('loaded') ? 'loaded' : 'none'
})()`
