import type { CellId } from '../../../src/core/form/form.ts'
import type { PrintBlock } from '../blocks.ts'
import { formTables } from '../form-tables.ts'
import { plainStyle } from '../print-style.ts'
import { printCells } from '../printed-cell.ts'
import { type Truth, truthOf } from '../truth.ts'
import type { Oddity, OddContext } from './oddity.ts'
import { labelCell } from './table-shapes.ts'

/** Where the headings cannot be told, two reports in one file are one. */
const several = /two-reports/

/** Sheets of tables alone have no captions, which say of what year they are. */
const captionless = /sheet-per-table|^ods/

/** Where the tables and the headings stand. */
export const arrangementOddities: readonly Oddity[] = [
  {
    id: 'tables at the end',
    parted: true,
    group: 'surroundings of the tables',
    arrange: (blocks, context) => atTheEnd(blocks, context, false),
  },
  {
    id: 'tables at the end, shuffled',
    parted: true,
    group: 'surroundings of the tables',
    arrange: (blocks, context) => atTheEnd(blocks, context, true),
  },
  {
    id: 'headings numbered otherwise',
    parted: true,
    unfit: several,
    arrange: (blocks, { random }) =>
      renumbered(
        blocks,
        random.pick([
          (n: number) => `${n}.`,
          (n: number) => `（${'一二三四五六'.charAt(n - 1)}）`,
          (n: number) => `第${'一二三四五六'.charAt(n - 1)}部分 `,
          () => '',
          (n: number) => `${n}、`,
          () => '一、',
        ]),
      ),
  },
  { id: 'no headings', parted: true, unfit: several, arrange: (blocks) => blocks.filter((block) => block.kind !== 'heading') },
  {
    id: 'no paragraphs',
    parted: true,
    group: 'surroundings of the tables',
    arrange: (blocks) => blocks.filter((block) => block.kind !== 'paragraph'),
  },
  {
    id: 'summary table before',
    parted: true,
    group: 'surroundings of the tables',
    arrange: (blocks, { truth }) => summaryBefore(blocks, truth),
  },
  {
    id: "last year's tables before",
    parted: true,
    unfit: captionless,
    group: 'surroundings of the tables',
    arrange: (blocks, context) => lastYear(blocks, context, true),
  },
  {
    id: "last year's tables behind",
    parted: true,
    unfit: captionless,
    group: 'surroundings of the tables',
    arrange: (blocks, context) => lastYear(blocks, context, false),
  },
  { id: 'instructions before', parted: true, group: 'surroundings of the tables', arrange: instructed },
  { id: 'table of contents', parted: true, arrange: (blocks) => contents(blocks) },
  {
    id: 'page numbers',
    parted: true,
    arrange: (blocks, { random }) =>
      blocks.flatMap((block, index): PrintBlock[] =>
        index > 3 && random.chance(0.3)
          ? [block, { kind: 'paragraph', text: random.pick([`- ${index} -`, `${index}`, `第${index}页`]) }]
          : [block],
      ),
  },
]

function atTheEnd(blocks: PrintBlock[], { random }: OddContext, shuffle: boolean): PrintBlock[] {
  const tables = blocks.filter((block) => block.kind === 'table')
  const rest = blocks.filter((block) => block.kind !== 'table')
  const captions = {
    2: '附表1 主动公开政府信息情况',
    3: '附表2 收到和处理政府信息公开申请情况',
    4: '附表3 政府信息公开行政复议、行政诉讼情况',
  }
  const captioned = random.chance(0.5)
  const list = (shuffle ? random.shuffle(tables) : tables).flatMap((block): PrintBlock[] => [
    ...(captioned && block.kind === 'table' ? [{ kind: 'paragraph' as const, text: captions[block.table.number] }] : []),
    block,
  ])
  return [...rest, ...list]
}

function renumbered(blocks: PrintBlock[], numeral: (n: number) => string): PrintBlock[] {
  let n = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    n += 1
    return { ...block, text: `${numeral(n)}${block.text.replace(/^[一二三四五六]、/, '')}` }
  })
}

/** A table of main figures before everything. Drawn as table four, whose number means least to the layouts. */
function summaryBefore(blocks: PrintBlock[], truth: Truth): PrintBlock[] {
  const of = (id: CellId) => truth.values.get(id) ?? '0'
  const rows = [
    ['主要指标', '数量', '单位'],
    ['主动公开政府信息数', '1268', '条'],
    ['新收政府信息公开申请数量', of('t3.newReceived.total'), '件'],
    ['予以公开', of('t3.granted.total'), '件'],
    ['行政复议', of('t4.reconsideration.total'), '件'],
  ].map((row) => row.map((text) => labelCell(text)))
  const at = blocks.findIndex((block) => block.kind === 'heading')
  return [...blocks.slice(0, at + 1), { kind: 'table', table: { number: 4, columns: 3, rows } }, ...blocks.slice(at + 1)]
}

/** Last year's three tables, each beside this year's. Which is which, the captions say. */
function lastYear(blocks: PrintBlock[], { truth, random }: OddContext, before: boolean): PrintBlock[] {
  const other = truthOf(random, { edition: truth.edition, mergedOther: truth.mergedOther })
  const tables = formTables(other, printCells(other, plainStyle), plainStyle)
  const plain = tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map((cell) => ({ ...cell, id: null }))) }))
  return blocks.flatMap((block): PrintBlock[] => {
    if (block.kind !== 'table') return [block]
    const last = plain.find((table) => table.number === block.table.number)
    if (!last) return [block]
    const own: PrintBlock[] = [{ kind: 'paragraph', text: `${truth.year}年：` }, block]
    const old: PrintBlock[] = [
      { kind: 'paragraph', text: `${truth.year - 1}年：` },
      { kind: 'table', table: last },
    ]
    return before ? [...old, ...own] : [...own, ...old]
  })
}

const instructions = {
  2: '填写说明：“制发件数”指本年度新制发的规章和行政规范性文件数量，“现行有效件数”指截至12月31日现行有效的件数；行政许可、行政处罚、行政强制填写本年处理决定数量。',
  3: '填写说明：1.自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他按申请人身份填写；2.第一项加第二项之和，等于第三项加第四项之和。',
  4: '填写说明：结果维持、结果纠正、其他结果、尚未审结、总计5项，按复议、诉讼分别填写，没有的填0。',
} as const

function instructed(blocks: PrintBlock[]): PrintBlock[] {
  return blocks.flatMap((block): PrintBlock[] =>
    block.kind === 'table' ? [{ kind: 'paragraph', text: instructions[block.table.number] }, block] : [block],
  )
}

function contents(blocks: PrintBlock[]): PrintBlock[] {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const at = blocks.findIndex((block) => block.kind === 'heading')
  const lines = headings.map(
    (block, index): PrintBlock => ({ kind: 'paragraph', text: `${block.kind === 'heading' ? block.text : ''}……${index + 1}` }),
  )
  return [...blocks.slice(0, at), { kind: 'paragraph', text: '目录' }, ...lines, ...blocks.slice(at)]
}
