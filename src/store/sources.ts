import type { Database } from 'better-sqlite3'
import type { SourceDocument } from '../core/document/source-document.ts'
import { unpack } from './packed.ts'
import type { SourceFile } from './shapes.ts'

/** The imported files: one row for each content. */
export interface Sources {
  /** `document`: what the reader made of it, packed. */
  insert: (file: SourceFile, document: Uint8Array) => number
  /** Whether a file of this content is here. */
  has: (sha256: string) => boolean
  /** The reports of a file, in their order in the file; null where the file is not here. */
  reportIds: (sha256: string) => number[] | null
  /** The number of the file that a report was read from, the same for all that it holds; undefined where the report is not here. */
  sourceOf: (reportId: number) => number | undefined
  /** The reports of the file that a report was read from, itself among them. */
  siblings: (reportId: number) => number[]
  /** The file that a report was read from. The report must exist. */
  fileOf: (reportId: number) => SourceFile
  /** What the reader made of that file. The report must exist. */
  documentOf: (reportId: number) => SourceDocument
}

/** The repository of sources. */
export function openSources(database: Database): Sources {
  const insert = database.prepare(
    `INSERT INTO source (sha256, name, bytes, format, encoding, imported_at, document)
     VALUES (@sha256, @name, @bytes, @format, @encoding, @importedAt, @document)`,
  )
  const idOf = database.prepare<[string], number>('SELECT id FROM source WHERE sha256 = ?').pluck()
  const reports = database.prepare<[number], number>('SELECT id FROM report WHERE source_id = ? ORDER BY id').pluck()
  const sourceOf = database.prepare<[number], number>('SELECT source_id FROM report WHERE id = ?').pluck()
  const file = database.prepare<[number], SourceFile>(
    `SELECT name, sha256, bytes, format, encoding, imported_at AS importedAt
     FROM source WHERE id = (SELECT source_id FROM report WHERE id = ?)`,
  )
  const document = database
    .prepare<[number], Buffer>('SELECT document FROM source WHERE id = (SELECT source_id FROM report WHERE id = ?)')
    .pluck()
  return {
    insert: (row, document) => Number(insert.run({ ...row, document }).lastInsertRowid),
    has: (sha256) => idOf.get(sha256) !== undefined,
    reportIds(sha256) {
      const id = idOf.get(sha256)
      return id === undefined ? null : reports.all(id)
    },
    sourceOf: (reportId) => sourceOf.get(reportId),
    siblings(reportId) {
      const id = sourceOf.get(reportId)
      return id === undefined ? [] : reports.all(id)
    },
    fileOf: (reportId) => present(file.get(reportId), reportId),
    documentOf: (reportId) => unpack(present(document.get(reportId), reportId)) as SourceDocument,
  }
}

function present<T>(row: T | undefined, reportId: number): T {
  if (row === undefined) throw new Error(`report ${reportId} has no source`)
  return row
}
