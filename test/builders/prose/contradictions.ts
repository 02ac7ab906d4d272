import type { CellId } from '../../../src/core/form/form.ts'
import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { countOf } from './facts.ts'
import { legitimateValues } from './phrasing.ts'
import { mapProse, passagesOf, passageText, say, type Passage, type Prose, type Quantity } from './prose.ts'

/** A report's prose with one contradiction, and the rules of which one must say so. */
export interface Planted {
  prose: Prose
  /** Beginnings of rule ids. */
  rules: readonly string[]
  /** The wrong number as the verdict states it; null where words are wrong. */
  actual: string | null
}

/** A kind of contradiction; null where the report gives no occasion for it. */
export interface Contradiction {
  kind: string
  plant: (truth: Truth, prose: Prose, random: Random) => Planted | null
}

const total = (row: string): CellId => `t3.${row}.total`

/** Every kind that the rules on the prose are to find. */
export const contradictions: readonly Contradiction[] = [
  ...(
    [
      ['新收', /^t3\.newReceived\.total/, 'prose.applications'],
      ['上年结转', /^t3\.carriedOver\.total$/, 'prose.applications'],
      ['办结', /^t3\.totalProcessed\.total$/, 'prose.applications'],
      ['结转下年', /^t3\.carriedForward\.total$/, 'prose.applications'],
      ['办理结果', /^t3\.(?:granted|partially|denied|unavailable|notProcessed|otherOutcome)/, 'prose.outcomes'],
      ['申请人', /^t3\.newReceived\.(?!total|otherOrganization)/, 'prose.applicants'],
      ['规范性文件', /^t2\.(?:normativeDocuments|regulations)/, 'prose.documents'],
      ['许可处罚强制', /^t2\.(?:licensing|punishment|coercion)/, 'prose.decisions'],
      ['收费', /^t2\.fees/, 'prose.fees'],
      ['复议诉讼', /^t4\./, 'prose.disputes'],
    ] as const
  ).map(
    ([kind, cells, rule]): Contradiction => ({
      kind,
      plant: (truth, prose, random) => wrongNumber(truth, prose, random, cells, rule),
    }),
  ),
  {
    kind: '均已答复',
    plant: (truth, prose, random) => {
      if (countOf(truth, total('carriedForward')) === 0) return null
      const count = countOf(truth, total('newReceived'))
      const words = random.pick(['均已按期答复', '全部按时办结', '均已在法定期限内办理完毕', '全部答复', '均依法予以答复'])
      return added(plain(prose), say`全年共收到政府信息公开申请${count}件，${words}。`, ['narrative.completion'], null)
    },
  },
  {
    kind: '未收到申请',
    plant: (truth, prose, random) => {
      if (countOf(truth, total('newReceived')) === 0) return null
      const words = random.pick([
        '未收到政府信息公开申请',
        '没有收到依申请公开',
        '无依申请公开事项',
        '未接到公众提出的信息公开申请',
        '未受理依申请公开申请',
        '未接到任何形式的政府信息公开申请',
        '无人申请政府信息公开',
        '未收到公民、法人和其他组织提出的政府信息公开申请',
        '依申请公开零申请',
        '没有公民、法人或者其他组织向本机关申请公开政府信息',
      ])
      return added(prose, say`全年${words}。`, ['prose.applications'], '0')
    },
  },
  {
    kind: '无复议诉讼',
    plant: (truth, prose, random) => {
      if (countOf(truth, 't4.reconsideration.total') === 0) return null
      const words = random.pick([
        '未发生因政府信息公开引起的行政复议、行政诉讼案件',
        '没有因政府信息公开被申请行政复议的情况',
        '无涉及政府信息公开的行政复议和诉讼',
        '未产生因政府信息公开申请提起的行政复议',
        '政府信息公开行政复议、行政诉讼数量均为零',
        '因政府信息公开引发的行政复议、行政诉讼均为0件',
        '实现政府信息公开零复议、零诉讼',
      ])
      return added(prose, say`全年${words}。`, ['prose.disputes'], '0')
    },
  },
  {
    kind: '均为自然人',
    plant: (truth, prose, random) => {
      const [fresh, person] = [countOf(truth, total('newReceived')), countOf(truth, 't3.newReceived.naturalPerson')]
      if (fresh === person || legitimatePersons(truth).includes(fresh)) return null
      const words = random.pick(['，均为自然人申请', '（均为自然人提交）', '，全部为自然人提出'])
      return added(prose, say`共收到政府信息公开申请${fresh}件${words}。`, ['prose.applicants'], String(fresh))
    },
  },
  {
    kind: '分项之和',
    plant: (_, prose, random) => {
      const parts = [random.int(20, 400), random.int(10, 300), random.int(5, 200), random.int(2, 90)]
      const wrong =
        parts.reduce((sum, one) => sum + one, 0) +
        random.pick([-1, 1]) * random.int(1, Math.floor(parts.reduce((a, b) => a + b) / 12))
      const [a, b, c, d] = parts
      const words = random.pick<Passage>([
        say`主动公开信息${wrong}条，其中工作动态${a!}条，通知公告${b!}条，财政信息${c!}条，其他信息${d!}条。`,
        say`全年发布信息${wrong}条。其中，网站${a!}条、微信${b!}条、微博${c!}条、其余渠道${d!}条。`,
        say`推送图文${wrong}篇，其中：政策类${a!}篇；民生类${b!}篇；服务类${c!}篇；其他类${d!}篇。`,
      ])
      return added(prose, words, ['narrative.parts'], String(wrong))
    },
  },
  {
    kind: '百分比',
    plant: (_, prose, random) => {
      const whole = random.int(40, 900)
      const first = random.int(5, whole - 5)
      const wrong = ((first * 100) / whole + random.pick([-1, 1]) * random.int(2, 9)).toFixed(random.int(0, 2))
      if (Number(wrong) <= 0 || Number(wrong) > 100) return null
      return added(prose, say`全年接待来访${whole}件，其中预约接待${first}件，占${wrong}%。`, ['narrative.percent'], null)
    },
  },
  {
    kind: '同比',
    plant: (_, prose, random) => {
      const [now, before] = [random.int(60, 900), random.int(10, 50)]
      const wrong = now - before + random.int(1, 9)
      const words = random.pick<Passage>([
        say`发布解读材料${now}篇，较上年的${before}篇增加${wrong}篇。`,
        say`发布解读材料${now}篇，同比增加${now - before}篇，增长${Math.round(((now - before) * 100) / before) + random.int(2, 30)}%。`,
        say`发布解读材料${now}篇，比上年（${before}篇）增加${wrong}篇。`,
      ])
      return added(prose, words, ['narrative.change'], null)
    },
  },
  {
    kind: '由某数至某数',
    plant: (_, prose, random) => {
      const [now, before] = [random.int(60, 900), random.int(10, 50)]
      const wrong = Math.round(((now - before) * 100) / before) + random.pick([-1, 1]) * random.int(2, 9)
      return added(prose, say`解读材料由上年的${before}篇增加到${now}篇，增长${wrong}%。`, ['narrative.change'], `${wrong}%`)
    },
  },
  {
    kind: '括号占比',
    plant: (_, prose, random) => {
      const whole = random.int(40, 900)
      const first = random.int(5, whole - 5)
      const wrong = ((first * 100) / whole + random.pick([-1, 1]) * random.int(2, 9)).toFixed(1)
      if (Number(wrong) <= 0 || Number(wrong) > 100) return null
      return added(prose, say`全年接待来访${whole}件，其中预约接待${first}件（占${wrong}%）。`, ['narrative.percent'], null)
    },
  },
  {
    kind: '括号分项',
    plant: (_, prose, random) => {
      const parts = [random.int(20, 400), random.int(10, 300), random.int(5, 200)]
      const [a, b, c] = parts
      const wrong = a! + b! + c! - random.int(1, 9)
      const open = random.pick(['（', '（含', '（其中'])
      const words = say`网站发布信息${wrong}条${open}通知公告${a!}条、工作动态${b!}条、政策文件${c!}条）。`
      return added(prose, words, ['narrative.parts'], String(wrong))
    },
  },
  {
    kind: '未作决定',
    plant: (truth, prose, random) => {
      const [licences, fines] = ['t2.licensing.processed', 't2.punishment.processed'] as const
      if (!truth.values.has(licences) || countOf(truth, licences) === 0 || countOf(truth, fines) === 0) return null
      const words = random.pick([
        '未作出行政处罚决定',
        '未作出行政许可、行政处罚决定',
        '没有实施行政处罚',
        '无行政许可、行政处罚案件',
      ])
      return added(prose, say`本年度${words}。`, ['prose.decisions'], '0')
    },
  },
  {
    kind: '未收费',
    plant: (truth, prose, random) => {
      if (!truth.values.has('t2.fees.amount') || countOf(truth, 't2.fees.amount') === 0) return null
      return added(prose, say`全年${random.pick(['未收取', '没有收取', '无'])}行政事业性收费。`, ['prose.fees'], '0')
    },
  },
  {
    kind: '元与万元',
    plant: (truth, prose) => {
      const amount = truth.edition === '2021' ? countOf(truth, 't2.fees.amount') : 0
      return amount < 1 ? null : added(withoutFees(prose), say`全年行政事业性收费${amount}元。`, ['prose.fees'], null)
    },
  },
  {
    kind: '序号',
    plant: (_, prose, random) => {
      const words = random.pick([
        '一是加强领导；三是压实责任；三是强化培训。',
        '一是健全制度。二是严格审核。二是注重时效。',
        '一是公开不够及时，二是解读单一，四是人手不足。',
      ])
      return added(prose, [words], ['narrative.numbering'], null)
    },
  },
  {
    kind: '占位',
    plant: (_, prose, random) =>
      added(
        prose,
        [
          random.pick([
            '全年组织培训XX次。',
            '○○局主要负责人多次研究。',
            '（此处填写平台建设情况）',
            '全年发布信息**条。',
            '截至___年底运行平稳。',
          ]),
        ],
        ['narrative.placeholder'],
        null,
      ),
  },
  {
    kind: '重复',
    plant: (_, prose, random) =>
      added(
        prose,
        [random.pick(['不断加强资金资金管理。', '完善好的的做法。', '进一步提升提升公开质量。', '扎实推进，，取得实效。'])],
        ['narrative.doubling'],
        null,
      ),
  },
  {
    kind: '年份',
    plant: (truth, prose, random) => {
      const wrong = truth.year - random.int(1, 2)
      const opening = random.chance(0.5)
      if (opening) {
        const [, ...rest] = prose.sections[1]
        return planted(
          {
            ...prose,
            sections: { ...prose.sections, 1: [say`${wrong}年，${truth.agency.self}认真落实《条例》的各项要求。`, ...rest] },
          },
          ['narrative.year'],
        )
      }
      return planted(
        { ...prose, sections: { ...prose.sections, 6: [say`${wrong}年，${truth.agency.self}未收取政府信息公开信息处理费。`] } },
        ['narrative.year'],
      )
    },
  },
  {
    kind: '六未提处理费',
    plant: (truth, prose) =>
      truth.edition === '2021'
        ? planted({ ...prose, sections: { ...prose.sections, 6: [['无其他需要报告的事项。']] } }, ['narrative.processing-fee'])
        : null,
  },
]

function wrongNumber(truth: Truth, prose: Prose, random: Random, cells: RegExp, rule: string): Planted | null {
  const fitting = passagesOf(prose)
    .flat()
    .filter((item): item is Quantity => typeof item !== 'string' && item.cells.length > 0 && cells.test(item.cells[0]!))
  if (fitting.length === 0) return null
  const chosen = random.pick(fitting)
  const legitimate = legitimateValues(truth)
  const wrong = Array.from({ length: 20 }, () => slip(chosen.value, random)).find((value) => !legitimate.has(value))
  if (wrong === undefined) return null
  const changed: Quantity = { ...chosen, value: wrong }
  return {
    prose: mapProse(prose, (passage) => passage.map((item) => (item === chosen ? changed : item))),
    rules: [rule],
    actual: wrong,
  }
}

/** Another number of the same size: one more, some more, a digit changed. */
function slip(value: string, random: Random): string {
  const by = random.pick([1, random.int(2, 9), random.int(10, 60)])
  return value.replace(/^\d+/, (whole) => String(Number(whole) + by))
}

function legitimatePersons(truth: Truth): number[] {
  const of = (row: string): number => countOf(truth, `t3.${row}.naturalPerson`)
  return [of('newReceived'), of('newReceived') + of('carriedOver'), of('totalProcessed')]
}

/** A sentence more, in the part on applications of section one. */
function added(prose: Prose, sentence: Passage, rules: readonly string[], actual: string | null): Planted {
  return { prose: { ...prose, sections: { ...prose.sections, 1: [...prose.sections[1], sentence] } }, rules, actual }
}

function planted(prose: Prose, rules: readonly string[]): Planted {
  return { prose, rules, actual: null }
}

/** Without what speaks of those carried forward, which would explain the words. */
function plain(prose: Prose): Prose {
  const sections = Object.fromEntries(
    Object.entries(prose.sections).map(([number, passages]) => [
      number,
      passages.filter((passage) => !/结转|顺延|转入|其余|除/.test(passageText(passage))),
    ]),
  ) as Prose['sections']
  return { ...prose, sections }
}

function withoutFees(prose: Prose): Prose {
  const sections = Object.fromEntries(
    Object.entries(prose.sections).map(([number, passages]) => [
      number,
      passages.filter((passage) => !/行政事业性收费/.test(passageText(passage))),
    ]),
  ) as Prose['sections']
  return { ...prose, sections }
}
