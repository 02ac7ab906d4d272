const systemNames = new Set(['thumbs.db', 'desktop.ini', '__macosx', '$recycle.bin', 'system volume information'])
const order = new Intl.Collator('zh-CN', { numeric: true })

/** Compares names as people sort them: 2 before 10. */
export function byName(a: string, b: string): number {
  return order.compare(a, b) || (a < b ? -1 : 1)
}

/** Whether a file or folder of this name is no document: hidden, the system's, or a lock file of an office program. */
export function isSystemName(name: string): boolean {
  // ~$ are the lock files of Word and Excel, ~WRL their remains.
  return name.startsWith('.') || name.startsWith('~$') || name.startsWith('~WR') || systemNames.has(name.toLowerCase())
}

/**
 * Tells of the names of folders which of them hold the parts (scripts, pictures, frames) of a web page that a browser or
 * Word saved beside them: "页面_files" and "页面.files" beside "页面.htm". `files` are the names of the files beside them.
 */
export function partsFolders(files: readonly string[]): (folder: string) => boolean {
  const pages = new Set(files.flatMap((name) => /^(.+)\.(?:[xs]?html?|mht|mhtml|docx?|aspx?|jsp|php)$/i.exec(name)?.[1] ?? []))
  return (folder) => pages.has(/^(.+)[._]files$/i.exec(folder)?.[1] ?? '')
}
