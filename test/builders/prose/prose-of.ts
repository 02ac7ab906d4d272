import type { Random } from '../random.ts'
import type { Truth } from '../truth.ts'
import { disclosurePassage, disputes, documents } from './disclosure.ts'
import { type Passage, type Prose, joined, say } from './prose.ts'
import { requestsPassage } from './requests.ts'

/** Writes the six sections about a truth; every number in them that speaks of the tables agrees with them. */
export function proseOf(truth: Truth, random: Random): Prose {
  return {
    opening: opening(truth, random),
    sections: {
      1: overview(truth, random),
      2: random.chance(0.15) ? [documents(truth, random, true)] : [],
      3: [],
      4: random.chance(0.3) ? nonEmpty(disputes(truth, random)) : [],
      5: problems(truth, random),
      6: others(truth, random),
    },
  }
}

function nonEmpty(passage: Passage): Passage[] {
  return passage.length === 0 ? [] : [passage]
}

function opening({ agency, year, edition }: Truth, random: Random): Passage[] {
  const document = edition === '2021' ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号'
  return random.pick<() => Passage[]>([
    () => [
      say`本报告根据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。如对本报告有疑问，请与${agency.name}办公室联系（地址：锦屏路${random.int(2, 300)}号，电话：${phone(random)}）。`,
    ],
    () => [
      say`根据《中华人民共和国政府信息公开条例》和${document}文件要求，现公布${agency.name}${year}年度政府信息公开工作年度报告。`,
      say`报告全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六个部分组成，数据统计期限为${year}年1月1日至12月31日。`,
    ],
    () => [],
  ])()
}

function overview(truth: Truth, random: Random): Passage[] {
  const { agency, year } = truth
  const lead = random.pick([
    say`${year}年，${agency.short}认真贯彻落实《条例》，坚持以公开为常态、不公开为例外，把政务公开贯穿行政权力运行全过程，有力保障了公众的知情权、参与权和监督权。`,
    say`一年来，${agency.self}围绕${agency.place}中心工作，持续在公开内容、公开程序和公开平台上下功夫，政府信息公开工作平稳有序推进。`,
    say`${year}年，${agency.self}紧扣群众关切，健全制度、压实责任，政府信息公开工作取得新进展。现将有关情况报告如下：`,
  ])
  const headings = random.pick([
    ['（一）主动公开。', '（二）依申请公开。', '（三）政府信息管理。', '（四）平台建设。', '（五）监督保障。'],
    [
      '（一）主动公开情况\n',
      '（二）依申请公开情况\n',
      '（三）政府信息管理情况\n',
      '（四）政府信息公开平台建设情况\n',
      '（五）监督保障情况\n',
    ],
    ['', '', '', '', ''],
  ])
  const bodies = [
    disclosurePassage(truth, random),
    requestsPassage(truth, random),
    management(random),
    platform(random),
    supervision(random),
  ]
  return [lead, ...bodies.flatMap((body, index) => headed(headings[index] ?? '', body))]
}

function headed(heading: string, body: Passage): Passage[] {
  if (heading.endsWith('\n')) return [[heading.trimEnd()], body]
  return [joined(heading === '' ? [] : [heading], body)]
}

function management(random: Random): Passage {
  return random.pick([
    say`落实信息发布审核制度，严格执行“先审查、后公开”，对拟公开内容逐件进行保密审查。`,
    say`对历年公开的文件开展清理，及时标注废止、失效状态，确保内容准确、格式统一。`,
    say`完善政府信息公开台账，公文起草时同步确定公开属性，发布、更新、归档各有专人负责。`,
  ])
}

function platform(random: Random): Passage {
  return random.pick([
    say`优化门户网站栏目设置，增设常见问题专栏，检索功能进一步完善，网站适老化改造通过验收。`,
    say`加强政务新媒体管理，微信公众号全年推送文章${random.int(40, 700)}篇，累计阅读量${random.int(1, 90)}.${random.int(1, 9)}万次。`,
    say`在政务服务大厅设立政府信息查阅点，配备查询终端${random.int(2, 6)}台，方便群众就近查阅。`,
  ])
}

function supervision(random: Random): Passage {
  return random.pick([
    say`将政务公开纳入年度绩效考核，组织业务培训${random.int(2, 5)}次，参训人员${random.int(30, 200)}人次，全年未发生责任追究情形。`,
    say`明确分管负责同志和专职人员，定期通报各科室信息更新情况，对发现的问题限期整改。`,
    say`主动接受社会监督，公布监督电话和邮箱，认真办理群众意见建议。`,
  ])
}

function problems({ agency, year }: Truth, random: Random): Passage[] {
  return random.pick<() => Passage[]>([
    () => [
      say`虽然工作取得了一定成效，但仍存在一些不足：一是个别栏目更新不够及时；二是政策解读形式较为单一；三是业务人员流动较快，答复文书的规范性有待提高。`,
      say`${year + 1}年，${agency.self}将完善栏目更新提醒机制，多用图表、短视频等方式解读政策，加强业务培训，不断提升公开质量。`,
    ],
    () => [
      say`（一）存在的主要问题`,
      say`公开内容与群众需求还有差距，基层反映集中的办事事项解读不够深入；与公众的互动渠道还不够丰富。`,
      say`（二）改进措施`,
      say`围绕群众办事的堵点编制问答手册，开设线上意见征集栏目，对公众反映的问题做到件件有回音。`,
    ],
    () => [
      say`本年度主要问题是部分科室主动公开意识不强，信息发布数量不均衡。下一步将细化公开目录，把任务分解到岗、责任到人，并每季度通报一次。`,
    ],
  ])()
}

function others({ agency, year }: Truth, random: Random): Passage[] {
  return random.pick<() => Passage[]>([
    () => [say`按照国务院办公厅印发的政府信息公开信息处理费管理办法，本年度未收取信息处理费。`],
    () => [say`${year}年，${agency.self}没有需要报告的其他事项。`],
    () => [
      say`本年度共办理人大代表建议${random.int(1, 30)}件、政协提案${random.int(1, 30)}件，办理结果均已公开。`,
      say`全年未收取政府信息公开信息处理费。`,
    ],
    () => [say`无。`],
  ])()
}

function phone(random: Random): string {
  return `0${random.int(300, 999)}-${random.int(2000000, 8999999)}`
}
