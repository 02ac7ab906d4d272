import { type SourceFile, type SyntaxNode, walk } from './source-file.ts'

/** What reads a window at once, whether it has painted yet or not. */
const reads = new Set(
  `textContent innerText innerHTML inputValue getAttribute allTextContents allInnerTexts count boundingBox isVisible isHidden
   isEnabled isDisabled isChecked`.split(/\s+/),
)

/**
 * Where a test of the window looks once at what comes a little later, or sleeps instead of waiting: both fail on a busy
 * machine. `expect.poll(() => …)` looks until it is so.
 */
export function oneLooks(file: SourceFile): string[] {
  const found: SyntaxNode[] = []
  walk(file.program, (node) => {
    if (node.type !== 'CallExpression') return
    const callee = node['callee'] as SyntaxNode
    if (nameOf(callee) === 'waitForTimeout') found.push(node)
    const [given] = node['arguments'] as SyntaxNode[]
    if (callee['name'] === 'expect' && given && holdsRead(given)) found.push(node)
  })
  return found.map(({ start }) => `${file.path}:${file.text.slice(0, start).split('\n').length} looks once or sleeps`)
}

function holdsRead(given: SyntaxNode): boolean {
  let holds = false
  walk(given, (node) => {
    if (node.type !== 'AwaitExpression') return
    const awaited = node['argument'] as SyntaxNode
    holds ||= awaited.type === 'CallExpression' && reads.has(nameOf(awaited['callee'] as SyntaxNode))
  })
  return holds
}

/** The name of what is called: of a member, its last part. */
function nameOf(callee: SyntaxNode): string {
  const named = callee.type === 'MemberExpression' ? (callee['property'] as SyntaxNode) : callee
  return typeof named['name'] === 'string' ? named['name'] : ''
}
