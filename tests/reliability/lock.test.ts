import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { nodeFiles, type FileSystem } from '../../src/write/files.ts'
import { findTarget, lockOutput } from '../../src/write/index.ts'
import { at, folder, useFolder } from '../folder.ts'
import { requireBuild, runToEnd, start, until } from './program.ts'
import { runHere, sentence } from '../world.ts'

vi.setConfig({ testTimeout: 60_000 })

beforeAll(requireBuild)

useFolder()

const lockName = '.o.csv.reports-lock'
const acquire = async (files?: FileSystem) => lockOutput(await findTarget(at('o.csv')), files)

/** Larger than any process number that Linux gives. */
const deadProcess = 2 ** 30
const now = () => new Date(Date.now())
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000)

describe('of runs on one output', () => {
  test('one works, the others leave at once and say whom they met', async () => {
    writeFileSync(at('o.csv'), 'old')
    const winner = start(['extract', '-', '-o', at('o.csv')])
    await until(folder, (names) => names.includes(lockName), winner)
    const others = [1, 2, 3, 4].map(() => start(['extract', '-', '-o', at('o.csv')]))
    for (const { ended } of others) {
      const { code, out, err } = await ended
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toContain(`o.csv is being written by another run (process ${winner.child.pid}`)
      expect(err).toContain(`remove ${at(lockName)}`)
    }
    expect(readFileSync(at('o.csv'), 'utf8')).toBe('old')
    winner.child.stdin?.end(sentence)
    expect((await winner.ended).code).toBe(0)
    expect(readFileSync(at('o.csv'), 'utf8')).toContain('525.69')
    expect(readdirSync(folder).toSorted()).toEqual(['o.csv', 'o.datapackage.json'])
  })

  test('of those that find the lock of a dead run, one takes it over', async () => {
    const content = JSON.stringify({ host: hostname(), pid: deadProcess })
    writeFileSync(at(lockName), content)
    const runs = [1, 2, 3, 4, 5].map(() => start(['extract', '-', '-o', at('o.csv')]))
    const codes: (number | null)[] = []
    await new Promise<void>((resolve) => {
      for (const { ended } of runs) {
        void ended.then(({ code }) => {
          codes.push(code)
          if (codes.length === runs.length - 1) resolve()
        })
      }
    })
    expect(codes).toEqual([2, 2, 2, 2])
    for (const { child } of runs) child.stdin?.end(sentence)
    await Promise.all(runs.map(({ ended }) => ended))
    expect(codes.at(-1)).toBe(0)
    expect(readdirSync(folder).toSorted()).toEqual(['o.csv', 'o.datapackage.json'])
  })

  test('the second in one process is refused as well', async () => {
    const lock = await acquire()
    await expect(acquire()).rejects.toMatchObject({ code: 'output-locked' })
    await lock.release()
    await (await acquire()).release()
    expect(readdirSync(folder)).toEqual([])
  })

  test('the package is locked with them, as o.csv and o.json share it', async () => {
    const winner = start(['extract', '-', '-o', at('o.csv')])
    await until(folder, (names) => names.includes('.o.datapackage.json.reports-lock'), winner)
    const other = await runToEnd(['extract', '-', '-o', at('o.json')], sentence)
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('o.datapackage.json') })
    winner.child.stdin?.end(sentence)
    expect((await winner.ended).code).toBe(0)
  })

  test('two names of one file are one output', async () => {
    mkdirSync(at('real'))
    symlinkSync(at('real'), at('link'))
    const lock = await lockOutput(await findTarget(at('real/o.csv')))
    const other = lockOutput(await findTarget(at('link/o.csv')))
    await expect(other).rejects.toMatchObject({ code: 'output-locked' })
    await lock.release()
  })

  test.skipIf(!existsSync('/dev/null'))('any number may write to a device', async () => {
    const runs = [1, 2].map(() =>
      runHere({ paths: ['-'], output: '/dev/null', datapackage: false }),
    )
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0])
  })
})

describe('a lock that is found', () => {
  const owner = (host: string, pid: number) => JSON.stringify({ host, pid })
  test.each([
    // what it is, its content, its time, whether it is taken over
    ['of a dead process', owner(hostname(), deadProcess), now(), true],
    ['of a living process', owner(hostname(), process.ppid), now(), false],
    ['of a process that had our number', owner(hostname(), process.pid), now(), true],
    ['of another machine', owner('elsewhere', deadProcess), now(), false],
    ['of another machine, days old', owner('elsewhere', 1), daysAgo(2), true],
    ['not yet signed', '', now(), false],
    ['never signed', '', daysAgo(1), true],
    ['with something else in it', 'null', daysAgo(1), true],
    ['with a hostile number', owner(hostname(), -1), now(), true],
  ])('%s', async (_, content, time, isTakenOver) => {
    writeFileSync(at(lockName), content)
    utimesSync(at(lockName), time, time)
    if (isTakenOver) {
      await (await acquire()).release()
      expect(readdirSync(folder)).toEqual([])
    } else {
      await expect(acquire()).rejects.toMatchObject({ code: 'output-locked' })
      expect(readFileSync(at(lockName), 'utf8')).toBe(content)
      expect(readdirSync(folder)).toEqual([lockName])
    }
  })

  test('is put back if a quicker run has taken it over meanwhile', async () => {
    const theirs = JSON.stringify({ host: hostname(), pid: process.ppid })
    writeFileSync(at(lockName), JSON.stringify({ host: hostname(), pid: deadProcess }))
    const rename: FileSystem['rename'] = async (from, to) => {
      if (from === at(lockName)) writeFileSync(at(lockName), theirs)
      await nodeFiles.rename(from, to)
    }
    const files = { ...nodeFiles, rename }
    await expect(acquire(files)).rejects.toMatchObject({ code: 'output-locked' })
    expect(readFileSync(at(lockName), 'utf8')).toBe(theirs)
    expect(readdirSync(folder)).toEqual([lockName])
  })

  test('where the file system knows no links it is copied into place', async () => {
    const link: FileSystem['link'] = async () => {
      throw Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'link' })
    }
    const lock = await acquire({ ...nodeFiles, link })
    await expect(acquire({ ...nodeFiles, link })).rejects.toMatchObject({ code: 'output-locked' })
    await lock.release()
    expect(readdirSync(folder)).toEqual([])
  })
})

test('what killed runs have left is swept away, whatever their output was', async () => {
  const machine = hostname()
    .replaceAll(/[^\w-]/gu, '_')
    .slice(0, 32)
  const gone = [
    `.other.json.reports-${machine}-${deadProcess}`,
    '.other.json.reports-lock',
    '.old.csv.reports-elsewhere-5',
  ]
  const kept = [
    `.busy.csv.reports-${machine}-${process.ppid}`,
    '.busy.csv.reports-lock',
    '.new.csv.reports-elsewhere-5',
    '.hidden.csv',
    `notes.reports-${machine}-${deadProcess}`,
  ]
  for (const name of [...gone, ...kept]) writeFileSync(at(name), '')
  const lockOf = (pid: number) => JSON.stringify({ host: hostname(), pid })
  writeFileSync(at('.other.json.reports-lock'), lockOf(deadProcess))
  writeFileSync(at('.busy.csv.reports-lock'), lockOf(process.ppid))
  utimesSync(at('.old.csv.reports-elsewhere-5'), daysAgo(2), daysAgo(2))
  await runHere({ paths: ['-'], output: at('o.csv'), datapackage: false })
  expect(readdirSync(folder).toSorted()).toEqual([...kept, 'o.csv'].toSorted())
})
