import { pdfOfObjects } from '../ingest/pdf/pdf-file.ts'
import { clean, plainPage } from '../renderer/harness/plain-report.ts'

/** A report as a page that tries everything a page can try to reach a door on this machine; `hit` is what its scripts set. */
export function hostilePage(port: number): string {
  const door = `http://127.0.0.1:${port}`
  const attacks = [
    `<script>window.hit=1;top.hit=1;fetch('${door}/1')</script><script src="${door}/2.js"></script>`,
    `<meta http-equiv="refresh" content="0;url=${door}/3"><link rel="stylesheet" href="${door}/4.css"><link rel="prefetch" href="${door}/5">`,
    `<style>@import "${door}/6.css"; @font-face{font-family:x;src:url(${door}/7)} body{font-family:x;background:url(${door}/8)} p{background:u\\72l(${door}/9)}</style>`,
    `<img src="${door}/10.png" onerror="top.hit=1" alt="公章"><img srcset="${door}/11.png 1x"><video src="${door}/12" poster="${door}/13"></video>`,
    `<iframe src="${door}/14"></iframe><object data="${door}/15"></object><embed src="${door}/16">`,
    `<a id="way" href="${door}/17" target="_top" ping="${door}/18">网页链接</a><a id="script" href="javascript:top.hit=1">脚本链接</a>`,
    `<form action="${door}/19" method="post"><input name="a"><button id="send">提交按钮</button></form>`,
    `<p onclick="top.hit=1" onmouseover="top.hit=1" style="background:image-set('${door}/20' 1x)">可点的段落</p>`,
    `<svg onload="top.hit=1"><image href="${door}/21"/></svg><table background="${door}/22"><tr><td>x</td><td>y</td></tr></table>`,
    `<base href="${door}/"><img src="23.png"><input type="image" src="${door}/24"><audio src="${door}/25" autoplay></audio>`,
  ]
  const page = new TextDecoder().decode(plainPage({ ...clean, agency: '白鹭市财政局' }).bytes)
  return page.replace('<body>', `<body onload="top.hit=1" background="${door}/0.png">${attacks.join('\n')}`)
}

/** A PDF whose every action leads out: when it is opened, when a page is shown, when anything on the page is clicked. */
export function hostilePdf(port: number): Uint8Array {
  const door = `http://127.0.0.1:${port}`
  const script = `<< /S /JavaScript /JS (app.launchURL\\('${door}/js'\\); this.submitForm\\('${door}/form'\\);) >>`
  const words = [...'年度报告'].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const content = `BT /F1 60 Tf 1 0 0 1 100 600 Tm <${words}> Tj ET`
  const link = (action: string) => `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /Border [0 0 0] /A ${action} >>`
  return pdfOfObjects([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${script} /AA << /WC ${script} >> /Names << /JavaScript << /Names [(a) ${script}] >> >> >>`,
    '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /AA << /O ${script} >> /Resources << /Font << /F1 3 0 R >> >> /Contents 7 0 R /Annots [${[
      link(`<< /S /URI /URI (${door}/uri) >>`),
      link('<< /S /Launch /F (/bin/sh) >>'),
      link(`<< /S /SubmitForm /F (${door}/submit) >>`),
      link(`<< /S /GoToR /F (${door}/other.pdf) /D [0 /Fit] >>`),
      link(script),
    ].join(' ')}] >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ])
}
