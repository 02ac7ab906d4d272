/** The name without its namespace prefix: documents may bind any prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The value of the attribute of that local name; undefined where there is none. */
export function attributeOf(attributes: Readonly<Record<string, string>>, local: string): string | undefined {
  const usual = attributes[`w:${local}`]
  if (usual !== undefined) return usual
  for (const [name, value] of Object.entries(attributes)) if (localName(name) === local) return value
  return undefined
}

/** Whether an on-off property with this value is on: it is without one. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !/^(?:0|false|off|none)$/.test(value)
}
