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

/** The kind of an XML file that is not XHTML, told by its root; null where text is no XML. */
export function xmlKind(text: string): 'wordml' | 'spreadsheetml' | 'odt' | 'ods' | 'xml-other' | null {
  const head = text.slice(0, 16_384).replaceAll(/<!--[\s\S]*?-->/g, '')
  if (!/^\s*<(?:\?xml|[a-z]+:(?:wordDocument|package|document|Workbook)[\s>]|Workbook\s[^>]*office:spreadsheet)/i.test(head))
    return null
  const root = /<(?![!?])(?:[\w-]+:)?([\w-]+)(?:\s[^>]*)?>/.exec(head) ?? ['', '']
  if (root[1] === 'wordDocument' || (root[1] === 'package' && root[0].includes('/2006/xmlPackage'))) return 'wordml'
  if (root[1] === 'Workbook' && root[0].includes('office:spreadsheet')) return 'spreadsheetml'
  const flat = root[1] === 'document' ? /application\/vnd\.oasis\.opendocument\.(text|spreadsheet)/.exec(root[0])?.[1] : undefined
  return flat === 'text' ? 'odt' : flat === 'spreadsheet' ? 'ods' : 'xml-other'
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
