import { type Sample, sampleReport } from './sample.ts'

/** （六） stands in one row, zeros are left blank, some labels are worded differently: deviations, no contradiction. */
export const yanchiCivil2025: Sample = {
  fileName: '砚池区民政局2025年信息公开年报.txt',
  looks: '文本，一行一格，竖线分隔；零值留空，（六）合并为一行，标签用词与格式略有出入',
  layout: 'text-pipe-cells',
  encoding: 'utf-8',
  style: {
    zeros: 'blank',
    none: '/',
    punctuation: 'half',
    variants: { 'denied.prohibitedByLaw': '2.其他法律和行政法规禁止公开', carriedOver: '二、上年转接政府信息公开申请数量' },
  },
  planted: [
    {
      what: '2021年格式的“（六）其他处理”应分三行，此处合并为一行',
      cells: ['t3.otherOutcome.all.total', 't3.otherOutcome.all.naturalPerson'],
      severity: ['notice', 'warning'],
    },
  ],
  report: sampleReport({
    agency: '泓安市砚池区民政局',
    year: 2025,
    mergedOther: true,
    frame: { before: ['泓安市砚池区民政局', '2026年1月19日'], title: [], after: ['扫一扫在手机上查看当前页面'] },
    opening: [
      '根据《中华人民共和国政府信息公开条例》规定，现公布泓安市砚池区民政局2025年度政府信息公开工作年度报告。报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。',
    ],
    sections: {
      1: [
        '2025年，区民政局牢记民政为民、民政爱民，以社会救助、养老服务、儿童福利、社会组织管理等领域为重点，深入推进政府信息公开，困难群众对政策的知晓度和满意度稳步提升。',
        '（一）主动公开。按月公布城乡低保、特困人员、孤儿保障人数和资金发放情况，按季度公布养老机构备案和综合监管结果。全年发布政府信息294条，其中社会救助98条，养老服务75条，社会事务56条，机构动态65条。“一老一小”服务设施地图上线后，群众可在手机上查找附近的助餐点和托养机构。',
        '（二）依申请公开。全年新收政府信息公开申请14件，办结13件，结转下年度继续办理1件。申请内容集中在社会组织登记档案、低保审核过程材料等方面。对不属于本机关职责的，主动提供有关单位的名称和联系方式。',
        '（三）政府信息管理。实行信息发布审签单制度，重点把关受助对象姓名、住址、身份证号等个人信息，公示期满后及时撤下。对照规范性文件清理要求，废止与现行救助政策不一致的文件1件，现行有效行政规范性文件5件。',
        '（四）平台建设。区政府网站民政栏目由9个整合为6个，取消常年无更新内容的栏目。开设“砚池民政”视频号，拍摄救助政策微视频16部。在街道社会工作站设立政策咨询窗口，由社工协助老年人查询申请进度。',
        '（五）监督保障。局办公室每月核对栏目更新情况，对逾期未更新的科室发出提醒函。全年开展业务培训2次，邀请专家就答复文书写作授课。主动邀请服务对象代表参加开放日活动，现场征求意见。',
      ],
      2: [],
      3: [],
      4: [],
      5: [
        '一是信息公开的深度不够，救助资金使用绩效方面的公开还比较少；二是个人信息保护与公示公开的平衡有时把握不准；三是社会组织年度检查信息公开的及时性有待提高。',
        '2026年，将试行救助资金绩效评价结果公开，探索公示信息自动脱敏，社会组织年检结论在作出后10个工作日内向社会公布，同时加强对街道社会工作站信息公开的指导。',
      ],
      6: ['本年度没有收取信息处理费。'],
    },
    tables: {
      two: { normativeDocuments: [0, 1, 5], licensing: [36], punishment: [2] },
      three: {
        newReceived: [13, 1],
        granted: [5, 1],
        partiallyGranted: [1],
        'denied.thirdPartyRights': [1],
        'unavailable.notHeld': [3],
        'notProcessed.complaint': [1],
        'otherOutcome.all': [1],
        carriedForward: [1],
      },
      four: [],
    },
  }),
}
