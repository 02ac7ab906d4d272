import type { Modifications } from './formatting.ts'

/** How characters are set, as far as it matters to what they say. */
export interface CharacterLook {
  hidden: boolean
  /** Taken away by a tracked deletion. */
  deleted: boolean
  /** Raised as superscript, or set higher than the line. */
  raised: boolean
  high: boolean
  struck: boolean
  struckTwice: boolean
}

/** Characters as they stand: nothing hides, raises or strikes them. */
export const plainLook: CharacterLook = {
  hidden: false,
  deleted: false,
  raised: false,
  high: false,
  struck: false,
  struckTwice: false,
}

/** Numbers of the modifications (MS-DOC 2.6.1). */
const sprm = {
  deleted: 0x0800,
  hidden: 0x083c,
  struck: 0x0837,
  struckTwice: 0x2a53,
  script: 0x2a48,
  height: 0x4845,
  style: 0x4a30,
} as const

const superscript = 1
/** Operands of a modification that can be switched: as the style has it, or the other way round. */
const [asStyled, unlikeStyled] = [0x80, 0x81]

/**
 * The look that modifications make of the one that the styles give; `styleLook` is that of a style of characters, which they
 * may name. What a style of characters switches on in a paragraph whose style has it on is off.
 */
export function modifiedLook(
  styled: CharacterLook,
  apply: Modifications,
  styleLook: (style: number) => CharacterLook,
): CharacterLook {
  let base = styled
  apply((operation, operand) => {
    if (operation === sprm.style) base = layered(styled, styleLook(operand.getUint16(0, true)))
  })
  const look = { ...base }
  apply((operation, operand) => {
    if (operation === sprm.height) look.high = operand.getInt16(0, true) > 0
    if (operand.byteLength !== 1) return
    const value = operand.getUint8(0)
    const switched = (before: boolean): boolean => (value === unlikeStyled ? !before : value === asStyled ? before : value === 1)
    if (operation === sprm.deleted) look.deleted = value === 1
    else if (operation === sprm.hidden) look.hidden = switched(base.hidden)
    else if (operation === sprm.struck) look.struck = switched(base.struck)
    else if (operation === sprm.struckTwice) look.struckTwice = switched(base.struckTwice)
    else if (operation === sprm.script) look.raised = value === superscript
  })
  return look
}

function layered(paragraph: CharacterLook, characters: CharacterLook): CharacterLook {
  return {
    hidden: paragraph.hidden !== characters.hidden,
    deleted: false,
    raised: paragraph.raised || characters.raised,
    high: paragraph.high || characters.high,
    struck: paragraph.struck !== characters.struck,
    struckTwice: paragraph.struckTwice !== characters.struckTwice,
  }
}
