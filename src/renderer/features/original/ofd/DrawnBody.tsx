import { useMemo } from 'react'
import type { DrawnPageLook } from '../../../../core/document/original-look.ts'
import { originalPane } from '../../../../core/catalogue/original.ts'
import type { BodyProps } from '../original-body.ts'
import { PagesBody } from '../pages/PagesBody.tsx'
import { drawnSource } from './drawn-source.ts'

/** Pages that are drawn from where their characters and lines stand (OFD), and what is not drawn. */
export function DrawnBody({ pages, ...body }: { pages: readonly DrawnPageLook[] } & BodyProps) {
  const source = useMemo(() => drawnSource(pages), [pages])
  return (
    <>
      <PagesBody source={source} {...body} />
      <p className='original-note quiet'>{originalPane.drawnFromText}</p>
    </>
  )
}
