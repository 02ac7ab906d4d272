import { useEffect, useRef } from 'react'
import { desk } from '../../../core/catalogue/desk.ts'
import { keyHelp, keyNames } from '../../../core/catalogue/keys.ts'
import { useDesk } from '../../app/desk-store.ts'
import { keyGroups, keyMap } from '../../app/key-map.ts'
import { Icon } from '../../components/Icon.tsx'
import './help.css'

/** Every key of the desk, out of the same table that the keyboard is handled by. */
export function KeyHelp() {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    panel.current?.showPopover()
    panel.current?.querySelector('button')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <div
      ref={panel}
      popover='auto'
      className='key-help'
      role='dialog'
      aria-label={keyHelp.title}
      onToggle={(event) => {
        if (event.newState === 'closed') useDesk.setState({ help: false })
      }}
    >
      <div className='key-help-head'>
        <h2>{keyHelp.title}</h2>
        <button type='button' className='button plain icon' aria-label={desk.close} onClick={() => panel.current?.hidePopover()}>
          <Icon name='close' />
        </button>
      </div>
      <div className='key-columns'>
        {keyGroups.map((group) => (
          <section key={group}>
            <h3>{keyHelp.groups[group]}</h3>
            <dl>
              {keyMap
                .filter((key) => key.group === group)
                .map((key) => (
                  <div key={key.name}>
                    <dt>
                      {key.shown.map((part) => (
                        <kbd key={part}>{part}</kbd>
                      ))}
                    </dt>
                    <dd>{keyNames[key.name]}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </div>
  )
}
