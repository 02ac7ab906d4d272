/**
 * The policy of the window. React and the virtual lists set inline styles; the memo's preview is a sandboxed srcdoc
 * frame, which inherits this policy and needs no frame-src; so is an HTML original. PDFs are drawn by workers that are
 * files of ours. Nothing may connect, post, embed or be embedded.
 */
export const contentSecurityPolicy = [
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
].join('; ')

/** The policy of the workers that draw PDFs: they may fetch what drawing needs, from our own origin. */
export const workerSecurityPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'"

const features = ['camera', 'microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'bluetooth', 'payment']

/** The headers of every answer of `app://heyue/`. */
export function responseHeaders(contentType: string, worker = false): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': worker ? workerSecurityPolicy : contentSecurityPolicy,
    'permissions-policy': features.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  }
}
