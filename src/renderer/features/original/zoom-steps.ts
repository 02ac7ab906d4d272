const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4]

/** The next larger or smaller step from a scale. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  // A fitted scale stands between two steps; one that is nearly a step counts as that step.
  const next = direction > 0 ? steps.find((step) => step > scale * 1.02) : steps.findLast((step) => step < scale * 0.98)
  return next ?? (direction > 0 ? steps.at(-1)! : steps[0]!)
}

/** What a key does to the zoom: a new scale, null for fitting the width, undefined for another key. */
export function zoomKey(
  event: { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean },
  scale: number,
): number | null | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined
  if (event.key === '+' || event.key === '=') return zoomStep(scale, 1)
  if (event.key === '-') return zoomStep(scale, -1)
  return event.key === '0' ? null : undefined
}
