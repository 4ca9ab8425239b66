import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { listenForInterrupt } from '../../src/interrupt.ts'

const exitCodes = { SIGINT: 130, SIGTERM: 143 }
const heard = (source: EventEmitter) =>
  Object.keys(exitCodes).map((name) => source.listenerCount(name))

describe('an interrupt', () => {
  test.each(Object.entries(exitCodes))('%s aborts with %d', (name, code) => {
    const source = new EventEmitter()
    const { signal } = listenForInterrupt(source, exitCodes)
    source.emit(name)
    expect(signal).toMatchObject({ aborted: true, reason: code })
    // The next one of this name is left to the system.
    expect(source.listenerCount(name)).toBe(0)
  })

  test('is left to the system while nothing else can run, and heard again afterwards', () => {
    const source = new EventEmitter()
    const { signal, leaveToSystem } = listenForInterrupt(source, exitCodes)
    expect(leaveToSystem(() => heard(source))).toEqual([0, 0])
    expect(heard(source)).toEqual([1, 1])
    const failing = () => {
      throw new RangeError('a bug')
    }
    expect(() => leaveToSystem(failing)).toThrow(RangeError)
    expect(heard(source)).toEqual([1, 1])
    source.emit('SIGTERM')
    expect(signal.reason).toBe(143)
    leaveToSystem(() => undefined)
    expect(heard(source)).toEqual([0, 0])
  })

  test('ends a process that would never look up from its work', async () => {
    const script = `
      import { listenForInterrupt } from './dist/interrupt.js'
      const { leaveToSystem } = listenForInterrupt(process, { SIGINT: 130 })
      leaveToSystem(() => {
        process._rawDebug('at work')
        for (;;);
      })`
    const child = spawn('node', ['--input-type=module', '--eval', script])
    await once(child.stderr, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT'])
  })
})
