import type { Random } from '../random.ts'
import { escaped, quoted } from './html-table.ts'

const ways: readonly ((article: string) => string)[] = [
  // Articles of a messenger's public accounts are shown once their script has run.
  (article) => `<div id="js_content" style="visibility: hidden; opacity: 0; ">${article}</div>`,
  (article) => `<div class="detail" hidden>${article}</div>`,
  (article) => `<div id="app"></div><noscript>${article}</noscript>`,
  (article) => `<div id="app"></div><template id="article">${article}</template>`,
  (article) => `<div id="app"></div><script type="text/html" id="article">${article}</script>`,
  (article) => `<div id="show"></div><textarea id="source" style="display:none">${escaped(article)}</textarea>`,
  (article) => `<div id="show"></div><input type="hidden" value="${quoted(article)}">`,
  (article) => `<iframe srcdoc="${quoted(article)}"></iframe>`,
  (article) =>
    `<div id="app"></div><script>window.__STATE__={"id":12,"article":${inScript(JSON.stringify(article))},"hits":356};(function(){})()</script>`,
  (article) =>
    `<div id="app"></div><script type="application/json">${JSON.stringify({ props: { html: article } }).replaceAll('<', '\\u003c')}</script>`,
  (article) =>
    `<div id="app"></div><script>// what isn't shown\nvar html = '${inScript(article.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n'))}'; show(html)</script>`,
  (article) => `<div id="app"></div><script>var data = ${JSON.stringify(quoted(article))}</script>`,
]

/** A page that holds its article without showing it: hidden, in a template or a field, or as a string in a script. */
export function veiledPage(article: string, random: Random): string {
  return `<div class="nav">首页 政务公开</div>${random.pick(ways)(article)}<script>count(18, 27, 36);</script>`
}

/** Without what would end the script. */
function inScript(text: string): string {
  return text.replaceAll('</', '<\\/')
}
