/** How the three statutory tables are called. */
export const tableNames = { 2: '表二', 3: '表三', 4: '表四' } as const

/** Short names of the rows of the form, for lists and one-line summaries; rows that are not here keep their label. */
export const shortRows: Readonly<Record<string, string>> = {
  normativeDocuments: '规范性文件',
  newReceived: '一、新收',
  carriedOver: '二、上年结转',
  granted: '（一）予以公开',
  partiallyGranted: '（二）部分公开',
  'denied.stateSecret': '（三）1.国家秘密',
  'denied.prohibitedByLaw': '（三）2.法律法规禁止',
  'denied.securityAndStability': '（三）3.三安全一稳定',
  'denied.thirdPartyRights': '（三）4.第三方权益',
  'denied.internalAffairs': '（三）5.内部事务',
  'denied.processInformation': '（三）6.过程性信息',
  'denied.enforcementFiles': '（三）7.执法案卷',
  'denied.administrativeQuery': '（三）8.行政查询',
  'unavailable.notHeld': '（四）1.不掌握',
  'unavailable.needsCreation': '（四）2.需另行制作',
  'unavailable.unclearAfterCorrection': '（四）3.补正后不明',
  'notProcessed.complaint': '（五）1.信访投诉',
  'notProcessed.repeated': '（五）2.重复申请',
  'notProcessed.publication': '（五）3.公开出版物',
  'notProcessed.excessive': '（五）4.大量反复',
  'notProcessed.confirmation': '（五）5.确认或重新出具',
  'otherOutcome.overdueCorrection': '（六）1.逾期不补正',
  'otherOutcome.overdueFee': '（六）2.逾期不缴费',
  'otherOutcome.other': '（六）3.其他',
  'otherOutcome.all': '（六）其他处理',
  totalProcessed: '（七）总计',
  carriedForward: '四、结转下年度',
  reconsideration: '行政复议',
  litigationDirect: '诉讼（直接起诉）',
  litigationAfterReconsideration: '诉讼（复议后）',
}

/** Short names of the columns of the form; columns that are not here keep their label. */
export const shortColumns: Readonly<Record<string, string>> = {
  made: '制发',
  repealed: '废止',
  valid: '现行有效',
  processed: '处理决定',
  amount: '金额',
  newlyMade: '新制作',
  newlyPublished: '新公开',
  totalPublished: '公开总数',
  priorItems: '上一年项目',
  itemChange: '增/减',
  count: '项目数量',
  business: '商业企业',
  publicInterest: '公益组织',
  legalService: '法律服务',
}
