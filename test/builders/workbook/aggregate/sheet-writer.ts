import { type CellObject, type WorkSheet, utils } from 'xlsx'
import { depthOf, type Head, widthOf } from './head-tree.ts'

/** A sheet that is filled by position; `turned` writes columns as rows. */
export class AggregateSheet {
  readonly #cells: Record<string, CellObject> = {}
  readonly #merges: NonNullable<WorkSheet['!merges']> = []
  readonly #turned: boolean
  #rows = 0
  #columns = 0

  constructor(turned: boolean) {
    this.#turned = turned
  }

  /** Writes a text, or a number as such; "" writes nothing. Returns the cell's address. */
  put(row: number, column: number, text: string, down = 1, right = 1, asNumber = false): string {
    const cell: CellObject | null = text === '' ? null : asNumber ? { t: 'n', v: Number(text) } : { t: 's', v: text }
    return this.putCell(row, column, cell, down, right)
  }

  /** Writes a cell as given; null writes nothing. Returns the cell's address. */
  putCell(row: number, column: number, cell: CellObject | null, down = 1, right = 1): string {
    const [r, c, height, width] = this.#turned ? [column, row, right, down] : [row, column, down, right]
    const address = utils.encode_cell({ r, c })
    if (cell) this.#cells[address] = cell
    if (height > 1 || width > 1) this.#merges.push({ s: { r, c }, e: { r: r + height - 1, c: c + width - 1 } })
    this.#rows = Math.max(this.#rows, r + height)
    this.#columns = Math.max(this.#columns, c + width)
    return address
  }

  /** Writes heads side by side, leaves reaching down to the last row of heads; unmerged, each stands in its first cell. */
  heads(row: number, column: number, heads: readonly Head[], depth = depthOf(heads), merged = true): void {
    let at = column
    for (const head of heads) {
      const width = widthOf(head)
      this.put(row, at, head.label, merged && head.children.length === 0 ? depth : 1, merged ? width : 1)
      if (head.children.length > 0) this.heads(row + 1, at, head.children, depth - 1, merged)
      at += width
    }
  }

  /** The sheet as written. */
  sheet(): WorkSheet {
    const range = utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(0, this.#rows - 1), c: Math.max(0, this.#columns - 1) },
    })
    return { ...this.#cells, '!ref': range, '!merges': this.#merges }
  }
}
