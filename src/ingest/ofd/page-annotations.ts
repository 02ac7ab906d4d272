import { compose, type Matrix } from '../page/geometry.ts'
import { childOf, childrenOf } from '../xml/xml-tree.ts'
import type { OfdPackage, OfdPart } from './ofd-package.ts'
import { boxOf } from './ofd-values.ts'
import type { PageDrawing } from './page-drawing.ts'

/** Kinds of annotations (GB/T 33190 15) whose looks are no text of the page. */
const notText: ReadonlySet<string | undefined> = new Set(['Stamp', 'Watermark', 'Link'])

/** The annotations of each page, by the page's id. Throws as `OfdPackage.part`. */
export function annotationsOf(pack: OfdPackage, document: OfdPart): ReadonlyMap<string, OfdPart[]> {
  const found = new Map<string, OfdPart[]>()
  for (const { text } of childrenOf(document.root, 'Annotations')) {
    const list = pack.part(text, document.folder)
    for (const page of childrenOf(list?.root ?? null, 'Page')) {
      const part = pack.part(childOf(page, 'FileLoc')?.text ?? '', list?.folder ?? '')
      const id = page.attributes['PageID'] ?? ''
      if (part) found.set(id, [...(found.get(id) ?? []), part])
    }
  }
  return found
}

/**
 * Draws what annotations write on a page, as a form is filled in with a viewer: everybody sees it there. Lines below or
 * through words are no lines of tables.
 */
export function drawAnnotations(annotations: OfdPart, drawing: PageDrawing, place: Matrix): void {
  for (const annotation of childrenOf(annotations.root, 'Annot')) {
    const { Type: type, Visible: visible } = annotation.attributes
    const look = childOf(annotation, 'Appearance')
    if (!look || visible === 'false' || notText.has(type)) continue
    const { x0, y0 } = boxOf(look.attributes['Boundary']) ?? { x0: 0, y0: 0 }
    const lines = drawing.rulings.length
    drawing.draw(look, compose(place, [1, 0, 0, 1, x0, y0]))
    drawing.rulings.length = lines
  }
}
