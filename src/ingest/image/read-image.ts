import { picturesOnly } from '../pictures-only.ts'
import type { Reader } from '../read-result.ts'

/** Takes a picture for what it is: a document without text. Nothing in it is decoded. */
export const readImage: Reader = async () => ({ ok: true, document: picturesOnly('image', 1) })
