/** What is known about a file before its content: the path as given, and where it could be read its size and hash. */
export interface SourceFacts {
  file: string
  name: string
  sha256: string | null
  bytesLength: number | null
}
