import type { OrganBook } from './organ-book.ts'
import { innermostKey, isSameOrgan, organKey } from './organ-key.ts'
import { OrganNames } from './organ-names.ts'

/** A report as the list of organs needs it. */
export interface ListedReport {
  id: number
  agency: string | null
  year: number | null
}

/** An organ of the workspace with its reports. */
export interface Organ {
  /** The fullest of its names, or the one that it was merged into. */
  name: string
  /** Every spelling that was met or stated, the name itself first; `merged`: one that the auditor merged into it. */
  names: { name: string; reports: number; merged: boolean }[]
  /** The ids of its reports, in the order of import. */
  ids: number[]
  /** The years of its reports, ascending, each once. */
  years: number[]
}

/**
 * The organs of the reports, by name. A name without the places around it belongs to the organ whose full name it ends,
 * where that is one; where it may be several it is listed by itself. Reports without an organ are in none.
 */
export function listOrgans(reports: readonly ListedReport[], book: OrganBook): Organ[] {
  const names = new OrganNames(book)
  const buckets = new Map<string, Map<string, ListedReport[]>>()
  for (const report of reports) {
    if (report.agency === null) continue
    const root = names.root(report.agency)
    const bucket = within(buckets, innermostKey(root), () => new Map<string, ListedReport[]>())
    within(bucket, organKey(root), () => []).push(report)
  }
  return [...buckets.values()]
    .flatMap((bucket) => joined(bucket))
    .map(({ key, reports: its }) => organOf(key, its, names, book))
    .toSorted((a, b) => compareNames(a.name, b.name))
}

/** The organ that a name means; undefined where no report is of it. */
export function organNamed(organs: readonly Organ[], name: string, book: OrganBook): Organ | undefined {
  const names = new OrganNames(book)
  return organs.find((organ) => names.isSame(organ.name, name))
}

interface Cluster {
  key: string
  reports: ListedReport[]
}

function joined(bucket: ReadonlyMap<string, ListedReport[]>): Cluster[] {
  const clusters = [...bucket]
    .map(([key, reports]): Cluster => ({ key, reports }))
    .toSorted((a, b) => b.key.length - a.key.length)
  const taken = new Set<Cluster>()
  for (const short of clusters) {
    const full = clusters.filter(
      (other) => other !== short && !taken.has(other) && other.key.length > short.key.length && isSameOrgan(other.key, short.key),
    )
    const [only] = full
    if (!only || full.length > 1) continue
    only.reports.push(...short.reports)
    taken.add(short)
  }
  return clusters.filter((cluster) => !taken.has(cluster))
}

function organOf(key: string, reports: readonly ListedReport[], names: OrganNames, book: OrganBook): Organ {
  const counts = new Map<string, number>()
  for (const { agency } of reports) if (agency !== null) counts.set(agency, (counts.get(agency) ?? 0) + 1)
  const merged = book.merges.filter(({ name }) => organKey(names.root(name)) === key || isSameOrgan(names.root(name), key))
  const isMerged = (name: string): boolean => merged.some((merge) => organKey(merge.name) === organKey(name))
  for (const { name } of merged) if (!counts.has(name)) counts.set(name, 0)
  const stands = merged[0]?.into
  const spelled = [...counts].map(([name, count]) => ({ name, reports: count, merged: isMerged(name) }))
  const own = spelled.filter((one) => !one.merged).toSorted((a, b) => b.name.length - a.name.length || b.reports - a.reports)
  const name = own[0]?.name ?? stands ?? key
  const rest = spelled.filter((one) => one.name !== name).toSorted((a, b) => compareNames(a.name, b.name))
  return {
    name,
    names: [{ name, reports: counts.get(name) ?? 0, merged: false }, ...rest],
    ids: reports.map(({ id }) => id).toSorted((a, b) => a - b),
    years: [...new Set(reports.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b),
  }
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function within<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = fresh()))
  return value
}
