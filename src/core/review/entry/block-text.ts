import { isValueLike, readValue } from '../../extract/value.ts'

/** Why a block could not be placed; the Chinese sentences are in the catalogue. */
export type BlockRefusal =
  | 'empty'
  | 'too-large'
  | 'ragged'
  | 'blank-lines'
  | 'no-anchor'
  | 'does-not-fit'
  | 'labels-unknown'
  | 'other-edition'
  | 'tables-mixed'

/** A block of text as rows of fields; every row has the same number of them. */
export type BlockRows = { ok: true; rows: string[][] } | { ok: false; refusal: BlockRefusal }

const bars = /[|│┃¦]/

/** No block of the form has more characters than this, labels and white space included. */
export const longestBlock = 60_000

/** The text with one kind of line end, and without the characters that only make it look otherwise. */
export function plainBlock(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u200b-\u200f\u2060\ufeff]/g, '')
}

/** Whether the block holds words that name rows or columns, not only values and what is printed in place of them. */
export function hasLabels(text: string): boolean {
  return text.split(/[\s|│┃¦,，]+/).some(isLabel)
}

/**
 * Parts a block without labels into rows of fields: by tabs or bars, whose blanks are blanks; by white space only where
 * every line has as many fields, for a blank cannot be seen there.
 */
export function rowsOfBlock(text: string): BlockRows {
  const all = text.split('\n')
  const first = all.findIndex((line) => !isGap(line))
  const lines = all.slice(Math.max(0, first), all.findLastIndex((line) => !isGap(line)) + 1)
  const body = lines.join('\n')
  if (!lines.some((line) => isValueLike(line))) return { ok: false, refusal: 'empty' }
  if (body.includes('\t')) {
    if (lines.some(isGap)) return { ok: false, refusal: 'blank-lines' }
    return { ok: true, rows: squared(lines.map((line) => line.split('\t').map((field) => field.trim()))) }
  }
  if (bars.test(body)) return barred(lines)
  const rows = lines.map((line) => line.split(/\s+/).filter(Boolean))
  const filled = rows.filter((row) => row.length > 0)
  // In a single column an empty line may be a blank cell, also the first one: it would move all the others up.
  const single = filled.every((row) => row.length === 1)
  return single && (first > 0 || filled.length < rows.length) ? { ok: false, refusal: 'blank-lines' } : even(filled)
}

function even(rows: string[][]): BlockRows {
  return rows.every((row) => row.length === rows[0]?.length) ? { ok: true, rows } : { ok: false, refusal: 'ragged' }
}

/** Rows between bars: a frame at both ends belongs to no cell; a rule of dashes is no row. */
function barred(lines: readonly string[]): BlockRows {
  const rows = lines
    .filter((line) => !isEmpty(line) && !/^[\s|│┃¦:+-]*-{3,}[\s|│┃¦:+-]*$/.test(line))
    .map((line) => line.trim().split(bars))
  const framed = rows.every((row) => row.length > 2 && isEmpty(row[0]) && isEmpty(row.at(-1)))
  const inner = rows.map((row) => (framed ? row.slice(1, -1) : row).map((field) => field.trim()))
  return even(inner)
}

/** Spreadsheets leave out nothing; a text editor may have cut tabs at a line's end. */
function squared(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

/** A line without a field; one of nothing but tabs is a row of blanks. */
function isGap(line: string): boolean {
  return !line.includes('\t') && isEmpty(line)
}

function isEmpty(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

/** A field that is no value: two or more Chinese characters, none of which is a value's unit or remark. */
function isLabel(field: string): boolean {
  const text = field.normalize('NFKC')
  if (readValue(text).state === 'number' || /^(?:不适用|无数据|未统计)$/.test(text)) return false
  const words = text.replaceAll(/\([^)]*\)?/g, '').replace(/^[+-]?\d[\d.,]*(?:万元|亿元|元|件|项|个|条|次|份)?/, '')
  return (words.match(/\p{Script=Han}/gu) ?? []).length >= 2
}
