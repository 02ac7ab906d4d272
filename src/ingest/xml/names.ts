/** The name without its namespace prefix: documents may bind any prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The value of the attribute of that local name; undefined where there is none. */
export function attributeOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  const usual = attributes[`w:${local}`]
  if (usual !== undefined) return usual
  // No copies: elements are met by the hundred thousand.
  for (const name in attributes)
    if (name.endsWith(local) && (name.length === local.length || name[name.length - local.length - 1] === ':'))
      return attributes[name]
  return undefined
}

/** Whether an on-off property with this value is on: it is without one. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value)
}
