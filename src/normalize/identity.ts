/**
 * Names the records of one source: 16 hexadecimal digits from source, start, end and measure. The same on every
 * machine and in every version. Two lanes of 32 bits, mixed by multiplication as in MurmurHash3; not for secrets.
 */
export function identify(source: string): (start: number, end: number, measure: string) => string {
  const high = mixText(0x243f6a88, source, HIGH)
  const low = mixText(0x85a308d3, source, LOW)
  return (start, end, measure) => {
    const a = mixText(mix(mix(high, start, HIGH), end, HIGH), measure, HIGH)
    const b = mixText(mix(mix(low, start, LOW), end, LOW), measure, LOW)
    return hexadecimal(spread(a ^ (b >>> 7))) + hexadecimal(spread(b + Math.imul(a, LOW)))
  }
}

const HIGH = 0x9e3779b1
const LOW = 0xc2b2ae35

function mix(lane: number, value: number, factor: number): number {
  const mixed = Math.imul(lane ^ Math.imul(value, 0xcc9e2d51), factor)
  return ((mixed << 15) | (mixed >>> 17)) + factor
}

/** The length is mixed in last, so that the end of a text cannot be taken for the beginning of the next field. */
function mixText(lane: number, text: string, factor: number): number {
  let mixed = lane
  for (let at = 0; at < text.length; at++) mixed = mix(mixed, text.charCodeAt(at), factor)
  return mix(mixed, text.length, factor)
}

/** Lets every bit bear on every other. */
function spread(lane: number): number {
  let bits = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

const hexadecimal = (bits: number): string => bits.toString(16).padStart(8, '0')
