import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { countOf, outcomeCells, stated } from './facts.ts'
import { type Passage, joined, say } from './prose.ts'

/** What the prose says about requests received and how they ended; agrees with table three. */
export function requestsPassage(truth: Truth, random: Random): Passage {
  const lead = random.pick([
    '畅通线上线下申请渠道，规范登记、审核、办理、答复、归档各环节。',
    '严格按照法定时限办理依申请公开事项，答复前与申请人充分沟通。',
    '修订依申请公开办理流程图和答复文书样本，疑难件由法制机构会商后答复。',
    '坚持专人受理、专柜归档，申请件办理全程留痕。',
    '',
  ])
  return joined([lead], received(truth, random), outcomes(truth, random))
}

function received(truth: Truth, random: Random): Passage {
  const { agency, year } = truth
  const fresh = stated(truth, 't3.newReceived.total')
  const over = stated(truth, 't3.carriedOver.total')
  const done = stated(truth, 't3.totalProcessed.total')
  const forward = stated(truth, 't3.carriedForward.total')
  const both = stated(truth, 't3.newReceived.total', 't3.carriedOver.total')
  if (fresh.value === '0' && over.value === '0')
    return random.pick([
      say`${year}年，${agency.self}未收到政府信息公开申请。`,
      say`本年度未收到公民、法人和其他组织提出的政府信息公开申请，也无上年结转事项。`,
      say`全年共收到政府信息公开申请${fresh}件。`,
    ])
  if (over.value === '0' && forward.value === '0') {
    const person = stated(truth, 't3.newReceived.naturalPerson')
    const options: Passage[] = [
      say`全年共收到政府信息公开申请${fresh}件，均已在法定期限内办结。`,
      say`${year}年，${agency.self}共收到政府信息公开申请${fresh}件，全部按期答复，无结转下年度办理事项。`,
      say`本年新收政府信息公开申请${fresh}件，办结${done}件，未发生超期答复。`,
    ]
    if (person.value !== fresh.value && person.value !== '0')
      options.push(say`全年收到政府信息公开申请${fresh}件，其中自然人申请${person}件，其余为法人或其他组织提出，均已办结。`)
    return random.pick(options)
  }
  if (over.value === '0')
    return random.pick([
      say`全年新收政府信息公开申请${fresh}件，当年办结${done}件，结转下年度继续办理${forward}件。`,
      say`${year}年收到政府信息公开申请${fresh}件，截至年底已办结${done}件，其余${forward}件因尚在法定期限内，结转下年度办理。`,
    ])
  if (fresh.value === '0')
    return say`本年度未收到新的申请，上年结转政府信息公开申请${over}件，办结${done}件，结转下年度${forward}件。`
  return random.pick([
    say`全年新收政府信息公开申请${fresh}件，上年结转${over}件，办结${done}件，结转下年度继续办理${forward}件。`,
    say`${year}年共办理政府信息公开申请${both}件，其中本年新收${fresh}件、上年结转${over}件；办结${done}件，结转下年度${forward}件。`,
    say`本年度共受理政府信息公开申请${both}件（含上年结转${over}件），已办结${done}件，${forward}件结转下年度继续办理。`,
  ])
}

function outcomes(truth: Truth, random: Random): Passage {
  const done = countOf(truth, 't3.totalProcessed.total')
  if (done === 0 || random.chance(0.5)) return []
  const of = (id: string) => stated(truth, ...outcomeCells(truth, id))
  const kinds = [
    { words: '予以公开', number: of('granted') },
    { words: '部分公开', number: of('partiallyGranted') },
    { words: '不予公开', number: of('denied') },
    { words: '无法提供', number: of('unavailable') },
    { words: '不予处理', number: of('notProcessed') },
    { words: '其他处理', number: of('otherOutcome') },
  ].filter((kind) => kind.number.value !== '0')
  const withShare = random.chance(0.35)
  const listed = kinds.map((kind) =>
    withShare
      ? say`${kind.words}${kind.number}件，占${share(Number(kind.number.value), done)}%`
      : say`${kind.words}${kind.number}件`,
  )
  const glue = withShare ? '；' : random.pick(['，', '、'])
  return joined(
    [random.pick(['从办理结果看，', '办结的申请中，', '按办理结果分：'])],
    ...listed.map((item, index) => (index === 0 ? item : [glue, ...item])),
    ['。'],
  )
}

/** A percentage at two decimals, rounded half up on exact integers. */
export function share(part: number, whole: number): string {
  const hundredths = Math.floor((part * 20000 + whole) / (2 * whole))
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}
