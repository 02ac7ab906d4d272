/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  x: number
  y: number
  width: number
  height: number
}

/** Where the window stood when it was closed. */
export interface WindowPlace {
  x?: number | undefined
  y?: number | undefined
  width: number
  height: number
  maximized: boolean
}

/** The size below which the desk's panes no longer stand side by side. */
export const smallest = { width: 1024, height: 600 }
const usual = { width: 1366, height: 768 }

/** How much of the window must be on a screen to be caught with the mouse. */
const graspable = 120

/** Where the window is to open: where it stood, as far as the screens of today allow; in the middle otherwise. */
export function placeFor(
  saved: WindowPlace | null,
  screens: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  if (!saved) return usual
  const size = { width: Math.max(saved.width, smallest.width), height: Math.max(saved.height, smallest.height) }
  const { x, y } = saved
  if (x === undefined || y === undefined) return size
  const seen = screens.some(
    (screen) =>
      Math.min(x + size.width, screen.x + screen.width) - Math.max(x, screen.x) >= graspable &&
      y >= screen.y - 8 &&
      y <= screen.y + screen.height - graspable,
  )
  return seen ? { x, y, ...size } : size
}
