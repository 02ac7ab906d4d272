import { entrySums } from '../../../core/catalogue/entry.ts'
import { useForm } from './form-context.ts'

/** What one sum of the form says while the tables are typed in: it agrees, is off by so much, or lacks so many cells. */
export function SumCell({ sum, name, span = 1 }: { sum: string; name: string; span?: number }) {
  const mark = useForm().sums?.get(sum)
  if (!mark) return <td className='sum-mark' colSpan={span} />
  const spoken =
    mark.state === 'off'
      ? entrySums.spoken.off(name, mark.difference)
      : mark.state === 'open'
        ? entrySums.spoken.open(name, mark.unread)
        : entrySums.spoken[mark.state](name)
  return (
    <td
      className={`sum-mark ${mark.state}`}
      colSpan={span}
      data-sum={sum}
      data-sum-state={mark.state}
      aria-label={spoken}
      title={mark.statement}
    >
      {mark.text}
    </td>
  )
}
