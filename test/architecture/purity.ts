import { isNode, type SourceFile, type SyntaxNode, walk } from './source-file.ts'

/** Names of the world outside that pure code does not know. */
const outside = new Set([
  'document',
  'window',
  'navigator',
  'fetch',
  'process',
  'Buffer',
  'performance',
  'crypto',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'localStorage',
  'globalThis',
  'require',
])

/** Every use of clock, randomness, asynchrony or the outside world in the file, in words. */
export function impurities(file: SourceFile): string[] {
  const declared = declaredNames(file.program)
  const found: string[] = []
  walk(file.program, (node, parent) => {
    const problem = impurity(node, parent, declared)
    if (problem !== null) found.push(`${file.path}:${file.text.slice(0, node.start).split('\n').length} ${problem}`)
  })
  return found
}

function impurity(node: SyntaxNode, parent: SyntaxNode | null, declared: Set<string>): string | null {
  const { type } = node
  if (type === 'MemberExpression') {
    const name = `${nameOf(node['object'])}.${nameOf(node['property'])}`
    return name === 'Date.now' || name === 'Math.random' ? `uses ${name}` : null
  }
  if (type === 'NewExpression' && nameOf(node['callee']) === 'Date' && (node['arguments'] as unknown[]).length === 0)
    return 'uses the clock: new Date()'
  if (type === 'CallExpression' && nameOf(node['callee']) === 'Date') return 'uses the clock: Date()'
  if (
    type === 'AwaitExpression' ||
    ((type === 'ArrowFunctionExpression' || type === 'FunctionDeclaration') && node['async'] === true)
  )
    return 'is asynchronous'
  if (type === 'Identifier' && parent !== null) {
    const name = nameOf(node) ?? ''
    if (outside.has(name) && !declared.has(name) && !isMereName(node, parent)) return `uses ${name}`
  }
  return null
}

/** Whether an identifier only names a property or a key, and reads no variable. */
function isMereName(node: SyntaxNode, parent: SyntaxNode): boolean {
  if (parent.type === 'MemberExpression') return parent['property'] === node && parent['computed'] !== true
  return parent['key'] === node || parent.type.startsWith('TS')
}

/** All names that the file binds anywhere; which scope they belong to is the linter's business. */
function declaredNames(program: SyntaxNode): Set<string> {
  const names = new Set<string>()
  const bind = (pattern: unknown) => {
    if (!isNode(pattern)) return
    if (pattern.type === 'Identifier') names.add(String(pattern['name']))
    else if (pattern.type === 'AssignmentPattern') bind(pattern['left'])
    else if (pattern.type === 'RestElement') bind(pattern['argument'])
    else if (pattern.type === 'ArrayPattern') for (const element of pattern['elements'] as unknown[]) bind(element)
    else if (pattern.type === 'ObjectPattern')
      for (const property of pattern['properties'] as SyntaxNode[]) bind(property['value'] ?? property)
  }
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') bind(node['id'])
    else if (/^Import\w*Specifier$/.test(node.type)) bind(node['local'])
    else if (/Function/.test(node.type)) {
      bind(node['id'])
      for (const parameter of (node['params'] as unknown[] | undefined) ?? []) bind(parameter)
    }
  })
  return names
}

function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? String(node['name']) : null
}
