import { type CellId, cellParts, type Edition } from '../../../src/core/form/form.ts'
import type { PrintedCell } from '../printed-cell.ts'
import type { PrintStyle, StyleLimits } from '../print-style.ts'
import { styleOf } from '../print-style.ts'
import type { Random } from '../random.ts'

/** More ways of saying a label than the habits of a careful organ, by row or column id. */
const variants: Record<string, readonly string[]> = {
  newReceived: [
    '一、本年新收政府信息公开申请',
    '一、本年度新收政府信息公开申请数量',
    '一、新收政府信息公开申请数量',
    '一、本年新收政府信息公开申请总数',
  ],
  carriedOver: ['二、上年结转政府信息公开申请', '二、上年度结转政府信息公开申请数量', '二、上年转接政府信息公开申请数量'],
  granted: ['（一）予以公开', '(1)予以公开'],
  partiallyGranted: ['（二）部分公开', '（二）部分公开（区分处理的，只计这一情形,不计其他情形）'],
  'denied.stateSecret': ['1.涉及国家秘密', '1.国家秘密'],
  'denied.prohibitedByLaw': ['2.其他法律和行政法规禁止公开', '2.其他法律法规禁止公开', '2.其它法律行政法规禁止公开'],
  'denied.securityAndStability': [
    '3.危及三安全一稳定',
    '3.危及"三安全一稳定"',
    '3.危及‘三安全一稳定’',
    '3.危及「三安全一稳定」',
    '3.危及”三安全一稳定“',
  ],
  'denied.thirdPartyRights': ['4.保护第三方权益', '4.损害第三方合法权益'],
  'denied.internalAffairs': ['5.三类内部事务信息', '5.属于三类内部信息'],
  'denied.processInformation': ['6.四类过程性信息'],
  'denied.enforcementFiles': ['7.行政执法案卷'],
  'denied.administrativeQuery': ['8.行政查询事项'],
  'unavailable.notHeld': ['1.本机关不掌握相关信息', '1.不掌握相关政府信息'],
  'unavailable.needsCreation': ['2.没有现成信息，需要另行制作', '2.没有现成信息需另行制作'],
  'unavailable.unclearAfterCorrection': ['3.补正后申请内容仍不明确的'],
  'notProcessed.complaint': ['1.信访、举报、投诉类申请', '1.信访举报类申请'],
  'notProcessed.repeated': ['2.重复申请的'],
  'notProcessed.excessive': ['4.无正当理由大量、反复申请'],
  'otherOutcome.other': ['3.其它', '3.其他情形'],
  totalProcessed: ['（七）合计', '(七)总计', '（七）总  计'],
  carriedForward: ['四、结转下年度办理', '四、结转至下年度继续办理', '四、结转下一年度继续办理'],
  normativeDocuments: ['规范性文件'],
  coercion: ['行政强制措施', '行政强制'],
  fees: ['行政事业性收费项目', '行政事业性收费'],
  valid: ['现行有效件', '现行有效数'],
  otherOrganization: ['其它', '其他'],
  total: ['合计', '总 计'],
  legalService: ['法律服务机构'],
}

const only2019 = new Set(['valid', 'normativeDocuments'])

/** A style that takes every liberty that real reports take, within what the layout can show. */
export function wildStyle(random: Random, edition: Edition, limits: StyleLimits): PrintStyle {
  const base = styleOf(random, edition, limits)
  const chosen: Record<string, string> = { ...base.variants }
  for (const [id, words] of Object.entries(variants))
    if (random.chance(0.12) && !(edition === '2019' && only2019.has(id))) chosen[id] = random.pick(words)
  const spread = random.chance(0.12)
  const enclosed = random.chance(0.05)
  const mark = limits.blanks && random.chance(0.12) ? random.pick(['/', '—', '-', '——', '无', '\\', '--', '－']) : null
  const dresses = limits.blanks && random.chance(0.15)
  return {
    ...base,
    ordinal: random.chance(0.1) ? random.pick<PrintStyle['ordinal']>(['.', '、', '．']) : base.ordinal,
    variants: chosen,
    relabel: (text) => {
      const spaced = spread && /^[\u4e00-\u9fff]{2,4}$/.test(text) ? [...text].join(' ') : text
      return enclosed
        ? spaced.replace(/^（([一二三四五六七])）/, (_, n: string) => '㈠㈡㈢㈣㈤㈥㈦'['一二三四五六七'.indexOf(n)] ?? '')
        : spaced
    },
    ...(mark === null && !dresses ? {} : { reprint: (cell: PrintedCell) => dressed(marked(cell, mark), dresses, random) }),
  }
}

/** Zeros of tables three and four as a sign. */
function marked(cell: PrintedCell, mark: string | null): PrintedCell {
  if (mark === null || cell.value !== '0' || cellParts(cell.id).table === 2) return cell
  return { ...cell, text: mark, state: 'text', value: null }
}

/** Numbers with words around them, that are kept to the letter. */
function dressed(cell: PrintedCell, dresses: boolean, random: Random): PrintedCell {
  if (!dresses || cell.value === null) return cell
  const { table } = cellParts(cell.id)
  const words = dressesOf(cell.id, cell.text)
  if (words.length === 0 || !random.chance(table === 3 ? 0.1 : 0.5)) return cell
  return { ...cell, text: random.pick(words), state: 'text', value: null }
}

function dressesOf(id: CellId, text: string): string[] {
  const { table, row, column } = cellParts(id)
  if (table === 2 && row === 'normativeDocuments') return [`${text}（其中修订1件）`, `${text}件`, `${text}(含联合发文2件)`]
  if (table === 2 && column === 'amount') return [`${text}万元`, `${text}元`, `约${text}`]
  if (table === 2 && column === 'processed') return [`${text}件`, `${text}（含不予许可3件）`]
  if (table === 3 && row === 'newReceived') return [`${text}件`, `${text}①`, `${text}*`]
  if (table === 3 && text !== '0') return [`${text}②`, `${text}[1]`]
  return []
}
