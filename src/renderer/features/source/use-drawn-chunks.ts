import { useCallback, useEffect, useState, type RefObject } from 'react'

/** Documents with fewer chunks than this are drawn whole. */
const small = 40
const ahead = '1600px'

/**
 * Which chunks of a long document are drawn: those that have come near the view. They stay drawn (the browser skips
 * what is out of sight), so that a text selection never loses its ends.
 */
export function useDrawnChunks(
  scroller: RefObject<HTMLElement | null>,
  count: number,
): { drawn: (index: number) => boolean; draw: (index: number) => void } {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const root = scroller.current
    if (count <= small || !root) return
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries
          .filter((entry) => entry.isIntersecting)
          .map((entry) => Number((entry.target as HTMLElement).dataset['chunk']))
        if (near.length > 0)
          setSeen((before) => (near.every((index) => before.has(index)) ? before : new Set([...before, ...near])))
      },
      { root, rootMargin: ahead },
    )
    for (const chunk of root.querySelectorAll('[data-chunk]')) observer.observe(chunk)
    return () => observer.disconnect()
  }, [scroller, count])
  const draw = useCallback((index: number) => setSeen((before) => (before.has(index) ? before : new Set([...before, index]))), [])
  return { drawn: (index) => count <= small || seen.has(index), draw }
}
