import { TransformStream } from 'node:stream/web'
import { expandsTooMuch, type ReportsError } from '../../errors.ts'
import { mostExpanded, mostRatio } from '../archive.ts'

/** Smaller arrays are not counted. */
const LARGE = 64 * 1024
/** Honest files need this much, however small they are. */
const LEAST_SUSPECT = 32 * 1024 * 1024

/**
 * Runs a parser that unpacks as much as a file asks for, and can be told no limit. What it unpacks
 * comes from the streams of the platform or into byte arrays, each twice as long as the last. Both
 * are counted while it is at work, and from the first that is too much on none is to be had.
 *
 * @param packed Bytes of the file.
 * @throws {ReportsError} If it asks for one array of more than 200 MiB, or for a hundred times its
 *   size in all. Otherwise what `work` throws.
 */
export async function withBoundedArrays<Result>(
  packed: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const most = Math.max(LEAST_SUSPECT, packed * mostRatio)
  let taken = 0
  let excess: ReportsError | undefined
  const take = (bytes: number): void => {
    taken += bytes
    if (bytes > mostExpanded) excess ??= expandsTooMuch('more than 200 MiB')
    else if (taken > most) excess ??= expandsTooMuch(`more than ${mostRatio} times its size`)
    if (excess !== undefined) throw excess
  }

  const { Uint8Array: unbounded, DecompressionStream: unpacking } = globalThis
  globalThis.Uint8Array = new Proxy(unbounded, {
    construct(target, given: unknown[], constructor) {
      const [length] = given
      if (typeof length === 'number' && length >= LARGE) take(length)
      return Reflect.construct(target, given, constructor) as Uint8Array
    },
  })
  globalThis.DecompressionStream = new Proxy(unpacking, {
    construct(target, given: ConstructorParameters<typeof DecompressionStream>) {
      const { readable, writable } = new target(...given)
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          take(chunk.length)
          controller.enqueue(chunk)
        },
      })
      return { writable, readable: readable.pipeThrough(counted) }
    },
  })
  try {
    const result = await work()
    if (excess === undefined) return result
  } catch (cause) {
    // A parser may pass on what it was thrown in words of its own.
    throw excess ?? cause
  } finally {
    globalThis.Uint8Array = unbounded
    globalThis.DecompressionStream = unpacking
  }
  throw excess
}
