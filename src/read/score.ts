import common from './common.json' with { type: 'json' }

const COMMON = 1
const SUSPECT = 2

const isControl = (unit: number): boolean =>
  (unit < 0x20 && unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d) ||
  (unit >= 0x7f && unit < 0xa0)

const isPrivateUse = (unit: number): boolean => unit >= 0xe000 && unit < 0xf900

const buildClasses = (): Uint8Array => {
  const classes = new Uint8Array(0x10000)
  for (let unit = 0; unit < 0x10000; unit += 1) {
    if (isControl(unit) || isPrivateUse(unit) || unit >= 0xfff0) classes[unit] = SUSPECT
  }
  for (const { characters } of common) {
    for (let index = 0; index < characters.length; index += 1) {
      classes[characters.charCodeAt(index)] = COMMON
    }
  }
  return classes
}

let classes: Uint8Array | undefined

/**
 * How much a text looks like Chinese prose: the share of common characters less the share of
 * private-use, control and replacement characters, among all that are not plain ASCII.
 *
 * A report scores 0.5 to 0.8, the same bytes read in a wrong encoding below 0.1.
 *
 * @returns -1 to 1; 0 for a text of nothing but ASCII.
 */
export function score(text: string): number {
  classes ??= buildClasses()
  let seen = 0
  let good = 0
  let bad = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    const found = classes[unit]
    if (found === COMMON) good += 1
    else if (found === SUSPECT) bad += 1
    else if (unit < 0x80) continue
    seen += 1
  }
  return seen === 0 ? 0 : (good - bad) / seen
}
