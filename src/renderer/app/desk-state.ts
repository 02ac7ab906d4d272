import { entryPane } from '../../core/catalogue/entry.ts'
import type { ReviewState } from '../../core/review/review.ts'
import type { Severity } from '../../core/rules/verdict.ts'

/** The tabs of the lower pane. */
export type BottomTab = 'findings' | 'checks' | 'reading' | 'notes' | 'versions' | 'history'
/** How the middle pane shows the source. */
export type SourceLook = 'text' | 'original'
/** The looks of the window. */
export type Theme = 'auto' | 'light' | 'dark'
/** What the list of reports is filtered by; null means everything. */
export interface ReportFilter {
  text: string
  state: ReviewState | null
  /** A severity that it must have findings of; or no findings, findings still 待核, cells that were not read. */
  severity: Severity | 'none' | 'pending' | 'unread' | null
  year: number | null
}

/** How the auditor types tables in. */
export interface EntryHabit {
  /** Where Enter leads in table three; the other tables are walked through row by row. */
  direction: 'down' | 'across'
  /** Whether Enter passes over cells that were read. */
  skip: boolean
  /** The reason that each value's correction carries. */
  reason: string
}

/** What survives a restart: kept as one JSON text in the workspace. */
export interface DeskState {
  openId: number | null
  filter: ReportFilter
  theme: Theme
  tab: BottomTab
  sourceLook: SourceLook
  /** How large originals are drawn, as a factor; null fits the width. */
  originalZoom: number | null
  /** Whether the quantities of the prose are painted in the text. */
  paint: boolean
  /** Percentages by panel id, by group id. */
  layouts: Record<string, Record<string, number>>
  /** How wide the list of reports is where there is room for it, in pixels. */
  listWidth: number
  /** Scroll offsets in pixels by pane, of the open report. */
  scroll: Record<string, number>
  entry: EntryHabit
}

/** A filter that lets everything through. */
export const noFilter: ReportFilter = { text: '', state: null, severity: null, year: null }

/** How tables are typed in where nothing else was chosen. */
export const freshEntry: EntryHabit = { direction: 'across', skip: true, reason: entryPane.reasonDefault }

/** The desk of a workspace that was never opened. */
export const freshDesk: DeskState = {
  openId: null,
  filter: noFilter,
  theme: 'auto',
  tab: 'findings',
  sourceLook: 'text',
  originalZoom: null,
  paint: true,
  layouts: {},
  listWidth: 272,
  scroll: {},
  entry: freshEntry,
}

/** Reads a saved desk; whatever is not understood falls back to the fresh one, field by field. */
export function parseDesk(text: string | null): DeskState {
  const saved = readObject(text)
  const filter = asObject(saved['filter'])
  const entry = asObject(saved['entry'])
  return {
    openId: asNumber(saved['openId']),
    filter: {
      text: typeof filter['text'] === 'string' ? filter['text'] : '',
      state: oneOf(filter['state'], ['unreviewed', 'in-review', 'reviewed']),
      severity: oneOf(filter['severity'], ['error', 'warning', 'notice', 'none', 'pending', 'unread']),
      year: asNumber(filter['year']),
    },
    theme: oneOf(saved['theme'], ['auto', 'light', 'dark']) ?? 'auto',
    tab: oneOf(saved['tab'], ['findings', 'checks', 'reading', 'notes', 'versions', 'history']) ?? 'findings',
    sourceLook: oneOf(saved['sourceLook'], ['text', 'original']) ?? 'text',
    originalZoom: zoomOf(saved['originalZoom']),
    paint: saved['paint'] !== false,
    layouts: Object.fromEntries(Object.entries(asObject(saved['layouts'])).map(([id, layout]) => [id, asNumbers(layout)])),
    listWidth: asNumber(saved['listWidth']) ?? freshDesk.listWidth,
    scroll: asNumbers(saved['scroll']),
    entry: {
      direction: oneOf(entry['direction'], ['down', 'across']) ?? freshEntry.direction,
      skip: typeof entry['skip'] === 'boolean' ? entry['skip'] : freshEntry.skip,
      reason: typeof entry['reason'] === 'string' ? entry['reason'] : freshEntry.reason,
    },
  }
}

function readObject(text: string | null): Record<string, unknown> {
  if (!text) return {}
  try {
    return asObject(JSON.parse(text))
  } catch {
    return {}
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function asNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function zoomOf(value: unknown): number | null {
  const zoom = asNumber(value)
  return zoom !== null && zoom >= 0.25 && zoom <= 4 ? zoom : null
}

function asNumbers(value: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(asObject(value)).filter((entry): entry is [string, number] => asNumber(entry[1]) !== null),
  )
}

function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((one) => one === value) ?? null
}
