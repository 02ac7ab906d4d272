import { importPane } from '../../../core/catalogue/desk.ts'

/** The name of a file; of one in an archive with the archive's, which is what the user knows. */
export function fileName(path: string): string {
  const parts = partsOf(path)
  const archive = parts.findIndex((part, at) => at < parts.length - 1 && /\.zip$/i.test(part))
  return archive < 0 ? (parts.at(-1) ?? path) : importPane.within(parts[archive] ?? '', parts.at(-1) ?? '')
}

/** The names of files that are listed together: those that share one, as in a folder for each organ, with their folder. */
export function shownNames(paths: readonly string[]): string[] {
  const names = paths.map(fileName)
  const seen = Map.groupBy(names, (name) => name)
  return paths.map((path, at) => {
    const [folder, file] = partsOf(path).slice(-2)
    const name = names[at] ?? ''
    return (seen.get(name)?.length ?? 0) > 1 && folder && file ? importPane.within(folder, file) : name
  })
}

function partsOf(path: string): string[] {
  return path.split(/[\\/]/)
}
