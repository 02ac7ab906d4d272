import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clean, plainText, type PlainReport } from '../renderer/harness/plain-report.ts'

/** The county whose reports these are; none of them exists. */
export const county = '云岭市松岫县人民政府'
/** Its units, the last of which reports only in the second year. */
export const units = ['松岫县民政局', '云岭市松岫县财政局', '松岫县杏林镇人民政府']

/** Writes a county's reports of two years and a bureau of another county to a folder, and answers their paths. */
export function countyFiles(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return reports().map((report, index) => {
    const { name, bytes } = plainText(report)
    const path = join(folder, `${index}${name}`)
    writeFileSync(path, bytes)
    return path
  })
}

function reports(): PlainReport[] {
  const [first = '', second = '', third = ''] = units
  const year = (agency: string, of: number, received: number, over: number, forward: number): PlainReport => ({
    ...clean,
    agency,
    year: of,
    values: applications(received, over, forward),
  })
  return [
    year(county, 2023, 30, 0, 3),
    year(first, 2023, 12, 0, 1),
    year(second, 2023, 18, 0, 2),
    year(county, 2024, 41, 2, 4),
    year(first, 2024, 14, 1, 1),
    year(second, 2024, 20, 2, 3),
    year(third, 2024, 6, 0, 0),
    year('松岫县财政与国资局', 2022, 16, 0, 0),
    year('棠溪市望岫县民政局', 2024, 9, 0, 0),
  ]
}

/** Table three of a report whose relations all hold: everything comes from natural persons and is granted. */
function applications(received: number, over: number, forward: number): PlainReport['values'] {
  const row = (id: string, value: number) => ({ [`t3.${id}.naturalPerson`]: String(value), [`t3.${id}.total`]: String(value) })
  const done = received + over - forward
  return {
    ...row('newReceived', received),
    ...row('carriedOver', over),
    ...row('granted', done),
    ...row('totalProcessed', done),
    ...row('carriedForward', forward),
  }
}
