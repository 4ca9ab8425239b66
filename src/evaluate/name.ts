const marks = /[\s“”"'‘’《》()[\]【】「」,、。:;·—-]/gu
/** Words before a name that say where, when or how far, and not what. */
const frame =
  /^(?:全区|全市|全省|全县|全国|我区|我市|辖区|区级|全年|上半年|本年|年内|预计|计划|力争|实现|完成|达到|累计|共|其中|共计|总计)+/u

const toName = (indicator: string): string =>
  indicator
    .normalize('NFKC')
    .replace(marks, '')
    .replaceAll('的', '')
    .replace(frame, '')
    .toUpperCase()

/** Whether two names mean one indicator: the same but for marks and frame, one within the other, or nearly alike. */
export function isSameIndicator(one: string, other: string): boolean {
  const [left, right] = [toName(one), toName(other)]
  return left !== '' && right !== '' && isSameName(left, right)
}

function isSameName(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const isWithin = short.length >= 2 && long.includes(short)
  return (isWithin && short.length / long.length >= 0.6) || likeness(one, other) >= 0.75
}

/** Dice's coefficient over pairs of neighbouring characters. */
function likeness(one: string, other: string): number {
  if (one.length < 2 || other.length < 2) return 0
  const left = pairsOf(one)
  const common = pairsOf(other).filter((found) => {
    const at = left.indexOf(found)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
  return (2 * common.length) / (one.length + other.length - 2)
}

const pairsOf = (name: string): string[] =>
  Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2))
