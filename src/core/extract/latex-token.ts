/** A command, a comment, a sign of the markup, or a run of other characters. */
export interface LatexToken {
  text: string
  /** The name of a command with `begin` and `end` among them; null where it is none. */
  name: string | null
  end: number
  /** What it opens or closes. */
  environment: string | null
  endsRow: boolean
}

/** Commands that print nothing of themselves, by how many of their arguments are settings or notes and no part of the cell. */
const settings = new Map<string, number>([
  ...named(2, 'multicolumn multirow setlength fontsize rule renewcommand'),
  ...named(1, 'cline cmidrule label hypertarget vspace hspace rowcolor cellcolor columncolor color textcolor zihao linespread'),
  ...named(1, 'parbox footnote footnotetext textsuperscript arrayrulecolor'),
  ...named(0, 'hline toprule midrule bottomrule endhead endfirsthead endfoot endlastfoot addlinespace footnotemark noalign'),
  ...named(0, 'raggedright raggedleft centering arraybackslash strut small footnotesize scriptsize tiny normalsize large'),
  ...named(0, 'bfseries itshape par noindent quad hfill tightlist textbf textit emph texttt textrm textsf underline text'),
  ...named(0, 'makecell thead shortstack caption newline mbox num songti heiti kaishu fangsong'),
])

const plain = /[^\\{}&$~%\n]+/y
const special = /\\\\\*?(?:\[[^\]\n]{0,20}\])?|\n[^\S\n]*\n\s*|%[^\n]*|\\[^a-z]/iy
const command = /\\([a-z]+)\*?(?:\([^)\n]{0,20}\))?(?:(?<=\\(?:begin|end))\{([a-z]+[*]?)\})?/iy

/** Commands that take something in brackets and nothing in braces. */
const optional = /rule$|^(?:footnotemark|addlinespace|begin)$/
/** No argument that is a setting is longer. */
const longest = 400

/** The environments that are tables, and those that are a box within a cell, by how many of their arguments are settings. */
const tables = new Map<string, number>([
  ...named(1, 'tabular longtable supertable supertabular'),
  ...named(2, 'tabular* tabularx tabulary tabu xltabular supertabular*'),
  ...named(0, 'longtabu'),
])
const boxes = new Map<string, number>(named(1, 'minipage varwidth'))
/** The command that opens a table. */
export const opensTable = new RegExp(`\\\\begin\\{(?:${[...tables.keys()].join('|').replaceAll('*', '[*]')})\\}`)

/** What stands at `at`, without the arguments of a command. */
export function nextToken(text: string, at: number): LatexToken {
  const found = matchAt(plain, text, at) ?? matchAt(special, text, at)
  if (found)
    return { text: found[0], name: null, end: at + found[0].length, environment: null, endsRow: found[0].startsWith('\\\\') }
  const named = matchAt(command, text, at)
  if (!named) return { text: text.charAt(at), name: null, end: at + 1, environment: null, endsRow: false }
  const [whole, name = '', environment = null] = named
  return { text: whole, name, end: at + whole.length, environment, endsRow: name === 'tabularnewline' }
}

/** Whether a token opens or closes a table, a box (part of a cell with line ends of its own) or something else; null for neither. */
export function environmentOf({ name, environment }: LatexToken): 'table' | 'box' | 'other' | null {
  if (name !== 'begin' && name !== 'end') return null
  if (tables.has(environment ?? '')) return 'table'
  return boxes.has(environment ?? '') ? 'box' : 'other'
}

/** Whether nothing of the command itself is printed. */
export function isKnown(name: string): boolean {
  return settings.has(name)
}

/** Where the settings of a token end; its own end where it has none. */
export function argumentsEnd(text: string, token: LatexToken): number {
  let { end } = token
  if (optional.test(token.name ?? '')) end = argumentEnd(text, text[end] === '[' ? end : -1) ?? end
  for (let taken = 0; taken < countOf(token); ) {
    const next = argumentEnd(text, end)
    if (next === null) break
    if (text[end] !== '[') taken += 1
    end = next
  }
  return end
}

function countOf({ name, environment }: LatexToken): number {
  if (name !== 'begin') return name === null ? 0 : (settings.get(name) ?? 0)
  return tables.get(environment ?? '') ?? boxes.get(environment ?? '') ?? 0
}

/** The end of the setting at `at`: in brackets, in balanced braces, a command, the star of a natural width; null for none. */
function argumentEnd(text: string, at: number): number | null {
  const first = text[at]
  if (first === '*') return at + 1
  if (first === '\\') return matchAt(command, text, at) ? command.lastIndex : null
  if (first === '[') {
    const end = text.slice(at, at + longest).indexOf(']')
    return end < 0 ? null : at + end + 1
  }
  if (first !== '{') return null
  let depth = 0
  for (let end = at; end < Math.min(text.length, at + longest); end += 1) {
    if (text[end] === '{') depth += 1
    if (text[end] === '}') depth -= 1
    if (depth === 0) return end + 1
  }
  return null
}

function named(count: number, names: string): [string, number][] {
  return names.split(' ').map((name) => [name, count])
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
