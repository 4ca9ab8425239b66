/** Hashing in lanes of 32 bits, mixed by multiplication as in MurmurHash3; not for secrets. */

/** Factors of the two lanes. */
export const HIGH = 0x9e3779b1
export const LOW = 0xc2b2ae35

/** A whole number of 32 bits, which need not be put on the heap as a greater one would. */
export const mix = (lane: number, value: number, factor: number): number =>
  turned(lane, Math.imul(value, SCATTER), factor)

const SCATTER = 0xcc9e2d51

/** @param value Scattered over the bits. */
function turned(lane: number, value: number, factor: number): number {
  const mixed = Math.imul(lane ^ value, factor)
  return (((mixed << 15) | (mixed >>> 17)) + factor) | 0
}

/** The length is mixed in last, so that the end of a text cannot be taken for the beginning of the next field. */
export function mixText(lane: number, text: string, factor: number): number {
  let mixed = lane
  for (let at = 0; at < text.length; at++) mixed = mix(mixed, text.charCodeAt(at), factor)
  return mix(mixed, text.length, factor)
}

/** Both lanes of a hash, mixed in one go through each text. */
export class Lanes {
  high = 0
  low = 0

  begin(high: number, low: number): void {
    this.high = high
    this.low = low
  }

  /** Takes two code units at a time, which fit into 32 bits. */
  mixText(text: string): void {
    let { high, low } = this
    const { length } = text
    const paired = length - (length & 1)
    for (let at = 0; at < paired; at += 2) {
      const value = Math.imul(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16), SCATTER)
      high = turned(high, value, HIGH)
      low = turned(low, value, LOW)
    }
    if (paired < length) {
      const value = Math.imul(text.charCodeAt(paired), SCATTER)
      high = turned(high, value, HIGH)
      low = turned(low, value, LOW)
    }
    const value = Math.imul(length, SCATTER)
    this.high = turned(high, value, HIGH)
    this.low = turned(low, value, LOW)
  }
}

/** Lets every bit bear on every other. */
export function spread(lane: number): number {
  let bits = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
