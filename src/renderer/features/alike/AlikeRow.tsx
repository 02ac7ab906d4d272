import type { AlikeFinding } from '../../../contract/judgement.ts'
import { desk } from '../../../core/catalogue/desk.ts'
import { alikePane as words } from '../../../core/catalogue/judgement.ts'
import { SeverityMark } from '../../components/Marks.tsx'

/** One finding on two lines: whose report, what is wrong; at the right what is held of it. */
export function AlikeRow({ finding, picked, onOpen }: { finding: AlikeFinding; picked: boolean; onOpen: () => void }) {
  const { agency, year, fileName, severity, about, statement, message, decision } = finding
  const state = decision?.state ?? 'pending'
  return (
    <div className={`alike-row ${state}`} title={`${fileName}\n${statement}\n${message}`}>
      <span className={`box ${picked ? 'picked' : ''}`} aria-hidden='true' />
      <SeverityMark severity={severity} />
      <span className='whose cut'>
        {agency ?? words.unknownAgency}
        <span className='year'>{year ?? fileName}</span>
      </span>
      <span className='equation cut'>{statement || message}</span>
      <span className='held'>
        {desk.decision[state]}
        {decision?.reasonCode ? `（${desk.dismissal[decision.reasonCode]}）` : ''}
      </span>
      <span className='file cut'>{fileName}</span>
      <span className='message cut'>
        {about === 'reading' && <span className='about reading'>{desk.about.reading}</span>}
        {statement ? message : ''}
      </span>
      <button
        type='button'
        className='button plain small'
        tabIndex={-1}
        onClick={(event) => {
          event.stopPropagation()
          onOpen()
        }}
      >
        {words.open}
      </button>
    </div>
  )
}
