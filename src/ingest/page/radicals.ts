/** Radicals of the supplement that stand for an ideograph of their own; those of Kangxi are mapped by NFKC. */
const variants: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺈': '刀',
  '⺋': '卩',
  '⺌': '小',
  '⺗': '心',
  '⺠': '民',
  '⺩': '王',
  '⺫': '目',
  '⺮': '竹',
  '⺶': '羊',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⻳': '龟',
  // Normalised, this one becomes the traditional form.
  '\u2f3e': '户',
}

/**
 * Text with ideographs in place of the radicals that look the same: where a font has one glyph for both, programs that
 * make PDF files name the radical, and no label would be found. A dash over two or three characters becomes as many.
 */
export function withoutRadicals(text: string): string {
  return text
    .replace(/[\u2e80-\u2fd5]/g, (radical) => variants[radical] ?? radical.normalize('NFKC'))
    .replace(/[\u2e3a\u2e3b]/g, (dash) => '—'.repeat(dash === '\u2e3a' ? 2 : 3))
}
