/** JSON with the keys of every object sorted: equal data gives equal text, whatever way it was built. For hashes and comparison. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value))
}

/** Sorted beforehand: a replacer would be called for every part of it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
