import { readXml } from '../xml/read-xml.ts'

/** Where the parts of a package are had from: a zip file, or one XML file that holds them all. */
export interface DocxParts {
  /** The text of a part; null where there is none. */
  readText: (name: string) => string | null
  /** The bytes of a part; null where there is none. A file of XML has only text. */
  read?: (name: string) => Uint8Array | null
}

/** The parts of a word-processing package, found by the relationships that lead to them. */
export class DocxPackage {
  /** The name of the main part. */
  readonly main: string
  readonly #parts: DocxParts
  readonly #folder: string
  readonly #targets: ReadonlyMap<string, string>
  readonly #kinds: ReadonlyMap<string, string>
  readonly #chunks: readonly string[]

  constructor(parts: DocxParts) {
    this.#parts = parts
    const target = relationships(parts.readText('_rels/.rels')).find(({ kind }) => kind === 'officeDocument')?.target
    this.main = target?.replace(/^\//, '') ?? 'word/document.xml'
    const at = this.main.lastIndexOf('/') + 1
    this.#folder = this.main.slice(0, at)
    const own = relationships(parts.readText(`${this.#folder}_rels/${this.main.slice(at)}.rels`))
    this.#targets = new Map(own.map(({ id, target }) => [id, target]))
    this.#chunks = own.filter(({ kind }) => kind === 'aFChunk').map(({ id }) => id)
    this.#kinds = new Map(own.map(({ kind, target }) => [kind, target]))
  }

  /** The main part's text; null where it is not there. */
  document(): string | null {
    return this.#parts.readText(this.main)
  }

  /** The part of a kind ("styles", "numbering", "footnotes") that belongs to the main part; null where there is none. */
  partOf(kind: string): string | null {
    return this.#read(this.#kinds.get(kind) ?? `${kind}.xml`)
  }

  /** The part that a relationship of the main part names; null where there is none. */
  partById(id: string): string | null {
    const target = this.#targets.get(id)
    return target === undefined ? null : this.#read(target)
  }

  /** The files that the main part takes in where they stand, by the relationships that lead to them. */
  chunks(): { id: string; bytes: Uint8Array }[] {
    return this.#chunks.flatMap((id) => {
      const bytes = this.#parts.read?.(this.#nameOf(this.#targets.get(id) ?? ''))
      return bytes ? [{ id, bytes }] : []
    })
  }

  #read(target: string): string | null {
    return this.#parts.readText(this.#nameOf(target))
  }

  #nameOf(target: string): string {
    return target.startsWith('/') ? target.slice(1) : `${this.#folder}${target}`
  }
}

interface Relationship {
  id: string
  /** The last step of the type's address: transitional and strict documents differ in the steps before. */
  kind: string
  target: string
}

function relationships(xml: string | null): Relationship[] {
  const found: Relationship[] = []
  if (xml === null) return found
  readXml(xml, {
    open: (_name, { Id: id = '', Type: type = '', Target: target, TargetMode: mode }) => {
      if (target !== undefined && mode !== 'External') found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return found
}
