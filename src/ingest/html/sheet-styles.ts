import { attribute, type HtmlElement, isElement, textOf } from './parse-html.ts'
import { isSetHidden } from './visibility.ts'

/** One compound of a selector: an element's name, its classes and its id. */
interface Compound {
  tag: string | null
  id: string | null
  classes: string[]
}

/** What a sheet says of the elements that a selector names: compounds from the outermost to the element itself. */
interface Rule {
  path: Compound[]
  weight: number
  /** Its place among the rules: of two that weigh the same the later one holds. */
  order: number
  style: string
}

/** What of an element's look changes what its text says, or whether anybody sees it. */
const telling =
  /(?:^|[;\s])(?:display\s*:|visibility\s*:|text-decoration[^;]*line-through|vertical-align\s*:\s*super|position\s*:\s*(?:absolute|fixed))/i
/** The declarations that are taken over; how an element is laid out is not. */
const taken = /^\s*(?:visibility|text-decoration(?:-line)?|vertical-align|position|left|top|clip)\s*:/i
/** Sheets with more such rules style no article. */
const mostRules = 2_000
/** So many elements are held against rules at most, those around one counted; a page that asks for more is read without sheets. */
const mostTrials = 20_000_000
/** No report has more tables: beyond that none is looked for among the others. */
const mostTables = 200

/**
 * Writes what the page's own sheets say of elements into the elements' own style, before what stands there: whether they
 * are shown, struck, raised. A table is hidden by a sheet only where the same is left: scripts show what sheets hide.
 */
export function applySheets(head: HtmlElement | null, body: HtmlElement): void {
  const rules = [head, body]
    .flatMap((part) => (part ? sheetsIn(part) : []))
    .flatMap(rulesOf)
    .map((rule, order) => ({ ...rule, order }))
  if (rules.length === 0 || rules.length > mostRules) return
  const styles = new Map<HtmlElement, string>()
  const byName = Map.groupBy(rules, ({ path }) => nameOf(path.at(-1)!))
  let trials = 0
  const match = (element: HtmlElement, above: readonly HtmlElement[]): void => {
    const named = namesOf(element).flatMap((name) => byName.get(name) ?? [])
    trials += named.length * (1 + above.length)
    if (trials > mostTrials) return
    const own = named.filter(({ path }) => isMatch(path, element, above)).sort((a, b) => a.weight - b.weight || a.order - b.order)
    if (own.length > 0) styles.set(element, own.map(({ style }) => style).join(';'))
    const inside = [...above, element]
    for (const child of element.childNodes) if (isElement(child)) match(child, inside)
  }
  match(body, [])
  if (trials > mostTrials) return
  const shown = shownTables(body, (element) => isSetHidden(styles.get(element) ?? ''))
  const known = new Map<HtmlElement, boolean>()
  /** Whether every table of an element is among those that are shown. */
  const isElsewhere = (element: HtmlElement): boolean => {
    const answer =
      known.get(element) ??
      ((element.tagName !== 'table' || (shown.length <= mostTables && isAmong(element, shown))) &&
        element.childNodes.every((child) => !isElement(child) || isElsewhere(child)))
    known.set(element, answer)
    return answer
  }
  for (const [element, style] of styles) {
    if (isSetHidden(style) && !isElsewhere(element)) continue
    const hiding = isSetHidden(style) ? ['display:none'] : []
    const said = [...style.split(';').filter((declaration) => taken.test(declaration)), ...hiding].join(';')
    const own = element.attrs.find(({ name }) => name === 'style')
    if (said === '') continue
    if (own) own.value = `${said};${own.value}`
    else element.attrs.push({ name: 'style', value: said })
  }
}

function sheetsIn(element: HtmlElement): string[] {
  if (element.tagName === 'style') {
    const media = attribute(element, 'media')
    return media === null || /^\s*(?:all|screen)?\s*$/i.test(media) ? [textOf(element)] : []
  }
  return element.childNodes.flatMap((child) => (isElement(child) ? sheetsIn(child) : []))
}

/** The rules of a sheet outside of its conditions, as far as they tell anything, in order. */
function rulesOf(sheet: string): Rule[] {
  const plain = sheet
    .replaceAll(/\/\*[^]*?\*\/|<!--|-->/g, ' ')
    .replaceAll(/@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]*;/g, ' ')
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', style = '']) => {
    if (!telling.test(style)) return []
    return selectors.split(',').flatMap((selector) => {
      const path = pathOf(selector.trim())
      return path ? [{ path, weight: weightOf(path), order: 0, style: style.replaceAll('!important', '').trim() }] : []
    })
  })
}

/** The compounds of a selector; null where it asks for more than names, classes, ids and what is around them. */
function pathOf(selector: string): Compound[] | null {
  const path = selector.split(/\s+/).map((part): Compound | null => {
    const found = /^([a-z][a-z\d]*|\*)?((?:[.#][\w\u0080-\uffff-]+)*)$/i.exec(part)
    if (!found || part === '') return null
    const names = found[2]!.match(/[.#][^.#]+/g) ?? []
    return {
      tag: found[1] && found[1] !== '*' ? found[1].toLowerCase() : null,
      id: names.find((name) => name.startsWith('#'))?.slice(1) ?? null,
      classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
    }
  })
  const whole = path.filter((part) => part !== null)
  return whole.length === path.length ? whole : null
}

/** The name by which a rule is looked up: every element that it means has it. */
function nameOf({ tag, id, classes }: Compound): string {
  return id !== null ? `#${id}` : classes.length > 0 ? `.${classes[0]}` : (tag ?? '*')
}

function namesOf(element: HtmlElement): string[] {
  const classes = new Set(attribute(element, 'class')?.split(/\s+/))
  return ['*', element.tagName, `#${attribute(element, 'id')}`, ...[...classes].map((name) => `.${name}`)]
}

function weightOf(path: readonly Compound[]): number {
  return path.reduce((sum, { tag, id, classes }) => sum + (id ? 10_000 : 0) + classes.length * 100 + (tag ? 1 : 0), 0)
}

function isMatch(path: readonly Compound[], element: HtmlElement, above: readonly HtmlElement[]): boolean {
  let left = path.length - 1
  if (!names(path[left]!, element)) return false
  for (let at = above.length - 1; at >= 0 && left > 0; at -= 1) if (names(path[left - 1]!, above[at]!)) left -= 1
  return left === 0
}

function names({ tag, id, classes }: Compound, element: HtmlElement): boolean {
  if (tag !== null && element.tagName !== tag) return false
  if (id !== null && attribute(element, 'id') !== id) return false
  if (classes.length === 0) return true
  const own = attribute(element, 'class')?.split(/\s+/) ?? []
  return classes.every((name) => own.includes(name))
}

/** The labels of each table that is shown. */
function shownTables(body: HtmlElement, isHidden: (element: HtmlElement) => boolean): ReadonlySet<string>[] {
  const shown: ReadonlySet<string>[] = []
  const visit = (element: HtmlElement): void => {
    if (isHidden(element)) return
    if (element.tagName === 'table') shown.push(new Set(labelsOf(element)))
    for (const child of element.childNodes) if (isElement(child)) visit(child)
  }
  visit(body)
  return shown
}

/** Whether most labels of a table are those of one that is shown, whatever the numbers of both are. */
function isAmong(table: HtmlElement, shown: readonly ReadonlySet<string>[]): boolean {
  const labels = labelsOf(table)
  return shown.some((other) => labels.filter((label) => other.has(label)).length * 4 >= labels.length * 3)
}

/** The texts of more than one Chinese character in a table's cells. */
function labelsOf(element: HtmlElement): string[] {
  if (element.tagName !== 'td' && element.tagName !== 'th')
    return element.childNodes.flatMap((child) => (isElement(child) ? labelsOf(child) : []))
  const letters = textOf(element).replaceAll(/[^\p{Script=Han}]/gu, '')
  return letters.length > 1 ? [letters] : []
}
