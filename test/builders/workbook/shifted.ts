import { type CellObject, type WorkBook, type WorkSheet, utils } from 'xlsx'
import type { Random } from '../random.ts'

/** Rows in which a title may stand over two lines: a note between these would be read as part of it. */
const titleRows = 4

/** What stands beside a form in a workbook that people work in. */
const asides = ['注：空白为零', '核对人：李某', '← 与系统一致', '待核', '校验无误', '2027/1/10 已报', '草稿', '附件 3'] as const

/**
 * The workbook as it comes out of an office: its sheets begin further down and to the right, with hidden rows and
 * columns, and with notes beside the tables.
 */
export function shifted(book: WorkBook, random: Random): WorkBook {
  const down = random.pick([0, 0, 1, 3, 7])
  const right = random.pick([0, 0, 1, 2, 4])
  const sheets = book.SheetNames.map((name): [string, WorkSheet] => [
    name,
    movedSheet(book.Sheets[name] ?? {}, down, right, random),
  ])
  return { SheetNames: [...book.SheetNames], Sheets: Object.fromEntries(sheets) }
}

function movedSheet(sheet: WorkSheet, down: number, right: number, random: Random): WorkSheet {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1')
  const moved: WorkSheet = {}
  for (const [address, cell] of Object.entries(sheet)) {
    if (address.startsWith('!')) continue
    const { r, c } = utils.decode_cell(address)
    moved[utils.encode_cell({ r: r + down, c: c + right })] = cell as CellObject
  }
  const width = range.e.c + right + 1
  const bottom = range.e.r + down
  const notes = random.chance(0.4) ? random.int(1, 3) : 0
  // Beyond a free column, or right behind the last one.
  const beside = width + random.int(0, 1)
  for (let note = 0; note < notes; note += 1)
    moved[utils.encode_cell({ r: random.int(Math.min(bottom, down + titleRows), bottom), c: beside })] = {
      t: 's',
      v: random.pick(asides),
    }
  return {
    ...moved,
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: bottom, c: notes > 0 ? beside : width - 1 } }),
    '!merges': (sheet['!merges'] ?? []).map(({ s, e }) => ({
      s: { r: s.r + down, c: s.c + right },
      e: { r: e.r + down, c: e.c + right },
    })),
    '!rows': Array.from({ length: bottom + 1 }, () => (random.chance(0.05) ? { hidden: true } : {})),
    '!cols': Array.from({ length: width }, (_, column) => (column < right ? { hidden: true } : {})),
  }
}
