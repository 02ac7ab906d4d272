import { boxStyle, type PlacedBox, type PlacedMark } from './page-boxes.ts'

interface Props {
  marks: readonly PlacedMark[]
  on: readonly PlacedBox[]
  factor: number
}

/** What lies over a drawn page: the cells that were read, the quantities, the quotes of findings, notes, and what is selected. */
export function PageMarks({ marks, on, factor }: Props) {
  return (
    <>
      {marks.map(({ mark, box }, index) => (
        <i
          key={index}
          className={`page-mark m-${mark.kind} ${mark.kind === 'quote' ? `m-${mark.severity}` : mark.kind === 'quantity' ? `q-${mark.status}` : ''}`}
          data-cell={mark.kind === 'cell' ? mark.cell : undefined}
          data-quote={mark.kind === 'quote' ? mark.fingerprint : undefined}
          data-quantity={mark.kind === 'quantity' ? mark.start : undefined}
          style={boxStyle(box, factor)}
        />
      ))}
      {on.map(({ box }, index) => (
        <i key={index} className='page-mark m-on' style={boxStyle(box, factor)} />
      ))}
    </>
  )
}
