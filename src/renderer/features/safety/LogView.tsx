import { useEffect } from 'react'
import { safetyWords as words } from '../../../core/catalogue/safety.ts'
import { useTask } from './use-task.ts'

/** The log of the program's own faults: read, and deleted. */
export function LogView() {
  const { answer, error, run: read } = useTask('log.read', true)
  const clearing = useTask('log.clear')
  useEffect(() => {
    void read({})
  }, [read])
  const text = answer?.text ?? ''
  const clear = async () => {
    await clearing.run({})
    await read({})
  }
  return (
    <section className='safety-part' aria-label={words.log}>
      <header>
        <h3>{words.log}</h3>
        <span role='status' className='quiet cut' title={answer?.path}>
          {error ?? clearing.error ?? answer?.path}
        </span>
        <button type='button' className='button' disabled={text === ''} onClick={() => void clear()}>
          {words.logClear}
        </button>
      </header>
      <p className='hint'>{words.logHint}</p>
      {answer && text === '' && <p className='hint'>{words.logEmpty}</p>}
      {text !== '' && (
        <pre className='log-text' tabIndex={0} aria-label={words.log}>
          {text}
        </pre>
      )}
    </section>
  )
}
