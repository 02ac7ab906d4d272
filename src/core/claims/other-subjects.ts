import type { Quantity } from './quantity.ts'

/** What a quantity may speak of that the tables do not count. Keys of the catalogue's names. */
export type OtherSubject =
  | 'share'
  | 'rate'
  | 'change'
  | 'channel'
  | 'applications'
  | 'disputes'
  | 'decisions'
  | 'interpretation'
  | 'proposals'
  | 'enquiries'
  | 'reach'
  | 'events'
  | 'people'
  | 'time'
  | 'money'
  | 'documents'
  | 'published'
  | 'items'
  | 'places'

const change = /同比|环比|较上|较去|比上|比去|增加|增长|增幅|上升|提高|提升|减少|下降|降低|回落|缩短/
const byWords: readonly (readonly [OtherSubject, RegExp])[] = [
  ['channel', /(?:网络|网上|线上|在线|信函|邮寄|书面|当面|现场|窗口|传真|邮箱|邮件|其[他它]方式)[^，]{0,6}(?:申请|提交|收到|#)/],
  ['interpretation', /解读|图解|一图读懂|明白卡|问答/],
  ['proposals', /建议|提案|议案/],
  ['enquiries', /咨询|来信|来访|信访|上访|留言|来电|热线|工单|问政|诉求|投诉|举报|邮件|信件|信箱|接访|接待|意见|答复网民|回复/],
  ['disputes', /复议|诉讼|应诉|起诉|庭/],
  ['decisions', /许可|处罚|强制|立案|执法|罚款/],
  ['reach', /访问|浏览|阅读|点击|粉丝|关注|用户|播放|转发|点赞|订阅|下载|惠及|注册/],
  ['events', /发布会|培训|会议|讲座|活动|检查|巡查|通报|访谈|调研|宣讲|演练|宣传|督查|评估|抽查|开放日|直播|听证|座谈|清理/],
  ['applications', /申请|依申请/],
  ['documents', /文件|规章|公文|公报|简报|刊(?![发登载])|手册|汇编|制度|办法|方案|杂志|法规/],
  [
    'published',
    /公开|发布|推送|刊发|刊登|上传|更新|转载|推文|发文|稿|信息|文章|视频|公告|公示|动态|微博|微信|抖音|短信|报道|消息|数据/,
  ],
  ['items', /事项|清单|目录|指南|栏目|业务|项目|措施/],
  ['places', /平台|网站|专栏|账号|公众号|新媒体|站点|查阅点|场所|专区|部门|单位|乡镇|街道|社区|学校|医院|企业|试点/],
  ['people', /人员|干部|专职|兼职|参训|队伍|群众|人次/],
]
/** How far from its number a word may stand to name what it counts. */
const reach = 16
const peopleUnits = new Set(['人', '人次', '名', '位'])
const timeUnits = new Set(['天', '小时', '分钟', '个工作日', '个月'])
const moneyUnits = new Set(['元', '万元', '亿元'])

/**
 * What a quantity without a counterpart in the tables speaks of; null where that is not understood. `near`: its own words,
 * with "#" in its place; `lead`: the clauses before.
 */
export function otherSubjectOf(quantity: Quantity, near: string, lead: string): OtherSubject | null {
  if (quantity.unit === '%')
    return /占/.test(near) ? 'share' : change.test(near) ? 'change' : /率|比|度|达|实现/.test(near) ? 'rate' : null
  if (quantity.unit === '个百分点' || change.test(near)) return 'change'
  if (timeUnits.has(quantity.unit)) return 'time'
  if (moneyUnits.has(quantity.unit)) return 'money'
  const at = near.indexOf('#')
  const close = near.slice(Math.max(0, at - reach), at + reach)
  const named = byWords.find(([, words]) => words.test(close)) ?? byWords.find(([, words]) => words.test(lead))
  if (named) return named[0]
  return peopleUnits.has(quantity.unit) ? 'people' : null
}
