/** What the check needs to know of a rule. */
export interface NamedRule {
  id: string
  title: string
  /** Whether the relation is printed on the form or derived from it. */
  derived: boolean
}

/** The places where a rule must show, as texts by path. */
export interface RulePlaces {
  /** File names (without folder) of src/core/rules. */
  sources: readonly string[]
  /** Test files. */
  tests: ReadonlyMap<string, string>
  /** Pages by file name (without folder) of docs/rules. */
  pages: ReadonlyMap<string, string>
}

/** Everything that is missing or left over between rules, their files, tests and pages, one sentence each. */
export function ruleGaps(rules: readonly NamedRule[], { sources, tests, pages }: RulePlaces): string[] {
  const ids = rules.map(({ id }) => id)
  const gaps = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id}: is registered twice`)
  for (const { id, title, derived } of rules) {
    if (!sources.includes(`${id}.ts`)) gaps.push(`${id}: has no file src/core/rules/${id}.ts`)
    if (!namedInATest(id, tests)) gaps.push(`${id}: no test names it`)
    gaps.push(...pageGaps(id, title, pages.get(`${id}.md`)))
    if (derived && !/推定/.test(title)) gaps.push(`${id}: is derived, but its title does not say so (推定)`)
  }
  const unregistered = sources
    .map((name) => /^([a-z0-9-]+\.[a-z0-9-]+)\.ts$/.exec(name)?.[1])
    .filter((id) => id !== undefined && !ids.includes(id))
  const strayPages = [...pages.keys()].filter((name) => !/^readme\.md$/i.test(name) && !ids.includes(name.replace(/\.md$/, '')))
  return [
    ...gaps,
    ...unregistered.map((id) => `${id}: is not in the registry`),
    ...strayPages.map((name) => `docs/rules/${name}: explains no rule`),
  ]
}

/** Named as a whole: in quotes, so that `t3.row-total` is not found in `t3.row-total-printed`. */
function namedInATest(id: string, tests: ReadonlyMap<string, string>): boolean {
  return [...tests.values()].some((text) => [`'${id}'`, `"${id}"`, `\`${id}\``].some((name) => text.includes(name)))
}

function pageGaps(id: string, title: string, page: string | undefined): string[] {
  if (page === undefined) return [`${id}: has no page docs/rules/${id}.md`]
  const missing = [
    ...(/^# .*/.exec(page)?.[0].includes(id) ? [] : ['its id in the heading']),
    ...(page.includes(title) ? [] : [`its title “${title}”`]),
    ...(page.trim().split('\n').length > 3 ? [] : ['an explanation']),
  ]
  return missing.map((what) => `docs/rules/${id}.md: lacks ${what}`)
}
