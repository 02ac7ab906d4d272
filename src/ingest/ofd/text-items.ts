import { apply, boxBetween, degreesOf, type Matrix } from '../page/geometry.ts'
import { withUnknownsShown } from '../page/legibility.ts'
import type { TurnedItem } from '../page/page-frames.ts'
import { withoutRadicals } from '../page/radicals.ts'
import { childrenOf, type XmlElement } from '../xml/xml-tree.ts'
import { deltasOf, numberOf } from './ofd-values.ts'

/** Characters further apart than this share of an em do not belong together: one text code may write a whole row. */
const gap = 0.6

interface Run {
  text: string
  x: number
  y: number
  width: number
}

/** The characters of a text object (GB/T 33190 11.2) where they stand; `place` leads to points on the page. */
export function textItems(object: XmlElement, place: Matrix): TurnedItem[] {
  const size = numberOf(object.attributes['Size']) ?? 0
  if (size <= 0) return []
  const scale = numberOf(object.attributes['HScale']) ?? 1
  const downwards = numberOf(object.attributes['ReadDirection']) === 90
  let [x, y] = [0, 0]
  return childrenOf(object, 'TextCode').flatMap((code) => {
    // A code without a place begins where the one before it did.
    x = numberOf(code.attributes['X']) ?? x
    y = numberOf(code.attributes['Y']) ?? y
    return runsOf(code, x, y, size, scale, downwards).flatMap((run) => itemOf(run, size, place))
  })
}

function runsOf(code: XmlElement, x: number, y: number, size: number, scale: number, downwards: boolean): Run[] {
  const characters = [...code.text.replaceAll(/[\r\n]/g, '')]
  const across = deltasOf(code.attributes['DeltaX'], characters.length)
  const down = deltasOf(code.attributes['DeltaY'], characters.length)
  const runs: Run[] = []
  let at = { x, y }
  characters.forEach((text, index) => {
    const width = (isNarrow(text) ? size / 2 : size) * scale
    const run = runs.at(-1)
    const distance = run ? at.x - (run.x + run.width) : 0
    if (run && at.y === run.y && distance <= size * gap && distance > -width) {
      run.text += text
      run.width = at.x + width - run.x
    } else runs.push({ text, ...at, width })
    // Where the list ends before the text its last number goes on; without one the font decides.
    const dx = across[Math.min(index, across.length - 1)] ?? (downwards ? 0 : width)
    const dy = down[Math.min(index, down.length - 1)] ?? (downwards ? size : 0)
    at = { x: at.x + dx, y: at.y + dy }
  })
  return runs
}

function itemOf({ text, x, y, width }: Run, size: number, place: Matrix): TurnedItem[] {
  if (text.trim() === '') return []
  const box = boxBetween(apply(place, x, y + size * 0.15), apply(place, x + width, y - size * 0.85))
  const degrees = degreesOf(place[0], place[1])
  return [{ text: withUnknownsShown(withoutRadicals(text)), box, size: size * Math.hypot(place[2], place[3]), degrees }]
}

function isNarrow(character: string): boolean {
  return (character.codePointAt(0) ?? 0) < 0x2e80
}
