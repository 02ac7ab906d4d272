import { type Sample, sampleReport } from './sample.ts'

/** The prose counts one application more than table three. */
export const lanjiangWater2025: Sample = {
  fileName: '澜江省水利厅2025年政府信息公开工作年度报告.pdf',
  looks: 'PDF，表格以线条绘制，跨页续排，左侧标签栏一字一行或两三字一行',
  layout: 'pdf',
  planted: [
    {
      what: '文字称“全年新收政府信息公开申请37件”，表三本年新收总计为36',
      quote: '全年新收政府信息公开申请37件',
      cells: ['t3.newReceived.total'],
      severity: 'error',
    },
  ],
  report: sampleReport({
    agency: '澜江省水利厅',
    year: 2025,
    frame: { signature: ['澜江省水利厅', '2026年1月22日'] },
    opening: [
      '根据《中华人民共和国政府信息公开条例》第五十条规定，澜江省水利厅编制本报告。报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成，所列数据的统计期限为2025年1月1日至12月31日。',
    ],
    sections: {
      1: [
        '2025年，省水利厅把信息公开贯穿防汛抗旱、水资源调度和重点工程建设全过程，让沿江群众看得见水情、问得清工程、查得到政策。',
        '（一）主动公开。全年通过门户网站公开信息524条，其中水雨情通报211条，工程建设163条，政策文件及解读58条，其他信息92条。汛期每日三次公布主要控制站水位，大型水库泄洪提前发布预告。',
        '（二）依申请公开。全年新收政府信息公开申请37件，上年结转2件，结转下年度继续办理4件。申请内容集中在河道划界成果、移民补偿标准和取水许可审批材料。',
        '（三）政府信息管理。对历年规范性文件逐件评估，废止不再适用的文件，并在文件库中标明效力。涉及测绘成果和工程安全的内容，公开前一律由专业处室会审。',
        '（四）平台建设。门户网站增设河湖名录查询，公众可按乡镇查到责任河长和监督电话。移动端访问速度明显改善，老年人可使用大字版。',
        '（五）监督保障。分管负责同志每季度听取一次专题汇报，全年组织两期业务培训，参训人员覆盖全部直属单位。',
      ],
      2: [],
      3: [],
      4: [],
      5: [
        '主要问题：一是专业术语较多，群众读懂水情通报仍有困难；二是直属单位公开水平不平衡；三是个别答复对法律依据的说明不够充分。',
        '改进措施：一是为常用术语配发图文说明；二是对公开较慢的单位派员驻点指导；三是修订答复文书范本，写明依据和救济途径。',
      ],
      6: ['本年度未收取政府信息公开信息处理费。'],
    },
    tables: {
      two: { normativeDocuments: [2, 1, 23], licensing: [186], punishment: [41], coercion: [3], fees: ['1294.6'] },
      three: {
        newReceived: [29, 4, 1, 0, 2],
        carriedOver: [2],
        granted: [12, 2, 1],
        partiallyGranted: [3],
        'denied.stateSecret': [1],
        'denied.thirdPartyRights': [1, 1],
        'denied.processInformation': [2],
        'unavailable.notHeld': [5, 1, 0, 0, 1],
        'unavailable.needsCreation': [1],
        'notProcessed.repeated': [1],
        'otherOutcome.overdueCorrection': [1, 0, 0, 0, 1],
        carriedForward: [4],
      },
      four: [
        [2, 0, 0, 1],
        [1, 0, 0, 0],
        [0, 0, 0, 1],
      ],
    },
  }),
}
