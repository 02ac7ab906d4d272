import type { SourceFile, SyntaxNode } from './source-file.ts'

/** No file is longer than this, save form data. */
export const longest = 400

const formData = /^src\/core\/form\/edition-\d+\.ts$/
const vague = /^(utils?|helpers?|common|managers?|misc|shared)$|[-.](utils?|helpers?|manager)$/i
const kebab = /^[a-z0-9]+([.-][a-z0-9]+)*$/
const pascal = /^[A-Z][A-Za-z0-9]*(\.test)?$/

/** What is wrong with the file's and its folders' names: words that say nothing, other cases than the agreed ones. */
export function badNames(path: string): string[] {
  const parts = path.split('/')
  const file = parts.pop() ?? ''
  const [stem, extension] = [file.replace(/\.[a-z0-9]+$/, ''), file.replace(/^.*\./, '')]
  const problems = [...parts, stem]
    .filter((part) => vague.test(part))
    .map((part) => `${path}: “${part}” says nothing about what is in it`)
  for (const folder of parts) if (!kebab.test(folder)) problems.push(`${path}: the folder ${folder} is not kebab-case`)
  if (!kebab.test(stem) && !(extension === 'tsx' && pascal.test(stem)))
    problems.push(`${path}: neither kebab-case nor a component's PascalCase.tsx`)
  return problems
}

/** Whether the file is too long to be read in one go. */
export function tooLong(path: string, lines: number): string[] {
  return lines > longest && !formData.test(path) ? [`${path}: ${lines} lines`] : []
}

/** Exported declarations without a docstring directly above them. */
export function undocumentedExports(file: SourceFile): string[] {
  const documented = (statement: SyntaxNode) =>
    file.docEnds.some((end) => end <= statement.start && file.text.slice(end, statement.start).trim() === '')
  const exported = (file.program['body'] as SyntaxNode[]).filter(
    ({ type, declaration }) => (type === 'ExportNamedDeclaration' || type === 'ExportDefaultDeclaration') && declaration !== null,
  )
  return exported
    .filter((statement) => !documented(statement))
    .map((statement) => {
      const line = file.text.slice(0, statement.start).split('\n').length
      return `${file.path}:${line} ${file.text.slice(statement.start, statement.start + 60).split('\n')[0]}`
    })
}
