import type { Method } from '../../../src/contract/methods.ts'
import { requests } from '../../../src/contract/methods.ts'
import { type Random, seededRandom } from '../../builders/random.ts'

/** A message as a broken or hostile window might send it. */
export interface Message {
  method: unknown
  params: unknown
}

const head = { seq: 1, hash: 'a'.repeat(64) }

/** For each request parameters that are all right, to be mutated. */
export const sound: { [M in Method]: unknown } = {
  ...(Object.fromEntries(Object.keys(requests).map((method) => [method, {}])) as { [M in Method]: unknown }),
  'workspace.open': { path: '/nowhere' },
  'workspace.set-reviewer': { reviewer: '审核甲' },
  'import.start': { paths: ['/nowhere/a.txt'] },
  'import.cancel': { batch: 'b1' },
  'reports.open': { reportId: 1 },
  'original.look': { reportId: 1 },
  'review.apply': {
    reportId: 1,
    command: {
      type: 'correct-cell',
      cell: 't3.granted.total',
      kind: 'source',
      state: 'number',
      value: '1',
      raw: null,
      reason: '',
    },
  },
  'review.undo': { reportId: 1 },
  'review.redo': { reportId: 1 },
  'rules.set': { rule: 'across.outlier', on: true, severity: 'notice', thresholds: { factor: 5 } },
  'findings.alike': { reportId: 1, fingerprint: 'f', same: true },
  'findings.count-alike': { reportId: 1, fingerprint: 'f' },
  'findings.decide': { findings: [{ reportId: 1, fingerprint: 'f' }], state: 'confirmed', reasonCode: null, reason: '' },
  'findings.export': { reportIds: [1], state: null, format: 'csv' },
  'findings.undo': { bulk: 1 },
  'findings.redo': { bulk: 1 },
  'memo.preview': { reportId: 1 },
  'memo.save-pdf': { reportId: 1 },
  'memo.print': { reportId: 1 },
  'trail.list': { reportId: null, limit: 10 },
  'desk.save': { state: '{}' },
  'safety.compare': { name: '20260302T120000-00000003.db' },
  'safety.restore': { name: '20260302T120000-00000003.db' },
  'safety.verify': { printed: head },
  'trail.export': { format: 'csv' },
  'organs.apply': { command: { type: 'set-units', parent: '云岭市', units: ['云岭县林草局', '云岭县水利局'] } },
  'organs.reports': { reportId: 1 },
}

const commands: unknown[] = [
  {
    type: 'add-note',
    target: { kind: 'text', position: { start: 0, end: 3 }, quote: { exact: '一', prefix: '', suffix: '' } },
    body: 'x',
  },
  { type: 'decide', fingerprint: 'f', state: 'dismissed', reasonCode: 'other', reason: '' },
  { type: 'set-severity', fingerprint: 'f', severity: 'notice', reason: 'x' },
  { type: 'correct-identity', field: 'year', value: '2024', reason: '' },
  { type: 'delete-note', id: 'n0000000001' },
  { type: 'set-state', state: 'reviewed' },
]

/** The message of a seed: a sound one, mutated a few times, or one that never was any. */
export function randomMessage(seed: number): Message {
  const random = seededRandom(seed)
  const names = Object.keys(requests) as Method[]
  const method = random.pick(names)
  if (random.chance(0.1)) return { method: random.chance(0.5) ? odd(random) : oddName(random), params: odd(random) }
  if (random.chance(0.1)) return { method, params: odd(random) }
  let params = structuredClone(sound[method])
  if (method === 'review.apply' && random.chance(0.7)) params = { reportId: 1, command: structuredClone(random.pick(commands)) }
  for (let times = random.int(1, 4); times > 0; times -= 1) params = mutated(params, random, 0)
  return { method, params }
}

function mutated(value: unknown, random: Random, depth: number): unknown {
  if (depth > 3 || random.chance(0.25) || !isTree(value)) return odd(random)
  if (Array.isArray(value)) return value.with(0, mutated(value[0], random, depth + 1))
  const entries = Object.entries(value)
  if (random.chance(0.15)) return Object.fromEntries(entries.slice(1))
  if (random.chance(0.2) || entries.length === 0) return { ...value, [oddName(random)]: odd(random) }
  const [key] = random.pick(entries)
  return { ...value, [key]: mutated((value as Record<string, unknown>)[key], random, depth + 1) }
}

/** Whether there is something inside that can be mutated. */
function isTree(value: unknown): value is object {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'object' && value !== null
}

function oddName(random: Random): string {
  return random.pick([
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'workspace.delete',
    'reports.list ',
    '',
    'reportId',
    '🙂',
  ])
}

/** Everything that a schema has been known to stumble over. All of it can be sent by Electron's IPC. */
function odd(random: Random): unknown {
  const make: (() => unknown)[] = [
    () => null,
    () => undefined,
    () => random.pick([NaN, Infinity, -Infinity, -0, 0, -1, 1.5, 2 ** 53, 1e308, 999_999_999]),
    () => 10n ** 30n,
    () => random.chance(0.5),
    () => random.pick(['', '1', '../../etc/passwd', '\0', '\uD800', '\u202E', "'; DROP TABLE trail; --", '${x}', '=1+1']),
    () => '长'.repeat(random.pick([100, 30_000])),
    () => [],
    () => Array.from({ length: random.pick([1, 10_001]) }, () => '/a'),
    () => ({}),
    () => JSON.parse('{"__proto__": {"ok": true}, "reportId": 1}') as unknown,
    () => nested(random.pick([3, 2_000])),
    () => new Date(Number.NaN),
    () => new Map([['reportId', 1]]),
    () => new Set([1]),
    () => new Uint8Array(8),
    () => /x/,
    () => new Error('x'),
  ]
  return random.pick(make)()
}

function nested(levels: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { reportId: value }
  return value
}

/** Whether main may answer this message by doing something: those are left out, for here nothing is to happen. */
export function mayAct({ method, params }: Message): boolean {
  if (typeof method !== 'string' || !Object.hasOwn(requests, method)) return false
  return requests[method as Method].safeParse(params).success && !reading.has(method)
}

const reading = new Set<string>([
  'workspace.current',
  'workspace.recent',
  'reports.list',
  'reports.open',
  'trail.list',
  'desk.load',
  'safety.state',
  'log.read',
  'memo.preview',
  'organs.view',
  'organs.reports',
] satisfies Method[])
