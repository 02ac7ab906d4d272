import type { ReactNode } from 'react'

interface Props {
  kind: string
  name: string
  /** Goes to its place in this version; null where it has none. */
  go: (() => void) | null
  /** The two columns. */
  children: ReactNode
}

/** One change as a row; a click or Enter goes to its place. */
export function ChangeRow({ kind, name, go, children }: Props) {
  return (
    <tr
      data-change={kind}
      tabIndex={0}
      onClick={() => go?.()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !go) return
        event.preventDefault()
        go()
      }}
    >
      <th scope='row'>{name}</th>
      {children}
    </tr>
  )
}
