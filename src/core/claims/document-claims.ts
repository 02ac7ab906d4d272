import type { CellId, Edition } from '../form/form.ts'
import { namesMore, namesUnit } from './application-words.ts'
import { sumOf, type Reading, type Strength } from './claim.ts'
import { countUnits, unknownLength, type Draft, type Mention } from './mention.ts'

const regulation = /规章(?!制度)/
const normative = /规范性文件/
const known =
  /(?:行政|部门|政府|地方性?|规范性文件|规章|文件|制发|制定|制订|制作|出台|印发|发布|颁布|公布|主动公开|公开|现行有效|有效|废止|宣布|失效|废除|保留|并|共)/g
/** Work on documents that makes or ends none: reviewing, filing, explaining, asking for opinions. */
const otherWork =
  /审查|审核|备案|评估|解读|征求|起草|报备|报送|清理|修订|修改|修正|合法性|学习|转发|上传|梳理|审议|听取|刊登|更改/
const intended = /拟(?:废止|修改|制定|出台)|计划|建议(?:废止|修改)|待(?:废止|修改)/
const forOthers = /名义|代拟|牵头|联合|参与|协助|配合/

/** The organ at the head of the words, whose name may hold 和 (住房和城乡建设局). */
const organ = /[^，、#]{2,24}?(?:局|厅|委员会|委|办公室|政府)/

/** What a quantity says about the regulations and normative documents made, repealed and valid (table two). */
export function documentClaim(mention: Mention): Draft | null {
  const { quantity, before, after, edition, carried, lead } = mention
  if (!countUnits.has(quantity.unit)) return null
  const near = `${before}#${after}`
  const rows = documentRows(near)
  const inherited = carried?.near && carried.topic === 'documents' ? carried.rows : documentRows(lead)
  if (rows.length === 0 && inherited.length === 0) return null
  const column = columnOf(near) ?? listedColumn(mention, near)
  if (
    !column ||
    (rows.length === 0 && !/^[^，]{0,8}(?:废止|失效|有效|保留|制发|制定)/.test(near.replace('#', '')) && !near.startsWith('#'))
  )
    return null
  // What is valid now may date from earlier years; what was valid then is another number.
  if (mention.elsewhere && (column !== 'valid' || /同比|增|减|较|比|上年|往年|年[底末]/.test(near))) return null
  const subject = rows.length > 0 ? rows : inherited
  const readings = readingsOf(edition, subject, column)
  if (readings.length === 0) return null
  const fromLead = rows.length === 0 && !(carried?.near && carried.topic === 'documents')
  const sure = strengthOf(mention, near, column, subject.length > 1)
  const strength = fromLead && sure === 'strong' ? 'fair' : sure
  return { topic: 'documents', measure: `documents.${subject.join('+')}.${column}`, readings, strength, rows: subject, column }
}

/** The rows of table two that the words name, for what follows them: "清理规范性文件87件，其中废止3件". */
export function documentRows(words: string): string[] {
  return [...(normative.test(words) ? ['normativeDocuments'] : []), ...(regulation.test(words) ? ['regulations'] : [])]
}

/** "制发规章2件、规范性文件8件": a bare name in a list goes on with the verb before it. */
function listedColumn(mention: Mention, near: string): Column | null {
  const column = mention.carried?.near && mention.carried.topic === 'documents' ? mention.carried.column : null
  const isBareName = /^(?:行政|部门|政府){0,2}(?:规范性文件|规章)#$/.test(near)
  return (isBareName && columns.find((one) => one === column)) || null
}

const columns = ['made', 'repealed', 'valid'] as const
type Column = (typeof columns)[number]

function columnOf(near: string): Column | null {
  if (/现行有效/.test(near)) return 'valid'
  if (/废止|失效|废除/.test(near)) return 'repealed'
  if (/制发|制定|制订|制作|印发|新发|出台|发布|颁布|公布|公开|新增/.test(near)) return 'made'
  if (/保留/.test(near)) return 'valid'
  return /(?:^|保持|继续|其中|现存|仍然?|目前|确认|确定)有效/.test(near) ? 'valid' : null
}

function readingsOf(edition: Edition, rows: readonly string[], column: Column): Reading[] {
  const cells = (name: string): Reading => sumOf(...rows.map((row): CellId => `t2.${row}.${name}`))
  if (edition === '2021') return [cells(column)]
  if (column === 'made') return [cells('newlyMade'), cells('newlyPublished')]
  return column === 'valid' ? [cells('totalPublished')] : []
}

function strengthOf(mention: Mention, near: string, column: Column, several: boolean): Strength {
  if (mention.edition === '2019' && column === 'valid') return 'weak'
  const words = `${mention.lead}${near}`
  if (forOthers.test(words) || intended.test(near) || namesUnit(near, mention.agency) || namesMore(words, mention.agency))
    return 'weak'
  // What a review keeps may yet be amended, or made since.
  if (/保留/.test(near) && !/有效/.test(near)) return 'weak'
  if (column !== 'valid' && otherWork.test(near) && !/废止/.test(near)) return 'weak'
  // "公布…等32件规范性文件" counts what was published, not what was made.
  if (column === 'made' && !/制发|制定|制订|制作|印发|出台/.test(near)) return 'weak'
  if (column === 'made' && /(?<!主动|信息)公开|解读/.test(near)) return 'weak'
  if (several || near.split(organ).some((piece) => /、|和|及/.test(piece))) return 'weak'
  if (/失效/.test(near) && !/废止/.test(near)) return 'weak'
  const plain = unknownLength(near, known, mention.agency) <= 1
  return plain && !mention.part && !/印发|出台/.test(near) ? 'strong' : 'fair'
}
