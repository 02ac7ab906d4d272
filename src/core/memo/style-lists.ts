/** Style of everything that is a list in table form: hairlines across, none down, heads repeated on every page. */
export const listStyle = `
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.info { table-layout: fixed; border-bottom: var(--hair); margin-bottom: 2mm; }
.info col.name { width: 26mm; }
.info th { font: 400 8.5pt/1.5 var(--sans); text-align: left; padding: 0.6mm 2mm 0.6mm 0; vertical-align: top; white-space: nowrap; }
.info td { padding: 0.6mm 2mm 0.6mm 0; vertical-align: top; font-size: 9.5pt; line-height: 1.5; }
.info tr { border-top: var(--hair); }
.info strong { font: 600 11pt/1.4 var(--sans); }
.list { font-size: 8.8pt; line-height: 1.5; border-top: var(--rule); border-bottom: var(--rule); margin: 0 0 2mm; }
.list th, .list td { padding: 0.6mm 1.6mm; vertical-align: top; text-align: left; }
.list th:first-child, .list td:first-child { padding-left: 0.6mm; }
.list th:last-child, .list td:last-child { padding-right: 0.6mm; }
.list thead th { font: 600 8.2pt/1.4 var(--sans); border-bottom: var(--hair); white-space: nowrap; }
.list tbody tr + tr > * { border-top: 0.2pt solid #999; }
.list tbody + tbody > tr:first-child > * { border-top: var(--hair); }
.list tbody th { font: 600 8.6pt/1.5 var(--sans); white-space: nowrap; }
.list .sum { break-before: avoid; }
.list .sum > tr > * { font-weight: 600; }
.list .count, .list thead th.count { text-align: right; font-family: var(--sans); }
.index { font-family: var(--sans); }
td.index { white-space: normal; }
.list td.index:first-child { font-weight: 600; white-space: nowrap; }
.rule { display: inline-block; margin-left: 2mm; font: 7pt/1.3 var(--sans); color: #333; }
.ref { font: 400 7.4pt/1.3 var(--sans); }
.place { margin-left: 2mm; font: 7.4pt/1.4 var(--sans); color: #222; }
td.place { margin-left: 0; }
.figures { font-family: var(--sans); font-size: 8.6pt; }
.who { font-size: 7.6pt; line-height: 1.45; white-space: nowrap; }
.said { white-space: pre-wrap; }
.quoted { white-space: nowrap; }
q { quotes: "“" "”"; white-space: pre-wrap; }
.basis { font-size: 7.8pt; }
.result th:nth-child(n + 3), .result td:nth-child(n + 3) { text-align: right; width: 15mm; }
.result th:nth-child(2) { width: 40mm; }
.reading { break-inside: avoid; }
.reading th:nth-child(1) { width: 14mm; }
.reading th:nth-child(2), .open th:nth-child(2) { width: 12mm; text-align: right; }
.reading th:nth-child(3) { width: 72mm; }
.open tr { break-inside: auto; }
.related th:nth-child(1) { width: 14mm; }
.related th:nth-child(3) { width: 62mm; }
.open th:nth-child(1) { width: 58mm; }
.settings th:nth-child(1) { width: 98mm; }
.findings { table-layout: fixed; }
.findings col.index { width: 13mm; }
.findings col.severity { width: 13mm; }
.findings col.decision { width: 16mm; }
.finding { break-inside: avoid; }
.list .finding tr + tr > * { border-top: 0; padding-top: 0; padding-bottom: 2mm; }
.finding .head > td { padding-top: 1.5mm; }
.finding .head .title { font: 600 9.4pt/1.45 var(--sans); }
.finding .head .severity, .finding .head .decision { font: 600 8.8pt/1.6 var(--sans); white-space: nowrap; }
.finding dl { display: grid; grid-template-columns: 11mm 1fr; gap: 0.5mm 1.5mm; margin: 0; }
.finding dt { font: 400 7.6pt/1.77 var(--sans); color: #222; }
.finding dd { margin: 0; min-width: 0; }
.corrections th:nth-child(2) { width: 46mm; }
.corrections th:nth-child(6) { width: 34mm; }
.notes th:nth-child(2), .orphans th:nth-child(3) { width: 50mm; }
.rules .basis { width: 70mm; }
.rules th:nth-child(n + 3) { text-align: right; width: 13mm; }
.silent { columns: 2; font-size: 8.2pt; line-height: 1.5; }
`
