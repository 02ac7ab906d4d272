/** Style of the list of findings on paper: a report's head stays with its first finding. */
export const paperStyle = `
h1 { font-size: 20pt; }
.filed { table-layout: fixed; font-size: 8.6pt; line-height: 1.45; }
.filed col.index { width: 11mm; }
.filed col.severity { width: 19mm; }
.filed col.what { width: 66mm; }
.filed col.decision { width: 54mm; }
.filed .rule { display: block; margin: 0; }
.filed .index { font-weight: 600; }
.filed .report { break-after: avoid; }
.list.filed .report th { padding-top: 2mm; font: 600 9.6pt/1.5 var(--sans); white-space: normal; }
.filed .scope { display: block; font: 400 7.8pt/1.5 var(--sans); }
.filed .scope .hash { font-size: 7pt; }
.filed .under { display: block; font-size: 7.8pt; line-height: 1.45; white-space: pre-wrap; }
.tally { width: 120mm; }
`
