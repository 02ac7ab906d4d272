import { useEffect, useRef, type RefObject } from 'react'

/** Shows an element in the top layer for as long as it is mounted; it hangs on the selected cell by CSS anchoring. */
export function useFlyout(): RefObject<HTMLDivElement | null> {
  const flyout = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = flyout.current
    if (element && !element.matches(':popover-open')) element.showPopover()
  }, [])
  return flyout
}
