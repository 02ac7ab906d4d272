import type { Layout } from '../builders/layout.ts'
import { layouts } from '../builders/render.ts'
import { layoutsByFormat } from './layouts-by-format.ts'
import { ofdClasses } from './ofd/ofd-report.ts'
import { classes, classLayout } from './pdf/page-classes.ts'

/** The layouts whose files take more than a text to write: pages, word processors' documents, archives of web pages. */
export const fileLayouts: readonly Layout[] = [
  ...Object.values(layoutsByFormat)
    .flat()
    .filter((layout) => !layouts.includes(layout)),
  ...classes.map(classLayout),
  ...ofdClasses,
]
