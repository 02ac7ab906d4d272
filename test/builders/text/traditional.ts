import type { Random } from '../random.ts'

/** Simplified characters, each before those that converters write for it in different places. */
const written = [
  '国國 办辦 开開 号號 条條 项項 规規 范範 数數 对對 总總 许許 务務 减減 处處 决決 罚罰 强強 业業 费費 采採 购購 额額 请請 结結 转轉 区區 计計 这這 属屬 于於 秘祕 稳穩 护護 权權',
  '类類 内內 过過 执執 询詢 机機 关關 无無 没沒 现現 补補 后後 确確 访訪 举舉 报報 诉訴 复復 当當 认認 获獲 继繼 续續 构構 会會 组組 织織 据據 为爲為 议議 讼訟 经經 维維 纠糾 审審',
  '发發 废廢 单單 万萬 缴繳 纳納 余餘 遗遺 损損 况況 体體 动動 与與 难難 问問 题題 进進 说說説 厅廳 员員 检檢 队隊 团團 学學 医醫 银銀 县縣 镇鎮 乡鄉 馆館 标標 将將 编編 华華 页頁',
  '网網 导導 栏欄 闻聞 态態 录錄 汇匯 负負 责責 来來 统統 坚堅 别別 备備 释釋 约約 环環 长長 占佔 个個 订訂 适適 暂暫 两兩',
].flatMap((line) => line.split(' ').map((word) => [...word]))

/** A converter to traditional characters, as programs convert: with or without the words that are used elsewhere. */
export function toTraditional(random: Random): (text: string) => string {
  const words = random.chance(0.5)
  const chosen = new Map(written.map(([own, ...others]) => [own, random.pick(others)]))
  return (text) =>
    (words ? text.replaceAll('信息', '資訊') : text).replace(
      /\p{Script=Han}/gu,
      (character) => chosen.get(character) ?? character,
    )
}
