import { type Sample, sampleReport } from './sample.ts'

/** Clean; zeros are left blank. */
export const wangxiuCulture2024: Sample = {
  fileName: '望岫县文化广电和旅游局2024年政府信息公开工作年度报告.ofd',
  looks: 'OFD 版式文件（GB/T 33190），零值留空',
  layout: 'ofd',
  style: { zeros: 'blank' },
  planted: [],
  report: sampleReport({
    agency: '沅浦市望岫县文化广电和旅游局',
    year: 2024,
    frame: { signature: ['沅浦市望岫县文化广电和旅游局', '2025年1月20日'] },
    opening: [
      '按照《中华人民共和国政府信息公开条例》要求，望岫县文化广电和旅游局公布2024年度政府信息公开工作年度报告。统计期限为2024年1月1日至2024年12月31日。',
    ],
    sections: {
      1: [
        '2024年，县文旅局以方便群众参与文化生活为出发点，持续做好演出、展览、景区和市场监管信息的公开。',
        '（一）主动公开。全年发布信息236条，其中文化活动预告97条，旅游服务信息74条，市场监管信息38条，其他信息27条。节假日前集中公布景区承载量和预约方式。',
        '（二）依申请公开。本年新收政府信息公开申请9件，无上年结转，全部在法定期限内办结。申请事项涉及文物保护单位修缮和民宿登记。',
        '（三）政府信息管理。清理公开目录，补齐发文字号和成文日期，历史文件均可按年份查询。',
        '（四）平台建设。图书馆、文化馆服务时间与活动报名入口统一放在网站首页。',
        '（五）监督保障。指定专人负责，每季度自查一次，发现的错链当日修复。',
      ],
      2: [],
      3: [],
      4: [],
      5: ['不足之处是乡镇文化站的信息更新不够及时。下一步将建立站长负责的更新提醒制度，每月核对一次。'],
      6: ['本年度没有收取信息处理费。'],
    },
    tables: {
      two: { normativeDocuments: [0, 0, 4], licensing: [63], punishment: [7] },
      three: {
        newReceived: [7, 2],
        granted: [4, 1],
        partiallyGranted: [1],
        'unavailable.notHeld': [2],
        'notProcessed.complaint': [0, 1],
      },
      four: [[1, 0, 0, 0]],
    },
  }),
}
