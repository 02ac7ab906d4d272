import { type CellId, type Edition } from '../../../src/core/form/form.ts'
import { type Prose, say } from '../prose/prose.ts'
import { stated } from '../prose/facts.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'

/** Sentences right above the tables that speak the tables' own words; true ones. */
export function proseNearTables(truth: Truth, random: Random, prose: Prose): Prose {
  const of = (id: CellId) => stated(truth, id)
  const sections = { ...prose.sections }
  if (random.chance(0.3) && truth.edition === ('2021' satisfies Edition))
    sections[2] = [
      say`${truth.year}年，制发行政规范性文件${of('t2.normativeDocuments.made')}件，废止${of('t2.normativeDocuments.repealed')}件，现行有效${of('t2.normativeDocuments.valid')}件；作出行政许可决定${of('t2.licensing.processed')}件，行政处罚决定${of('t2.punishment.processed')}件，行政强制${of('t2.coercion.processed')}件；行政事业性收费${of('t2.fees.amount')}万元。`,
    ]
  if (random.chance(0.3))
    sections[3] = [
      say`本年新收政府信息公开申请${of('t3.newReceived.total')}件，上年结转政府信息公开申请${of('t3.carriedOver.total')}件；其中予以公开${of('t3.granted.total')}件，部分公开${of('t3.partiallyGranted.total')}件；结转下年度继续办理${of('t3.carriedForward.total')}件。`,
    ]
  if (random.chance(0.3))
    sections[4] = [
      say`${truth.year}年因政府信息公开工作被申请行政复议${of('t4.reconsideration.total')}件，其中结果维持${of('t4.reconsideration.upheld')}件，结果纠正${of('t4.reconsideration.corrected')}件，其他结果${of('t4.reconsideration.other')}件，尚未审结${of('t4.reconsideration.pending')}件。`,
    ]
  return { ...prose, sections }
}
