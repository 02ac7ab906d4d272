import type { CellId } from '../form/form.ts'
import { sumOf, type Strength } from './claim.ts'
import { unknownLength, type Draft, type Mention } from './mention.ts'

const kinds: readonly (readonly [string, RegExp])[] = [
  ['licensing', /行政许可/],
  ['punishment', /行政处罚/],
  ['coercion', /行政强制/],
]
const units = new Set(['件', '起', '宗', '份', '个', '例', '次', '项', '件次'])
/** 行政许可事项 26 项, 公示处罚信息 30 条: items and notices, not decisions. */
const notDecisions =
  /事项|信息|公示|公开|发布|公布|清单|数据|归集|推送|上传|结果|目录|指南|标准|申请|材料|流程|证明|复议|诉讼|听证|评查|案卷|培训|检查|权力|职权|取消|下放|承接|移送|立案/
const known = /(?:行政|许可|处罚|强制|处理|决定书?|案件|作出|做出|办理|实施|下达|办结|完成|执行|措施|受理|类)/g

/** What a quantity says about decisions on licences, punishments and coercion (table two). */
export function decisionClaim(mention: Mention): Draft | null {
  const { quantity, before, after, elsewhere } = mention
  if (!units.has(quantity.unit) || elsewhere) return null
  const near = `${before}#${after}`
  const found = kinds.filter(([, words]) => words.test(near))
  if (found.length === 0 || notDecisions.test(near) || /(?:不予|免予|不作|从轻|减轻)行政处罚/.test(near)) return null
  const rows = found.map(([row]) => row)
  const cells = rows.map((row): CellId => `t2.${row}.processed`)
  const readings = [sumOf(...cells), ...(cells.length > 1 ? cells.map((cell) => sumOf(cell)) : [])]
  return {
    topic: 'decisions',
    measure: `decisions.${rows.join('+')}`,
    readings,
    strength: strengthOf(mention, near, rows.length),
    rows,
  }
}

function strengthOf(mention: Mention, near: string, kindCount: number): Strength {
  if (kindCount > 1) return 'weak'
  if (mention.quantity.unit === '项') return 'weak'
  // What was accepted need not have been decided.
  if (/受理|收件|接件/.test(near) && !/办结|决定/.test(near)) return 'weak'
  const plain = unknownLength(near, known, mention.agency) <= 1
  if (/决定/.test(near) && plain && !/受理/.test(near)) return 'strong'
  return plain ? 'fair' : 'weak'
}
