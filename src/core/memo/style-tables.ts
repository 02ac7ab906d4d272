/**
 * Style of the three statutory tables, as values and as places. States differ in black and white: blank is empty,
 * missing is shaded and says 缺, unreadable is framed and says 疑, text stands in quotes, corrected is bold with its index.
 */
export const tableStyle = `
.legend { display: flex; flex-wrap: wrap; gap: 1.4mm 5mm; margin: 0 0 3mm; padding: 0; list-style: none; font-size: 7.8pt; }
.legend li { display: flex; align-items: center; gap: 1.4mm; }
.sample { display: inline-flex; align-items: center; justify-content: center; min-width: 10mm; height: 5mm; padding: 0 1mm; border: var(--hair); font: 8pt/1 var(--sans); }
.form { table-layout: fixed; margin: 0 0 5mm; font-size: 7.6pt; line-height: 1.3; }
.form caption { caption-side: top; text-align: left; font: 600 9.4pt/1.5 var(--sans); padding-bottom: 1.2mm; break-after: avoid; }
.form caption .absent { display: block; font: 400 8.4pt/1.5 var(--sans); }
.form th, .form td { border: var(--hair); padding: 0.4mm 0.8mm; text-align: center; vertical-align: middle; font-weight: 400; }
.form th { font-family: var(--serif); }
.form thead th { font-weight: 400; }
.form td.no { border: 0; font: 6.4pt/1.2 var(--sans); padding: 0.4mm 0.6mm; }
.form .mark { margin-left: 1mm; font: 6.4pt/1 var(--sans); }
.form td.value { font: 8.6pt/1.1 var(--sans); height: 5mm; }
.form small { display: block; font-size: 5.8pt; line-height: 1.25; }
.form small.tag { display: inline; font-size: 5.8pt; margin: 0 0.4mm; }
.form .doubt { font-weight: 400; }
.form td.missing, .sample.missing { background: #e2e2e2; font-size: 7pt; }
.form .unreadable, .sample.unreadable { outline: 1.2pt solid #000; outline-offset: -1.4pt; }
.form u, .sample.inferred { text-decoration: underline dotted 0.6pt; text-underline-offset: 0.6mm; }
.form td.corrected, .sample.corrected { font-weight: 600; }
.form td.corrected small { font-weight: 400; }
.form col.no { width: 6mm; }
.form-2 col.row { width: 46mm; }
.form-3 col.outer, .form-3 col.inner { width: 9mm; }
.form-3 col.row { width: 40mm; }
.form-3 tbody th { text-align: left; }
.form-3 tbody th[rowspan] { text-align: center; }
.form-4 { break-inside: avoid; }
.form-4 th { font-size: 7.4pt; padding: 0.5mm 2mm; }
.form-4 td.no { text-align: center; }
.form-2, .form-3 { break-inside: avoid; }
.form.places td.value { font-size: 6.8pt; height: 5mm; }
.form.places small { font-size: 5.4pt; }
.remarks th:nth-child(1) { width: 16mm; }
.remarks th:nth-child(5) { width: 16mm; }
.remarks td { white-space: nowrap; }
.remarks td:nth-child(2), .remarks td:nth-child(3) { white-space: normal; }
`
