/** The address under which the window's own files are served. */
export const origin = 'app://heyue'

/**
 * Whether a session may make a request: the window's own files, the developer tools' own files, and data that is already
 * in the page. Nothing that names another host, a file or a port.
 */
export function allowedRequest(address: string): boolean {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return false
  }
  if (url.protocol === 'app:') return url.host === 'heyue' && url.username === '' && url.password === '' && url.port === ''
  if (url.protocol === 'blob:') return url.pathname.startsWith(`${origin}/`)
  return url.protocol === 'data:' || url.protocol === 'devtools:'
}
