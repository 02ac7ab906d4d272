import { memo } from 'react'
import { GridTable } from './GridTable.tsx'
import { Segments } from './Segments.tsx'
import type { Chunk } from './source-chunks.ts'
import type { SourceMark } from './source-marks.ts'

interface Props {
  text: string
  chunk: Chunk
  index: number
  /** False while it is far from view: then only its height stands in for it. */
  drawn: boolean
  marks: readonly SourceMark[]
  on: readonly SourceMark[]
}

/** A chunk of the source. It is drawn anew only when its own marks change. */
export const ChunkView = memo(function ChunkView({ text, chunk, index, drawn, marks, on }: Props) {
  const all = on.length > 0 ? [...marks, ...on] : marks
  return (
    <div
      className='chunk'
      data-chunk={index}
      style={{ containIntrinsicSize: `auto ${chunk.estimate}px`, ...(drawn ? {} : { height: chunk.estimate }) }}
    >
      {drawn &&
        chunk.lines.map((line, at) => {
          if (line.kind === 'gap') return <div key={at} className='line gap' />
          if (line.kind === 'grid') return <GridTable key={at} text={text} rows={line} marks={all} />
          return (
            <div key={at} className='line' data-line={line.number}>
              <Segments text={text} span={line.span} marks={all} />
            </div>
          )
        })}
    </div>
  )
})
