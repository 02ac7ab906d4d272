/** The editions of the statutory form that the program reads. */
export type Edition = '2019' | '2021'

/** `t2.<row>.<column>`, `t3.<row>.<column>` or `t4.<group>.<column>`. */
export type CellId = `t${2 | 3 | 4}.${string}.${string}`

/** A row or column of the form with its official label. */
export interface FormLine {
  id: string
  label: string
}

/** A row of table three; `group` is the label of the merged cell left of it, null for the rows 一, 二 and 四. */
export interface FormRow extends FormLine {
  group: string | null
}

/** One block of table two: an item of article twenty with its own head. */
export interface FormBlock {
  article: string
  rows: FormLine[]
  columns: FormLine[]
}

/** One edition of the form as printed (国办公开办函〔2019〕60号, 〔2021〕30号). */
export interface Form {
  edition: Edition
  /** The document that prescribes it. */
  document: string
  table2: FormBlock[]
  table3: { rows: FormRow[]; columns: FormLine[]; headerNote: string }
  table4: { groups: FormLine[]; columns: FormLine[] }
}
