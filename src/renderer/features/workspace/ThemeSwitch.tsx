import { topBar } from '../../../core/catalogue/desk.ts'
import type { Theme } from '../../app/desk-state.ts'
import { useDesk } from '../../app/desk-store.ts'
import { setTheme } from '../../app/workspace-actions.ts'
import { Icon } from '../../components/Icon.tsx'

const following: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' }

/** Goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const theme = useDesk((desk) => desk.theme)
  const label = topBar.themeLabel(topBar.theme[theme])
  return (
    <button
      type='button'
      className='button plain icon'
      aria-label={label}
      title={label}
      onClick={() => setTheme(following[theme])}
    >
      <Icon name={theme} />
    </button>
  )
}
