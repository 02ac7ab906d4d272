import { readXml } from '../xml/read-xml.ts'
import { attributeOf, isOn, localName } from '../xml/names.ts'
import { listNumber } from './number-format.ts'

interface Level {
  start: number
  format: string
  /** Text with %1 … %9 for the numbers of the levels. */
  text: string
  suffix: string
  legal: boolean
  /** The paragraph style that stands for this level. */
  style: string | null
}

interface List {
  abstract: string
  starts: Map<number, number>
}

/** The lists of word/numbering.xml and how far each has counted. */
export class Numbering {
  readonly #levels = new Map<string, Map<number, Level>>()
  readonly #lists = new Map<string, List>()
  readonly #counters = new Map<string, number[]>()

  /** `xml` null: the document has no lists. */
  constructor(xml: string | null) {
    if (xml !== null) this.#read(xml)
  }

  /**
   * The label of the next paragraph of a list, with a space where the document parts it from the text; "" for bullets and
   * unknown lists. `level` null: that of the paragraph's style, else the first.
   */
  next(numId: string, level: number | null, style: string | null): string {
    const list = this.#lists.get(numId)
    const levels = list && this.#levels.get(list.abstract)
    if (!list || !levels) return ''
    const depth = level ?? [...levels].find(([, entry]) => style !== null && entry.style === style)?.[0] ?? 0
    const own = levels.get(depth)
    if (!own) return ''
    const counters = this.#count(list, levels, depth)
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const entry = levels.get(Number(digit) - 1)
      const value = counters[Number(digit) - 1] ?? entry?.start ?? 1
      return entry ? listNumber(value, own.legal ? 'decimal' : entry.format) : ''
    })
    if (label === '' || own.format === 'bullet') return ''
    return own.suffix === 'nothing' ? label : `${label} `
  }

  #count(list: List, levels: Map<number, Level>, depth: number): number[] {
    const counters = this.#counters.get(list.abstract) ?? []
    this.#counters.set(list.abstract, counters)
    const start = list.starts.get(depth) ?? levels.get(depth)?.start ?? 1
    // A list that overrides its start begins anew the first time it is used.
    if (list.starts.has(depth)) {
      list.starts.delete(depth)
      counters[depth] = start
    } else counters[depth] = (counters[depth] ?? start - 1) + 1
    counters.length = depth + 1
    return counters
  }

  #read(xml: string): void {
    let abstract: Map<number, Level> | null = null
    let level: Level | null = null
    let list: List | null = null
    let overridden = 0
    readXml(xml, {
      open: (name, attributes) => {
        const local = localName(name)
        const value = attributeOf(attributes, 'val')
        // Word 2003 has other names for the same things.
        if (local === 'abstractNum' || local === 'listDef')
          this.#levels.set(
            attributeOf(attributes, local === 'listDef' ? 'listDefId' : 'abstractNumId') ?? '',
            (abstract = new Map<number, Level>()),
          )
        else if (local === 'num' || local === 'list')
          this.#lists.set(
            attributeOf(attributes, local === 'list' ? 'ilfo' : 'numId') ?? '',
            (list = { abstract: '', starts: new Map() }),
          )
        else if ((local === 'abstractNumId' || local === 'ilst') && list) list.abstract = value ?? ''
        else if (local === 'lvlOverride') overridden = Number(attributeOf(attributes, 'ilvl') ?? '0')
        else if (local === 'startOverride') list?.starts.set(overridden, Number(value ?? '1'))
        else if (local === 'lvl') {
          level = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false, style: null }
          abstract?.set(Number(attributeOf(attributes, 'ilvl') ?? '0'), level)
        } else if (level) setLevel(level, local, value)
      },
      close: (name) => {
        const local = localName(name)
        if (local === 'abstractNum' || local === 'listDef') abstract = null
        else if (local === 'lvl') level = null
        else if (local === 'num' || local === 'list') list = null
      },
      text: () => undefined,
    })
  }
}

/** Number formats by their codes in Word 2003 ([MS-OSHARED] 2.2.1.3 MSONFC), those that Chinese documents use. */
const numberFormats: Readonly<Record<string, string>> = {
  '1': 'upperRoman',
  '2': 'lowerRoman',
  '3': 'upperLetter',
  '4': 'lowerLetter',
  '10': 'japaneseCounting',
  '11': 'japaneseCounting',
  '14': 'decimalFullWidth',
  '18': 'decimalEnclosedCircle',
  '22': 'decimalZero',
  '23': 'bullet',
  '28': 'decimalEnclosedCircle',
  '30': 'ideographTraditional',
  '31': 'ideographZodiac',
  '33': 'taiwaneseCounting',
  '35': 'taiwaneseCounting',
  '36': 'ideographDigital',
  '37': 'chineseCounting',
  '38': 'chineseLegalSimplified',
  '39': 'chineseCountingThousand',
  '255': 'none',
}

function setLevel(level: Level, local: string, value: string | undefined): void {
  if (local === 'start') level.start = Number(value ?? '1')
  else if (local === 'numFmt') level.format = value ?? 'decimal'
  else if (local === 'nfc') level.format = numberFormats[value ?? ''] ?? 'decimal'
  else if (local === 'lvlText') level.text = value ?? ''
  else if (local === 'suff') level.suffix = (value ?? 'tab').toLowerCase()
  else if (local === 'isLgl') level.legal = isOn(value)
  else if (local === 'pStyle') level.style = value ?? null
}
