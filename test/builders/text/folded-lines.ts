import type { Random } from '../random.ts'

/** How a program folds long lines: at so many characters, or half-width columns with a tab as one or up to its stop. */
export interface Fold {
  width: number
  measure: 'characters' | 'columns' | 'stops'
}

/** Makes up a fold. */
export function foldOf(random: Random): Fold {
  return {
    width: random.pick([60, 64, 72, 76, 78, 80, 100]),
    measure: random.pick(['characters', 'columns', 'stops'] as const),
  }
}

/** The text with its long lines folded, wherever they have that width. */
export function folded(text: string, { width, measure }: Fold): string {
  const widthAt = (character: string, at: number): number => {
    const stop = measure === 'stops' && character === '\t' ? 8 - (at % 8) : 1
    return measure !== 'characters' && character.charCodeAt(0) >= 0x1100 ? 2 : stop
  }
  const line = (whole: string): string => {
    const parts = ['']
    let used = 0
    for (const character of whole) {
      if (used + widthAt(character, used) > width) {
        parts.push('')
        used = 0
      }
      parts[parts.length - 1] += character
      used += widthAt(character, used)
    }
    return parts.join('\n')
  }
  return text.split('\n').map(line).join('\n')
}
