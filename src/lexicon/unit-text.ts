import { SCALE_POWERS } from './scale.ts'
import { unitByForm, type UnitEntry } from './units.ts'

/** A stretch of text that is a unit by itself. */
export interface UnitReading {
  /** The entry of the unit without its scale; undefined for a scale alone, such as 万. */
  readonly entry: UnitEntry | undefined
}

/**
 * The unit that a text in simplified script is from its first to its last character: 万吨, 亿千瓦时, 元/人, %;
 * undefined for anything else.
 */
export function readUnitText(text: string): UnitReading | undefined {
  if (text === '' || text.length > LONGEST) return undefined
  const forms = unitByForm()
  for (let at = 0; at < text.length; at++) {
    const entry = forms.get(text.slice(at))
    if (entry !== undefined) return { entry }
    if (SCALE_POWERS[text.charAt(at)] === undefined) break
    if (at === text.length - 1) return { entry: undefined }
  }
  const stroke = text.indexOf('/')
  if (stroke <= 0) return undefined
  const numerator = readUnitText(text.slice(0, stroke))
  const denominator = readUnitText(text.slice(stroke + 1))
  return denominator === undefined ? undefined : numerator
}

const LONGEST = 16
