const paths = {
  search: 'M7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm3 7 3.5 3.5',
  down: 'm4 6.5 4 4 4-4',
  close: 'm4 4 8 8m0-8-8 8',
  undo: 'M6 3.5 3 6.5l3 3M3.5 6.5H10a3 3 0 0 1 0 6H7',
  redo: 'm10 3.5 3 3-3 3m2.5-3H6a3 3 0 0 0 0 6h3',
  check: 'm3 8.5 3.5 3.500L13 4.5',
  import: 'M8 2.500v7.500m-3-3 3 3 3-3M3 13.500h10',
  export: 'M8 10V2.500m-3 3 3-3 3 3M3 13.500h10',
  memo: 'M4 2.500h5.500L12 5v8.500H4Zm2 5h4m-4 2.500h4M9.5 2.500V5H12',
  note: 'M3 3.500h10v7H8.500L6 13v-2.500H3Z',
  light:
    'M8 5.200a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.600ZM8 1.500v1.500m0 10v1.500M1.5 8H3m10 0h1.500M3.4 3.400l1.1 1.100m7 7 1.1 1.100m0-9.2-1.1 1.100m-7 7-1.1 1.1',
  dark: 'M12.8 9.500A5.3 5.3 0 0 1 6.5 3.200a5.3 5.3 0 1 0 6.3 6.300Z',
  auto: 'M2.5 3.500h11v7.500h-11ZM6 13.500h4M8 11v2.5',
  help: 'M5.8 6a2.2 2.2 0 1 1 3.3 1.900c-.7.4-1.1.8-1.1 1.600m0 2.200v.3',
  print: 'M4.5 6V2.500h7V6M4.5 11.500h-2V6h11v5.500h-2m-7-2h7v4h-7Z',
  folder: 'M2.5 4h4l1.3 1.500h5.700v7h-11Z',
  organ: 'M2.5 13.500h11M3.500 6.500h9L8 3Zm1 0v7m3-7v7m3-7v7',
  person: 'M8 3a2.3 2.3 0 1 1 0 4.600A2.3 2.3 0 0 1 8 3Zm-4.5 10c.3-2.6 2-4 4.5-4s4.2 1.4 4.5 4',
} as const

/** The names of the drawn icons. */
export type IconName = keyof typeof paths

/** A line icon, decoration only: the control that carries it has its own name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg width='16' height='16' viewBox='0 0 16 16' aria-hidden='true' focusable='false'>
      <path d={paths[name]} fill='none' stroke='currentColor' strokeWidth='1.3' strokeLinecap='round' strokeLinejoin='round' />
    </svg>
  )
}
