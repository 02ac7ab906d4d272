const htmlStart =
  /^(?:<!doctype\s+html|<(?:html|head|body|title|meta|table|div|p|h[1-6]|span|font|center|style|link|section|article|main)\b)/i
const skippable = /^(?:\s+|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!(?:\[if|\[endif)[^>]*>)/

/** Whether text is an HTML page or a fragment of one; tells by the markup it begins with, or by a table inside. */
export function looksLikeHtml(text: string): boolean {
  let rest = text.slice(0, 65_536)
  for (let match = skippable.exec(rest); match; match = skippable.exec(rest)) rest = rest.slice(match[0].length)
  if (htmlStart.test(rest)) return true
  // An XML declaration before something that is not XHTML.
  if (/^<\?xml/i.test(text.slice(0, 64).trimStart())) return false
  // A page whose head was cut off, or prose pasted before the markup.
  return /<(?:html|body|table)[\s>]/i.test(rest) && /<\/(?:html|body|table|td|p)>/i.test(text)
}

/** The kind of an XML file that is not XHTML; null where text is no XML. */
export function xmlKind(text: string): 'word-xml' | 'spreadsheet-xml' | 'xml-other' | null {
  const head = text.slice(0, 8_192)
  if (!/^\s*<\?xml/i.test(head)) return null
  if (/<\?mso-application\s+progid="Word|schemas\.microsoft\.com\/office\/word\/2003|<pkg:package/i.test(head)) return 'word-xml'
  if (/progid="Excel|urn:schemas-microsoft-com:office:spreadsheet/i.test(head)) return 'spreadsheet-xml'
  return 'xml-other'
}

/** Whether text is a single-file web page as browsers and mail programs save it. */
export function looksLikeMhtml(text: string): boolean {
  const head = text.slice(0, 8_192).replace(/^\s+/, '')
  if (!/^[A-Za-z][A-Za-z0-9-]*:/.test(head)) return false
  const blank = head.search(/\r?\n\r?\n/)
  const headers = blank < 0 ? head : head.slice(0, blank)
  return /^mime-version\s*:/im.test(headers) && /^content-type\s*:\s*(?:multipart\/|text\/html)/im.test(headers)
}

/** Whether text is a JSON object or array. */
export function isJson(text: string): boolean {
  if (!/^\s*[{[]\s*["{[\]}\d-]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
