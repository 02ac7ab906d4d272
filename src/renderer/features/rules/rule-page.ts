/** The page of a rule in docs/rules: what the auditor reads of it. */
export interface RulePage {
  /** Label and text of each point: 核对什么, 依据, 例, 何时不作判断, … */
  points: { label: string; text: string }[]
}

// The very pages of docs/rules, so that there is one explanation of each rule.
const pages = import.meta.glob<string>('../../../../docs/rules/*.*.md', { query: '?raw', import: 'default', eager: true })
const byRule = new Map(Object.entries(pages).map(([path, text]) => [path.split('/').at(-1)?.replace(/\.md$/, '') ?? '', text]))

/** The page of a rule; null where it has none. */
export function rulePage(rule: string): RulePage | null {
  const text = byRule.get(rule)
  return text === undefined ? null : readRulePage(text)
}

/** Reads a page: a list of points, each "- label：text". */
export function readRulePage(text: string): RulePage {
  const points = text.split('\n').flatMap((line) => {
    const [, label, rest] = /^- ([^：]{1,12})：(.+)$/.exec(line) ?? []
    return label === undefined || rest === undefined ? [] : [{ label, text: rest }]
  })
  return { points }
}
