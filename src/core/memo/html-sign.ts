import { memoWords, signWords } from '../catalogue/memo.ts'
import { html, type Markup } from './markup.ts'
import type { Memo } from './memo.ts'
import { moment } from './moment.ts'

/** Section eight: the lines on which author and checker sign; names are printed beside, never in place of a signature. */
export function signaturesHtml(memo: Memo): Markup {
  return html`<section class="sign">
<h2>${signWords.title}</h2>
${signatureLines(memo.reviewer)}
${proof(memo)}
</section>`
}

/** The two lines on which is signed; `author`: the registered name, null where there is none. */
export function signatureLines(author: string | null): Markup {
  return html`<table class="signatures">
<tbody>
${line(signWords.author, author)}
${line(signWords.checker, null)}
</tbody>
</table>`
}

/** The end of the paper: the trail's head once more, and with which program it was made. */
export function closingHtml(memo: Memo): Markup {
  return html`<footer class="closing">
${proof(memo)}
<p class="end">${memoWords.end}</p>
</footer>`
}

function line(role: string, name: string | null): Markup {
  return html`<tr><th scope="row">${role}</th><td class="line"><span>${signWords.signature}</span></td><td class="line"><span>${signWords.date}</span><i>${signWords.dateBlank}</i></td><td class="registered">${name === null ? null : signWords.registered(name)}</td></tr>`
}

function proof({ trailHead, appVersion, ruleSetVersion, asOf }: Memo): Markup {
  return html`<div class="proof">
<p><b>${signWords.proof}</b>　${signWords.proofText(trailHead.seq)}</p>
<p class="hash">${trailHead.hash}</p>
<p>${memoWords.info.asOf} ${moment(asOf)}　${memoWords.program(appVersion, ruleSetVersion)}</p>
</div>`
}
