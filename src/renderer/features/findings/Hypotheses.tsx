import type { ReportView } from '../../../contract/views.ts'
import { diagnosisWords, likenessNames, slipNames } from '../../../core/catalogue/diagnosis.ts'
import type { Hypothesis } from '../../../core/diagnosis/diagnose.ts'
import { cellShortLabel, columnLabel, rowLabel } from '../../../core/form/cell-label.ts'
import { cellParts } from '../../../core/form/form.ts'
import { hypothesesOf } from '../../app/hypotheses.ts'
import { select } from '../../app/report-actions.ts'
import './hypotheses.css'

/** Cells of a line that are written out with their numbers. */
const mostParts = 4

/** What would explain a failed relation together with those that fail with it; each cell leads to its place. */
export function Hypotheses({ view, topic }: { view: ReportView; topic: string }) {
  const hypotheses = hypothesesOf(view).filter(({ mends }) => mends.includes(topic))
  if (hypotheses.length === 0) return null
  const others = Math.max(...hypotheses.map((hypothesis) => hypothesis.others))
  return (
    <div className='hypotheses' data-hypotheses=''>
      <span className='title'>{diagnosisWords.title}</span>
      <ul>
        {hypotheses.map((hypothesis) => (
          <li key={hypothesis.changes.map(({ cell, to }) => `${cell}=${to}`).join()}>
            {hypothesis.changes.length <= 2 ? (
              <button
                type='button'
                className='button plain small'
                onClick={(event) => {
                  event.stopPropagation()
                  const [first] = hypothesis.changes
                  if (first) select({ kind: 'cell', cell: first.cell }, 'bottom')
                }}
              >
                {sentence(hypothesis, view)}
              </button>
            ) : (
              <span>{sentence(hypothesis, view)}</span>
            )}
            <span className='quiet'>{evidence(hypothesis)}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <span className='quiet'>{diagnosisWords.others(others)}</span>}
    </div>
  )
}

function sentence({ kind, changes }: Hypothesis, view: ReportView): string {
  const { edition } = view.item
  const name = (index: number) => cellShortLabel(changes[index]!.cell, edition)
  if (kind === 'shifted') return diagnosisWords.shifted(rowLabel(changes[0]!.cell, edition))
  if (kind === 'exchanged' || kind === 'slipped') {
    const [first, second, last] = [changes[0]!.cell, changes[1]!.cell, changes.at(-1)!.cell]
    const [from, to] = [rowLabel(first, edition), rowLabel(last, edition)]
    return kind === 'slipped'
      ? diagnosisWords.slipped(from, to, columnLabel(first, edition))
      : diagnosisWords.exchanged(from, to, columnLabel(first, edition), columnLabel(second, edition))
  }
  if (kind === 'left-in') {
    const [first, second] = [changes[0]!.cell, changes[1]!.cell]
    const isRow = cellParts(first).row === cellParts(second).row
    const [line, part] = isRow ? [rowLabel, columnLabel] : [columnLabel, rowLabel]
    const parts = changes
      .slice(0, mostParts)
      .map(({ cell, from, to }) => diagnosisWords.leftInPart(part(cell, edition), from, to))
    return diagnosisWords.leftInLine(line(first, edition), parts, changes.length - parts.length)
  }
  if (kind === 'swapped') return diagnosisWords.swapped(name(0), name(1))
  if (kind === 'moved') {
    const [from, to] = changes[0]!.to < changes[0]!.from ? [0, 1] : [1, 0]
    return diagnosisWords.moved(Math.abs(changes[0]!.to - changes[0]!.from), name(from), name(to))
  }
  return changes.map((change, index) => diagnosisWords.change(name(index), change.from, change.to)).join('；')
}

function evidence({ kind, changes, mends }: Hypothesis): string {
  const slip = slipNames[kind]
  const told = changes.flatMap(({ likeness, inProse, doubtful, leftIn }) => [
    ...(likeness && (kind === 'one-cell' || kind === 'carried' || kind === 'moved') ? [likenessNames[likeness]] : []),
    ...(inProse ? [diagnosisWords.inProse] : []),
    ...(leftIn && kind !== 'left-in' ? [diagnosisWords.leftIn] : []),
    ...(doubtful ? [diagnosisWords.doubtful] : []),
  ])
  return [...(slip ? [slip] : []), ...new Set(told), diagnosisWords.mends(mends.length)].join('；')
}
