import { type XmlElement, parseXml } from '../xml/xml-tree.ts'
import type { ZipPackage } from '../zip/zip-package.ts'

/** An XML part of an OFD package and its place, from which its own references lead on. */
export interface OfdPart {
  root: XmlElement
  /** The folder of the part, "" or ending in "/". */
  folder: string
}

/** The parts of an OFD package by the locations (ST_Loc, GB/T 33190 7.5) by which they refer to each other. */
export class OfdPackage {
  readonly #zip: ZipPackage
  readonly #names: ReadonlyMap<string, string>

  constructor(zip: ZipPackage) {
    this.#zip = zip
    // Some producers write a location in another case than the name of the entry.
    this.#names = new Map(zip.names().map((name) => [name.replace(/^\//, '').toLowerCase(), name]))
  }

  /** The part at a location, seen from a folder; null where there is none. Throws as `parseXml` and `ZipPackage.read`. */
  part(location: string, folder = ''): OfdPart | null {
    const path = resolved(location, folder)
    const name = this.#names.get(path.toLowerCase())
    const xml = name === undefined ? null : this.#zip.readText(name)
    return xml === null ? null : { root: parseXml(xml), folder: path.slice(0, path.lastIndexOf('/') + 1) }
  }
}

function resolved(location: string, folder: string): string {
  const path: string[] = []
  const whole = location.trim().replaceAll('\\', '/')
  for (const step of (whole.startsWith('/') ? whole : folder + whole).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}
