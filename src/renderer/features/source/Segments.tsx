import type { TextSpan } from '../../../core/document/locator.ts'
import { segmentsOf, type Segment, type SourceMark } from './source-marks.ts'

interface Props {
  text: string
  span: TextSpan
  marks: readonly SourceMark[]
}

/** A span of the source, its marks drawn. Each piece carries its offset (`data-o`), so that a mouse selection can be placed. */
export function Segments({ text, span, marks }: Props) {
  return segmentsOf(span, marks).map((segment) => <Piece key={`${segment.start}-${segment.end}`} text={text} segment={segment} />)
}

function Piece({ text, segment }: { text: string; segment: Segment }) {
  const { start, end, marks } = segment
  const names = new Set<string>()
  let cell: string | undefined
  let note: string | undefined
  let finding: string | undefined
  let quantity: number | undefined
  for (const mark of marks) {
    names.add(`s-${mark.kind}`)
    if (mark.kind === 'cell') {
      // Of cells that share characters the shortest span, drawn last, is the one that a click means.
      cell = mark.cell
      if (mark.inferred) names.add('s-inferred')
      if (mark.start === start) names.add('s-first')
      if (mark.end === end) names.add('s-last')
    }
    if (mark.kind === 'note') note = mark.note
    if (mark.kind === 'quantity') {
      quantity = mark.start
      names.add(`q-${mark.status}`)
    }
    if (mark.kind === 'quote') {
      finding = mark.fingerprint
      names.add(mark.severity)
    }
  }
  if (start === end) names.add('s-blank')
  return (
    <span
      data-o={start}
      className={names.size > 0 ? [...names].join(' ') : undefined}
      data-cell={cell}
      data-note={note}
      data-quote={finding}
      data-quantity={quantity}
    >
      {text.slice(start, end)}
    </span>
  )
}
