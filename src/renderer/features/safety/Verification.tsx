import { useState } from 'react'
import type { WorkspaceVerification } from '../../../core/workspace/safety.ts'
import { safetyWords as words } from '../../../core/catalogue/safety.ts'
import { Icon } from '../../components/Icon.tsx'
import { useTask } from './use-task.ts'

/** Verifies everything, and compares with a head that a memo has printed. */
export function Verification() {
  const verifying = useTask('safety.verify')
  const [seq, setSeq] = useState('')
  const [hash, setHash] = useState('')
  const [asked, setAsked] = useState<number | null>(null)
  const given = seq.trim() !== '' || hash.trim() !== ''
  const typed = hash.replace(/\s/g, '').toLowerCase()
  const bad = given && !(/^\d{1,12}$/.test(seq.trim()) && /^[0-9a-f]{64}$/.test(typed))
  const verify = () => {
    const printed = given ? { seq: Number(seq.trim()), hash: typed } : null
    setAsked(printed?.seq ?? null)
    void verifying.run({ printed })
  }
  return (
    <section className='safety-part' aria-label={words.verify}>
      <header>
        <h3>{words.verify}</h3>
        <span role='status' className={verifying.error ? 'failed' : 'quiet'}>
          {verifying.busy ? words.verifying : verifying.error}
        </span>
        <button type='button' className='button primary' disabled={verifying.busy || bad} onClick={verify}>
          {words.verify}
        </button>
      </header>
      <p className='hint'>{words.verifyHint}</p>
      <div className='printed'>
        <label>
          {words.printedSeq}
          <input
            className='field'
            inputMode='numeric'
            maxLength={12}
            value={seq}
            onChange={(event) => setSeq(event.target.value)}
          />
        </label>
        <label className='wide'>
          {words.printedHash}
          <input
            className='field'
            spellCheck={false}
            maxLength={120}
            value={hash}
            onChange={(event) => setHash(event.target.value)}
          />
        </label>
      </div>
      {bad && <p className='failed'>{words.printedBad}</p>}
      {verifying.answer && <Result found={verifying.answer} printed={asked} />}
    </section>
  )
}

function Result({ found, printed }: { found: WorkspaceVerification; printed: number | null }) {
  const { database, trail, lost, originals, head } = found
  return (
    <ul className='result' aria-label={words.verify}>
      <Line good={database}>{database ? words.databaseGood : words.databaseBad}</Line>
      <Line good={trail.ok}>{trail.ok ? words.trailGood(trail.head.seq) : words.trailBad(trail.seq, trail.problem)}</Line>
      {trail.ok && printed !== null && <Line good>{words.printedGood(printed)}</Line>}
      {lost && <Line good={false}>{words.lost(lost.seq)}</Line>}
      <Line good={originals.lost.length === 0}>
        {originals.lost.length === 0
          ? words.originalsGood(originals.checked)
          : words.originalsBad(originals.lost, originals.checked)}
      </Line>
      <li className='hash'>{words.head(head.seq, head.hash)}</li>
    </ul>
  )
}

function Line({ good, children }: { good: boolean; children: string }) {
  return (
    <li className={good ? 'good' : 'bad'}>
      <Icon name={good ? 'check' : 'close'} />
      <span>{children}</span>
    </li>
  )
}
