/** One character of a label that is spread apart: no sign that stands for a number, and a digit only with its stop behind it. */
const spread = '(?:[\\p{Script=Han}（）()“”"、，,．.：:《》【】](?<![无零空〇])|无(?=[^\\S\\n][正法])|[1-8](?=[^\\S\\n][.．、]))'

/** A label whose letters are spread apart by single spaces ("属 于 国 家 秘 密"), else a word. A new one at each call: it is stateful. */
export function wordPattern(before = ''): RegExp {
  return new RegExp(`${before}(?<!\\S)${spread}(?:[^\\S\\n]${spread}(?!\\S))+|\\S+`, 'gu')
}
