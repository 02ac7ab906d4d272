import { describe, expect, it } from 'vitest'
import { memoHtml } from '../../../src/core/memo/memo-html.ts'
import { memoOf } from '../../../src/core/memo/memo.ts'
import { findingsOf } from '../../../src/core/rules/verdict.ts'
import { verdict } from '../../core/memo/qinghe-verdicts.ts'
import { fullReview, qingheInput } from '../../core/memo/qinghe.ts'
import { printPages, whyNoPrinting } from './print.ts'

const reason = whyNoPrinting()
if (reason) console.warn(`The memo is not printed in this run: ${reason}.`)

const input = qingheInput(fullReview)
const long = '云岭市青禾区人民政府办公室（区大数据发展管理局、区政务服务管理办公室、区外事办公室、区行政审批服务局）'
const quote = findingsOf(input.verdicts)[0]?.quotes[0]
const many = Array.from({ length: 60 }, (_, at) =>
  verdict({
    rule: 'narrative.parts',
    subject: `s${at}`,
    outcome: 'failed',
    severity: 'error',
    message: `第${at}项`,
    statement: `${Array.from({ length: 3 + (at % 25) }, (__, part) => part * 137 + at).join(' + ')} ≠ ${at}`,
    quotes: quote
      ? [{ ...quote, text: at === 7 ? '本机关全年通过门户网站主动公开政府信息若干条。'.repeat(120) : quote.text }]
      : [],
  }),
)

describe.skipIf(reason !== null)('the memo on paper', { timeout: 120_000 }, () => {
  it('has finding, equation and trail head, is the same when printed again in this or another process, and takes sixty findings', async () => {
    const full = memoHtml(memoOf(input))
    const crowded = memoHtml(memoOf({ ...input, item: { ...input.item, agency: long }, verdicts: many }))
    const hostile = full.replace('<main>', '<main><script>document.querySelector("h1").textContent = "脚本"</script>')
    const [once, sixty, again, unscripted] = await printPages({ full, crowded, hostile }, ['full', 'crowded', 'full', 'hostile'])
    if (!once || !sixty || !again || !unscripted) throw new Error('not everything was printed')

    expect(once.text).toContain('文中总数与所列分项之和（推定）')
    expect(once.text).toContain('805+163+196=1164≠965')
    expect(once.text).toContain(input.trailHead.hash)
    expect(once.text).toContain(input.file.sha256)
    expect(once.text).toContain('尚有4项疑点待核，本备忘录为草稿')

    const [elsewhere] = await printPages({ full }, ['full'])
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
    expect(Buffer.compare(once.bytes, elsewhere?.bytes ?? Buffer.alloc(0))).toBe(0)
    expect(once.bytes.toString('latin1')).toContain("/CreationDate (D:20260112021200+00'00')")

    for (const [at, page] of once.pages.entries()) {
      expect(page).toContain(`第${at + 1}页共${once.pages.length}页`)
      expect(page).toContain(`留痕${input.trailHead.seq}·${input.trailHead.hash.slice(0, 16)}`)
      expect(page).toContain('云岭市青禾区档案局2025年度')
    }

    for (let at = 0; at < 60; at += 1) expect(sixty.text).toContain(`甲-${at + 1}`)
    expect(sixty.text).toContain(long)
    expect(sixty.text.split('本机关全年通过门户网站主动公开政府信息若干条').length).toBeGreaterThan(115)

    expect(unscripted.text).toContain('审核备忘录')
    expect(unscripted.text).not.toContain('脚本')
  })
})
