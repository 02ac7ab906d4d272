import type { TextSpan } from '../../document/locator.ts'
import type { SourceDocument } from '../../document/source-document.ts'
import { chainOf } from '../../extract/chain.ts'
import { mergedOtherRow, table2Rows, table3Rows, table4Heads } from '../../extract/labels.ts'
import { piecesIn } from '../../extract/pieces.ts'
import type { TableNumber } from '../../extract/recognised-report.ts'
import { findRegions } from '../../extract/regions.ts'
import { squeeze } from '../../extract/squeeze.ts'
import { readTableFour } from '../../extract/table-four.ts'
import type { TableResult } from '../../extract/table-result.ts'
import { readTableThree } from '../../extract/table-three.ts'
import { readTableTwo } from '../../extract/table-two.ts'
import { readValue } from '../../extract/value.ts'
import { cellIds, type Edition } from '../../form/form.ts'
import type { CellContent } from '../review.ts'
import type { BlockPlan, PastedBlock } from './block-plan.ts'

const readers = { 2: readTableTwo, 3: readTableThree, 4: readTableFour }

/** Places a block by the labels in it: the tables that it holds are found and read as those of a report are. */
export function placeByLabels(text: string, edition: Edition, merged: boolean): PastedBlock {
  const squeezed = squeeze(text)
  if (isOfOtherEdition(squeezed.text, edition)) return { ok: false, refusal: 'other-edition' }
  const tables = tablesIn(squeezed.text, edition)
  if (tables.length === 0) return { ok: false, refusal: 'labels-unknown' }
  const whole = { start: 0, end: text.length }
  const found = findRegions(squeezed, text, [], null)
  if (found.doubtful.length > 0) return { ok: false, refusal: 'tables-mixed' }
  const regions = { 2: found.two, 3: found.three, 4: found.four }
  const document: SourceDocument = { format: 'text', encoding: null, text, blocks: [], notes: [] }
  const results: TableResult[] = []
  for (const table of tables) {
    // A fragment has no heads to be found by; with one table in the block there is no need to look for them.
    const region = tables.length === 1 ? whole : regions[table]
    const result = region && readers[table](text, piecesIn(document, region), edition)
    if (!result) return { ok: false, refusal: tables.length === 1 ? 'labels-unknown' : 'tables-mixed' }
    results.push(result)
  }
  return { ok: true, plan: planOf(text, results, new Set(cellIds(edition, merged))) }
}

/** The tables whose labels the block has. */
function tablesIn(squeezed: string, edition: Edition): TableNumber[] {
  const heads = table4Heads.slice(0, 4).filter(({ pattern }) => squeezed.search(pattern) >= 0).length
  const tables: TableNumber[] = []
  if (chainOf(squeezed, table2Rows[edition]).length >= 2) tables.push(2)
  if (chainOf(squeezed, [...table3Rows, mergedOtherRow]).length >= 3) tables.push(3)
  if (heads >= 3 || /行政复议.*行政诉讼/.test(squeezed)) tables.push(4)
  return tables
}

function isOfOtherEdition(squeezed: string, edition: Edition): boolean {
  const of2021 = /制发件数|废止件数|现行有效件|逾期不补正|未按收费通知/.test(squeezed)
  const of2019 = /新制作|对外公开总|上一年项目数量|其[他它]对外管理服务|政府集中采购/.test(squeezed)
  return edition === '2019' ? of2021 && !of2019 : of2019 && !of2021
}

function planOf(text: string, results: readonly TableResult[], known: ReadonlySet<string>): BlockPlan {
  const plan: BlockPlan = { by: 'labels', cells: [], unreadable: [], leftovers: [] }
  const placed: TextSpan[] = []
  for (const { cells, leftovers } of results) {
    for (const leftover of leftovers) {
      placed.push(leftover.span)
      plan.leftovers.push(leftover.raw)
    }
    for (const { id, state, value, raw, span } of cells) {
      if (state === 'missing') continue
      if (span) placed.push(span)
      if (!known.has(id)) plan.leftovers.push(raw ?? '')
      else if (state === 'unreadable') plan.unreadable.push({ cell: id, raw: raw ?? '' })
      else plan.cells.push({ cell: id, state, value, raw: state === 'text' ? raw : null } satisfies CellContent)
    }
  }
  plan.leftovers = [...plan.leftovers.filter((raw) => raw.trim() !== ''), ...astray(text, placed)]
  return plan
}

/** Numbers that stand alone in the block and went nowhere: the reader of a report may pass over them, a paste must not. */
function astray(text: string, placed: readonly TextSpan[]): string[] {
  return [...text.matchAll(/[^\s|│┃¦]+/g)].flatMap(({ 0: field, index }) => {
    const end = index + field.length
    const taken = placed.some((span) => span.start < end && index < span.end)
    return !taken && readValue(field).state === 'number' ? [field] : []
  })
}
