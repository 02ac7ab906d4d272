import { posix } from 'node:path'
import { parseSync } from 'vite'

/** A node of the syntax tree, as far as the checks look into it. */
export interface SyntaxNode {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** One import of a file (also `export … from` and `import()`), with the file it leads to. */
export interface Import {
  /** As written. */
  specifier: string
  /** The path in the project for a relative import; null for a package. */
  target: string | null
  line: number
}

/** A source file as the architecture's checks see it. Paths are relative to the project, with forward slashes. */
export interface SourceFile {
  path: string
  text: string
  lines: number
  imports: Import[]
  program: SyntaxNode
  /** Where JSDoc comments end. */
  docEnds: number[]
}

/** Parses a TypeScript file. @throws where it has syntax errors */
export function parseSource(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`)
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const importOf = (specifier: string, offset: number): Import => ({
    specifier,
    target: targetOf(path, specifier),
    line: lineOf(offset),
  })
  const { staticImports, staticExports, dynamicImports } = parsed.module
  return {
    path,
    text,
    lines: text.replace(/\n$/, '').split('\n').length,
    imports: [
      ...staticImports.map(({ moduleRequest, start }) => importOf(moduleRequest.value, start)),
      ...staticExports.flatMap(({ entries, start }) => {
        const from = entries.find(({ moduleRequest }) => moduleRequest !== null)?.moduleRequest
        return from ? [importOf(from.value, start)] : []
      }),
      ...dynamicImports.map(({ moduleRequest, start }) =>
        importOf(unquoted(text.slice(moduleRequest.start, moduleRequest.end)), start),
      ),
    ],
    program: parsed.program as unknown as SyntaxNode,
    docEnds: parsed.comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*')).map(({ end }) => end),
  }
}

/** Calls `visit` for the node and everything below it, parents first. */
export function walk(
  node: SyntaxNode,
  visit: (node: SyntaxNode, parent: SyntaxNode | null) => void,
  parent: SyntaxNode | null = null,
): void {
  visit(node, parent)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node)
  }
}

/** Whether a value of the tree is a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function targetOf(path: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''))) : null
}

function unquoted(text: string): string {
  return text.replace(/^['"`]|['"`]$/g, '')
}
