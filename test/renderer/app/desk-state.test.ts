import { describe, expect, it } from 'vitest'
import { freshDesk, parseDesk, type DeskState } from '../../../src/renderer/app/desk-state.ts'

describe('the saved desk', () => {
  it('comes back as it was', () => {
    const desk: DeskState = {
      openId: 7,
      filter: { text: '人社', state: 'reviewed', severity: 'none', year: 2025 },
      theme: 'dark',
      tab: 'notes',
      sourceLook: 'original',
      originalZoom: 1.5,
      paint: false,
      layouts: { outer: { list: 20, desk: 80 } },
      listWidth: 320,
      scroll: { source: 1200 },
      entry: { direction: 'down', skip: false, reason: '扫描件录入' },
    }
    expect(parseDesk(JSON.stringify(desk))).toEqual(desk)
  })

  it('falls back field by field where it is not understood', () => {
    expect(parseDesk(null)).toEqual(freshDesk)
    expect(parseDesk('{')).toEqual(freshDesk)
    expect(parseDesk('[1,2]')).toEqual(freshDesk)
    expect(
      parseDesk(
        JSON.stringify({
          openId: 'x',
          theme: 'pink',
          tab: 'history',
          sourceLook: 'picture',
          originalZoom: 1_000,
          filter: { year: '2025' },
          scroll: { source: 'a', tables: 3 },
          entry: { direction: 'up', skip: 1 },
        }),
      ),
    ).toEqual({
      ...freshDesk,
      tab: 'history',
      scroll: { tables: 3 },
    })
  })
})
