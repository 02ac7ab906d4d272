import { originalPane } from '../../../../core/catalogue/original.ts'
import { Empty } from '../../../components/Empty.tsx'
import type { BodyProps } from '../original-body.ts'
import { PagesBody } from '../pages/PagesBody.tsx'
import { usePdf } from './use-pdf.ts'

/** A PDF as it looks. The default export is what is loaded when the first PDF is shown. */
export default function PdfBody({ bytes, ...body }: { bytes: Uint8Array } & BodyProps) {
  const { source, error } = usePdf(bytes)
  if (error !== null) return <Empty title={originalPane.failed} body={error} />
  return source ? <PagesBody source={source} {...body} /> : <Empty title={originalPane.opening} />
}
