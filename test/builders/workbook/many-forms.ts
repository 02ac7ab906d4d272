import { type WorkBook, type WorkSheet, utils } from 'xlsx'
import type { CellId } from '../../../src/core/form/form.ts'
import { type PrintBlock, blocksOf } from '../blocks.ts'
import { styleOf } from '../print-style.ts'
import { printCells } from '../printed-cell.ts'
import type { Random } from '../random.ts'
import { type Expected, expectedOf } from '../rendered.ts'
import { reportOf } from '../report.ts'
import { type Truth, truthOf } from '../truth.ts'
import { oneSheet } from './workbook.ts'

/** A workbook with the forms of several organs on one sheet, and what each form prints. */
export interface ManyForms {
  book: WorkBook
  forms: { truth: Truth; expected: ReadonlyMap<CellId, Expected> }[]
}

/** How the forms stand, and whether a title names organ and year over each. */
export interface Arrangement {
  way: 'below' | 'beside'
  titled: boolean
}

/** Makes up two to four forms that are laid out alike: one form was copied for each organ. */
export function manyForms(random: Random, { way, titled }: Arrangement): ManyForms {
  const edition = random.chance(0.2) ? '2019' : '2021'
  const style = styleOf(random, edition, { blanks: true, grouping: true })
  const mergedOther = random.chance(0.1)
  const truths = new Map<string, Truth>()
  for (const wanted = random.int(2, 4); truths.size < wanted; ) {
    const truth = truthOf(random, { edition, mergedOther })
    truths.set(truth.agency.name, truth)
  }
  const gap = random.int(0, 3)
  const whole: WorkSheet = {}
  const merges: NonNullable<WorkSheet['!merges']> = []
  let [down, right] = [random.int(0, 2), 0]
  let corner = { r: 0, c: 0 }
  const forms = [...truths.values()].map((truth) => {
    const cells = printCells(truth, style)
    const title: PrintBlock = { kind: 'title', text: `${truth.agency.name}${truth.year}年政府信息公开工作年度报告数据` }
    const blocks = blocksOf({ ...reportOf(random), truth }, cells, style).filter(
      (block) => block.kind === 'table' || (block.kind === 'heading' && /^[二三四]/.test(block.text)),
    )
    const sheet = oneSheet(titled ? [title, ...blocks] : blocks, cells, 'numbers').Sheets['Sheet1'] ?? {}
    const end = utils.decode_range(sheet['!ref'] ?? 'A1').e
    for (const [address, cell] of Object.entries(sheet)) {
      if (address.startsWith('!')) continue
      const { r, c } = utils.decode_cell(address)
      whole[utils.encode_cell({ r: r + down, c: c + right })] = cell as unknown
    }
    merges.push(
      ...(sheet['!merges'] ?? []).map(({ s, e }) => ({
        s: { r: s.r + down, c: s.c + right },
        e: { r: e.r + down, c: e.c + right },
      })),
    )
    corner = { r: Math.max(corner.r, end.r + down), c: Math.max(corner.c, end.c + right) }
    if (way === 'below') down += end.r + 1 + gap
    else right += end.c + 1 + gap
    return { truth, expected: expectedOf(cells) }
  })
  const sheet = { ...whole, '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: corner }), '!merges': merges }
  return { book: { SheetNames: ['Sheet1'], Sheets: { Sheet1: sheet } }, forms }
}
