import { judgingWords as words } from '../../core/catalogue/judgement.ts'
import { useDesk } from './desk-store.ts'
import { cancelJudging, startJudging } from './judgement-actions.ts'

/** Judging anew under way, or what it left behind where it was stopped; nothing where every report is up to date. */
export function JudgingStrip() {
  const judging = useDesk((now) => now.judging)
  if (!judging || (!judging.running && !(judging.cancelled && judging.behind > 0))) return null
  const { running, done, total, behind } = judging
  return (
    <section className='judging-strip' aria-label={words.region} data-judging={running ? 'running' : 'stopped'}>
      <strong role='status'>{running ? words.running(done, total) : words.stopped(behind)}</strong>
      {running && (
        <span
          className='judging-bar'
          role='progressbar'
          aria-label={words.region}
          aria-valuemin={0}
          aria-valuemax={total}
          aria-valuenow={done}
        >
          <span style={{ transform: `scaleX(${total > 0 ? done / total : 0})` }} />
        </span>
      )}
      <button type='button' className='button small' onClick={() => void (running ? cancelJudging() : startJudging())}>
        {running ? words.cancel : words.resume}
      </button>
    </section>
  )
}
