import type { FileHandle } from 'node:fs/promises'
import { nodeFiles, type FileSystem } from '../../src/write/files.ts'

/** A disk that fails once, and says what it was asked. */
export interface FaultyFiles {
  readonly files: FileSystem
  /** Operations in their order, such as `rename o.csv`; the last one failed if there are `failAt`. */
  readonly calls: readonly string[]
}

/**
 * The real disk, but its `failAt`-th operation fails; a write that fails leaves half of the bytes.
 *
 * @param failAt Counted from 1; Infinity for a disk that does not fail.
 * @param code What it fails with.
 */
export function faultyFiles(failAt: number, code: string): FaultyFiles {
  const calls: string[] = []
  const attempt = async (call: string, half?: () => Promise<unknown>): Promise<void> => {
    calls.push(call)
    if (calls.length !== failAt) return
    await half?.()
    throw Object.assign(new Error(`${code}: planted`), { code, syscall: call.split(' ')[0] })
  }

  const faultyHandle = (handle: FileHandle, path: string): FileHandle =>
    new Proxy(handle, {
      get(target, key) {
        const method: unknown = Reflect.get(target, key)
        if (typeof method !== 'function') return method
        return async (...given: unknown[]) => {
          const [bytes] = given
          await attempt(`${String(key)} ${path}`, async () => {
            if (key === 'writeFile' && Buffer.isBuffer(bytes)) {
              await target.writeFile(bytes.subarray(0, bytes.length >> 1))
            }
            // Whatever close reports, the descriptor is gone.
            if (key === 'close') await target.close()
          })
          // It takes most of the time, and no test can see whether it was done.
          if (key === 'sync') return undefined
          return (await Reflect.apply(method, target, given)) as unknown
        }
      },
    })

  const files = new Proxy(nodeFiles, {
    get(target, key) {
      const operation: unknown = Reflect.get(target, key)
      if (typeof operation !== 'function') return operation
      return async (...given: unknown[]) => {
        const path = String(given[0]).replace(/^.*\//u, '')
        await attempt(`${String(key)} ${path}`)
        const result: unknown = await Reflect.apply(operation, target, given)
        return key === 'open' ? faultyHandle(result as FileHandle, path) : result
      }
    },
  })
  return { files, calls }
}
