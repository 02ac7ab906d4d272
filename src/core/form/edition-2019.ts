import type { Form } from './shape.ts'

/** The form of 国办公开办函〔2019〕60号, in force for the report years 2019–2020. */
export const edition2019: Form = {
  edition: '2019',
  document: '国办公开办函〔2019〕60号',
  table2: [
    {
      article: '第二十条第（一）项',
      rows: [
        { id: 'regulations', label: '规章' },
        { id: 'normativeDocuments', label: '规范性文件' },
      ],
      columns: [
        { id: 'newlyMade', label: '本年新制作数量' },
        { id: 'newlyPublished', label: '本年新公开数量' },
        { id: 'totalPublished', label: '对外公开总数量' },
      ],
    },
    {
      article: '第二十条第（五）项',
      rows: [
        { id: 'licensing', label: '行政许可' },
        { id: 'otherServices', label: '其他对外管理服务事项' },
      ],
      columns: [
        { id: 'priorItems', label: '上一年项目数量' },
        { id: 'itemChange', label: '本年增/减' },
        { id: 'processed', label: '处理决定数量' },
      ],
    },
    {
      article: '第二十条第（六）项',
      rows: [
        { id: 'punishment', label: '行政处罚' },
        { id: 'coercion', label: '行政强制' },
      ],
      columns: [
        { id: 'priorItems', label: '上一年项目数量' },
        { id: 'itemChange', label: '本年增/减' },
        { id: 'processed', label: '处理决定数量' },
      ],
    },
    {
      article: '第二十条第（八）项',
      rows: [{ id: 'fees', label: '行政事业性收费' }],
      columns: [
        { id: 'priorItems', label: '上一年项目数量' },
        { id: 'itemChange', label: '本年增/减' },
      ],
    },
    {
      article: '第二十条第（九）项',
      rows: [{ id: 'procurement', label: '政府集中采购' }],
      columns: [
        { id: 'count', label: '采购项目数量' },
        { id: 'amount', label: '采购总金额' },
      ],
    },
  ],
  table3: {
    rows: [
      { id: 'newReceived', label: '一、本年新收政府信息公开申请数量', group: null },
      { id: 'carriedOver', label: '二、上年结转政府信息公开申请数量', group: null },
      { id: 'granted', label: '（一）予以公开', group: '三、本年度办理结果' },
      { id: 'partiallyGranted', label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', group: '三、本年度办理结果' },
      { id: 'denied.stateSecret', label: '1.属于国家秘密', group: '（三）不予公开' },
      { id: 'denied.prohibitedByLaw', label: '2.其他法律行政法规禁止公开', group: '（三）不予公开' },
      { id: 'denied.securityAndStability', label: '3.危及“三安全一稳定”', group: '（三）不予公开' },
      { id: 'denied.thirdPartyRights', label: '4.保护第三方合法权益', group: '（三）不予公开' },
      { id: 'denied.internalAffairs', label: '5.属于三类内部事务信息', group: '（三）不予公开' },
      { id: 'denied.processInformation', label: '6.属于四类过程性信息', group: '（三）不予公开' },
      { id: 'denied.enforcementFiles', label: '7.属于行政执法案卷', group: '（三）不予公开' },
      { id: 'denied.administrativeQuery', label: '8.属于行政查询事项', group: '（三）不予公开' },
      { id: 'unavailable.notHeld', label: '1.本机关不掌握相关政府信息', group: '（四）无法提供' },
      { id: 'unavailable.needsCreation', label: '2.没有现成信息需要另行制作', group: '（四）无法提供' },
      { id: 'unavailable.unclearAfterCorrection', label: '3.补正后申请内容仍不明确', group: '（四）无法提供' },
      { id: 'notProcessed.complaint', label: '1.信访举报投诉类申请', group: '（五）不予处理' },
      { id: 'notProcessed.repeated', label: '2.重复申请', group: '（五）不予处理' },
      { id: 'notProcessed.publication', label: '3.要求提供公开出版物', group: '（五）不予处理' },
      { id: 'notProcessed.excessive', label: '4.无正当理由大量反复申请', group: '（五）不予处理' },
      { id: 'notProcessed.confirmation', label: '5.要求行政机关确认或重新出具已获取信息', group: '（五）不予处理' },
      { id: 'otherOutcome.all', label: '（六）其他处理', group: '三、本年度办理结果' },
      { id: 'totalProcessed', label: '（七）总计', group: '三、本年度办理结果' },
      { id: 'carriedForward', label: '四、结转下年度继续办理', group: null },
    ],
    columns: [
      { id: 'naturalPerson', label: '自然人' },
      { id: 'business', label: '商业企业' },
      { id: 'research', label: '科研机构' },
      { id: 'publicInterest', label: '社会公益组织' },
      { id: 'legalService', label: '法律服务机构' },
      { id: 'otherOrganization', label: '其他' },
      { id: 'total', label: '总计' },
    ],
    headerNote: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  },
  table4: {
    groups: [
      { id: 'reconsideration', label: '行政复议' },
      { id: 'litigationDirect', label: '行政诉讼 · 未经复议直接起诉' },
      { id: 'litigationAfterReconsideration', label: '行政诉讼 · 复议后起诉' },
    ],
    columns: [
      { id: 'upheld', label: '结果维持' },
      { id: 'corrected', label: '结果纠正' },
      { id: 'other', label: '其他结果' },
      { id: 'pending', label: '尚未审结' },
      { id: 'total', label: '总计' },
    ],
  },
}
