/** What a map has under a key; what `make` answers where it has nothing yet, kept there from then on. */
export function remembered<Key, Value extends {} | null>(
  known: { get: (key: Key) => Value | undefined; set: (key: Key, value: Value) => unknown },
  key: Key,
  make: () => Value,
): Value {
  let value = known.get(key)
  if (value === undefined) known.set(key, (value = make()))
  return value
}
