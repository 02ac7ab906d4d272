import { useEffect, useState } from 'react'
import { importPane } from '../../../core/catalogue/desk.ts'
import { importDropped } from '../../app/import-actions.ts'
import { Icon } from '../../components/Icon.tsx'
import './import.css'

/** Takes files and folders dropped anywhere on the window; while they hover it says what will happen. */
export function DropOverlay() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // Enter and leave come for every element under the pointer: only their balance says whether it is still here.
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth += 1
      setOver(true)
    }
    const leave = () => {
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const hover = (event: DragEvent) => {
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = carriesFiles(event) ? 'copy' : 'none'
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      depth = 0
      setOver(false)
      if (carriesFiles(event)) void importDropped([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hover)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hover)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!over) return null
  return (
    <div className='drop-overlay' role='status'>
      <div>
        <Icon name='import' />
        <strong>{importPane.drop}</strong>
        <span>{importPane.dropBody}</span>
      </div>
    </div>
  )
}
