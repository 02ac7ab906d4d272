/** Moves the focus to the pane after or before the one that has it, round the window. */
export function focusPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.offsetParent !== null)
  if (panes.length === 0) return
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at < 0 ? (step > 0 ? 0 : panes.length - 1) : at + step + panes.length) % panes.length]
  entryOf(next)?.focus()
}

/** Puts the cursor into the search field. */
export function focusSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]')
  field?.focus()
  field?.select()
}

/** Where the focus enters a pane: the cell or row that Tab stops at, or the pane's own scrolling area. */
function entryOf(pane: HTMLElement | undefined): HTMLElement | null {
  if (!pane) return null
  return (
    pane.querySelector<HTMLElement>('td[tabindex="0"], li[data-finding][tabindex="0"]') ??
    pane.querySelector<HTMLElement>('[data-pane-focus]') ??
    pane.querySelector<HTMLElement>('button:not(:disabled), input, [tabindex="0"]')
  )
}

/** Opens what asks how the findings of the listed reports are to be exported; false where no list is in sight. */
export function openFindingsExport(): boolean {
  const button = document.querySelector<HTMLButtonElement>('[data-findings-export] > button:not(:disabled)')
  button?.click()
  return button !== null
}
