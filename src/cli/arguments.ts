/** What the command line was asked for: files to inspect, the help text, or something it does not understand. */
export type Request = { kind: 'inspect'; json: boolean; files: string[] } | { kind: 'help' } | { kind: 'wrong'; what: string }

/** Parses the arguments; everything after `--` is a file. */
export function parseArguments(words: readonly string[]): Request {
  const files: string[] = []
  let json = false
  let onlyFiles = false
  for (const word of words) {
    if (onlyFiles || !word.startsWith('-')) files.push(word)
    else if (word === '--') onlyFiles = true
    else if (word === '--json') json = true
    else if (word === '--help' || word === '-h') return { kind: 'help' }
    else return { kind: 'wrong', what: word }
  }
  return files.length > 0 ? { kind: 'inspect', json, files } : { kind: 'wrong', what: '' }
}
