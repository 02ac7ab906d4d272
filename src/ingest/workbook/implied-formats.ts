/**
 * Number formats that a Chinese workbook names by number alone (ECMA-376 part 1, 18.8.30, zh-cn). The library takes the
 * first cell of such a format for a plain number, so that a date would be read as a count of days.
 */
const implied: readonly (readonly [number, string])[] = [
  // The system's own date format, as Chinese systems show it.
  [14, 'yyyy/m/d'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'h"时"mm"分"'],
  [35, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'h"时"mm"分"'],
  [56, 'h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]

/** A package's styles with the implied formats that they use written out. */
export function withImpliedFormats(styles: Buffer): Buffer {
  const xml = styles.toString('utf8')
  const used = implied.filter(
    ([id]) => xml.includes(`numFmtId="${id}"`) && !new RegExp(`<(?:\\w+:)?numFmt [^>]*numFmtId="${id}"`).test(xml),
  )
  return used.length === 0 ? styles : Buffer.from(withFormats(xml, used))
}

/** Styles with further number formats, each with the number by which they name it. */
export function withFormats(xml: string, formats: readonly (readonly [number, string])[]): string {
  const prefix = /<(\w+:)?styleSheet/.exec(xml)?.[1] ?? ''
  const written = formats
    .map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('')
  const open = /<(?:\w+:)?numFmts(?:\s[^>]*[^/])?>/.exec(xml)
  if (open) return xml.slice(0, open.index + open[0].length) + written + xml.slice(open.index + open[0].length)
  const root = /<(?:\w+:)?styleSheet(?:\s[^>]*[^/])?>/.exec(xml)
  if (!root) return xml
  const at = root.index + root[0].length
  return `${xml.slice(0, at)}<${prefix}numFmts count="${formats.length}">${written}</${prefix}numFmts>${xml.slice(at)}`
}
