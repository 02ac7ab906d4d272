import { useEffect, useState } from 'react'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { originalPane } from '../../../../core/catalogue/original.ts'
import type { PageSize, PageSource } from '../pages/page-source.ts'
import { drawPage } from './draw-page.ts'
import { openPdf } from './open-pdf.ts'
import { pageCharacters } from './page-characters.ts'

/** Opens a PDF while the component stands. The sizes of later pages are those of the first until they are known. */
export function usePdf(bytes: Uint8Array): { source: PageSource | null; error: string | null } {
  const [source, setSource] = useState<PageSource | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    const standing = new AbortController()
    const gone = () => standing.signal.aborted
    const opening = openPdf(bytes)
    const read = async () => {
      const document = await opening.document
      const first = await sizeOf(document, 1)
      const sizes = Array.from({ length: document.numPages }, () => first)
      const open = sourceOf(document, sizes)
      if (!gone()) setSource(open)
      let other = false
      for (let number = 2; number <= document.numPages && !gone(); number += 1) {
        const size = await sizeOf(document, number).catch(() => first)
        other ||= size.width !== first.width || size.height !== first.height
        sizes[number - 1] = size
      }
      if (other && !gone()) setSource({ ...open, sizes: [...sizes] })
    }
    read().catch((thrown: unknown) => {
      if (gone()) return
      const name = thrown instanceof Error ? thrown.name : ''
      setError(name === 'PasswordException' ? originalPane.encryptedPdf : originalPane.damagedPdf)
    })
    return () => {
      standing.abort()
      opening.close()
      setSource(null)
      setError(null)
    }
  }, [bytes])
  return { source, error }
}

function sourceOf(document: PDFDocumentProxy, sizes: readonly PageSize[]): PageSource {
  const known = new Map<number, ReturnType<typeof pageCharacters>>()
  return {
    sizes,
    draw: (page, factor, done) => drawPage(document, page, factor, done),
    characters(page) {
      const characters = known.get(page) ?? pageCharacters(document, page).catch(() => [])
      known.set(page, characters)
      return characters
    },
  }
}

async function sizeOf(document: PDFDocumentProxy, number: number): Promise<PageSize> {
  const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 })
  return { width, height }
}
