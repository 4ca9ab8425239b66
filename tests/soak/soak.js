// What the tests do in small numbers, in large ones: `npm run soak`, or `npm run soak -- kills lock`.
import { spawn, spawnSync } from 'node:child_process'
import { createHash, randomInt } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { toBase } from '../../dist/normalize/scale.js'
import { extract } from '../../dist/pipeline.js'
import { decode } from '../../dist/read/decode.js'

const program = new URL('../../bin/reports.js', import.meta.url).pathname
const fixtures = new URL('../../fixtures/documents/', import.meta.url)
const documents = readdirSync(fixtures).map((name) => readFileSync(new URL(name, fixtures)))
const sentence = '2017年，全市地区生产总值525.69亿元，比上年增长8.1%。'
const pick = (items) => items[randomInt(items.length)]

const folder = mkdtempSync(join(tmpdir(), 'reports-soak-'))
const at = (...names) => join(folder, ...names)

function demand(isTrue, message) {
  if (!isTrue) throw new Error(message)
}

const start = (args, options = {}) => {
  const child = spawn('node', [program, ...args], { stdio: ['pipe', 'ignore', 'pipe'], ...options })
  let err = ''
  child.stderr?.on('data', (chunk) => (err += chunk))
  child.stdin?.on('error', () => undefined)
  const ended = new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, err }))
  })
  return { child, ended }
}

/** Two folders of reports, and what each gives. */
async function twoOutputs() {
  const hashes = []
  for (const name of ['one', 'other']) {
    mkdirSync(at(name))
    for (let index = 0; index < 40; index += 1) {
      writeFileSync(at(name, `${index}.txt`), `${name} ${sentence.repeat(20 + index)}`)
    }
    const { code } = await start(['extract', at(name), '-o', at('o.csv'), '--quiet']).ended
    demand(code === 0, `exit code ${code}`)
    hashes.push(hashOf('o.csv'))
  }
  return hashes
}

const hashOf = (name) =>
  createHash('sha256')
    .update(readFileSync(at(name)))
    .digest('hex')
const hidden = () => readdirSync(folder).filter((name) => name.startsWith('.'))

function mutate(bytes, most) {
  const copy = Buffer.from(bytes)
  for (let edit = randomInt(1, most + 1); edit > 0; edit -= 1) {
    copy[randomInt(copy.length)] = randomInt(256)
  }
  return copy
}

/** Of a process, at its end: the most memory that it had, in kilobytes. */
const tellMemory = 'process.on("exit", () => process._rawDebug(process.resourceUsage().maxRSS))'
const told = ({ seconds, memory }) => `${seconds.toFixed(1)} s and ${memory.toFixed()} MB`

const soaks = {
  /** 3,500 damaged files are read or refused, and accounted for. */
  async mutated() {
    for (let index = 0; index < 3500; index += 1) {
      const document = pick(documents)
      const from = randomInt(Math.max(1, document.length - 3000))
      writeFileSync(at(`${index}.txt`), mutate(document.subarray(from, from + 3000), 64))
    }
    const { code, err } = await start(['extract', folder, '-o', at('o.csv')]).ended
    const summary = err.trimEnd().split('\n').at(-1)
    demand(code === 0 || code === 3, `exit code ${code}: ${err.slice(-2000)}`)
    demand(summary.startsWith('3500 found'), summary)
    return summary
  },

  /** 200 runs killed at any moment leave the old output or the new one; the next leaves nothing else. */
  async kills() {
    const allowed = new Set(await twoOutputs())
    let killed = 0
    for (let round = 0; round < 200; round += 1) {
      const run = start(['extract', at(pick(['one', 'other'])), '-o', at('o.csv'), '--quiet'])
      await Promise.race([run.ended, setTimeout(randomInt(100, 1200))])
      run.child.kill('SIGKILL')
      if ((await run.ended).signal === 'SIGKILL') killed += 1
      demand(allowed.has(hashOf('o.csv')), `round ${round}: neither old nor new`)
    }
    const left = hidden().length
    const { code } = await start(['extract', at('one'), '-o', at('o.csv')]).ended
    demand(code === 0 && hidden().length === 0, `left behind: ${hidden().join()}`)
    return `${killed} killed, ${left} files left behind, swept by the next run`
  },

  /** 10 interrupts, and the run that goes on ends with the same bytes. */
  async resume() {
    const [expected] = await twoOutputs()
    for (let round = 0; round < 10; round += 1) {
      rmSync(at('o.csv'), { force: true })
      const args = ['extract', at('one'), '-o', at('o.csv'), '--resume', '--quiet']
      for (let last = false; !last;) {
        const run = start(args)
        await Promise.race([run.ended, setTimeout(randomInt(400, 1500))])
        run.child.kill(pick(['SIGINT', 'SIGTERM', 'SIGKILL']))
        last = (await run.ended).code === 0
      }
      demand(hashOf('o.csv') === expected, `round ${round}: other bytes`)
      demand(hidden().length === 0, `left behind: ${hidden().join()}`)
    }
    return 'same bytes ten times'
  },

  /** Of 20 runs that start at once on a stale lock one wins. */
  async lock() {
    for (let round = 0; round < 5; round += 1) {
      const dead = await start(['extract', '-', '-o', at('o.csv')])
      while (hidden().length < 3) await setTimeout(20)
      dead.child.kill('SIGKILL')
      await dead.ended
      const runs = Array.from({ length: 20 }, () => start(['extract', '-', '-o', at('o.csv')]))
      const codes = []
      const losers = new Promise((resolve) => {
        for (const { ended } of runs) {
          void ended.then(({ code }) => codes.push(code) === 19 && resolve())
        }
      })
      await losers
      for (const { child } of runs) child.stdin.end(sentence)
      await Promise.all(runs.map(({ ended }) => ended))
      demand(codes.slice(0, 19).every((code) => code === 2) && codes[19] === 0, codes.join())
    }
    return 'one winner of 20, five times'
  },

  /** A line ten times as long takes ten times as long, and no more than 400 MB. */
  async line() {
    const [short, long] = [10, 100].map((megabytes) => {
      const file = openSync(at('line.txt'), 'w')
      const piece = Buffer.from(sentence.repeat(1000))
      for (let size = 0; size < megabytes * 1e6; size += piece.length) writeSync(file, piece)
      closeSync(file)
      const begun = performance.now()
      const { status, stderr } = spawnSync('node', [
        '--import',
        `data:text/javascript,${encodeURIComponent(tellMemory)}`,
        program,
        'extract',
        at('line.txt'),
        '-o',
        at('o.csv'),
        '--quiet',
      ])
      demand(status === 0, `exit code ${status}`)
      return { seconds: (performance.now() - begun) / 1000, memory: Number(stderr) / 1000 }
    })
    const summary = `10 MB in ${told(short)}, 100 MB in ${told(long)}`
    demand(long.seconds / short.seconds <= 12 && long.memory <= 400, summary)
    return summary
  },

  /** A million decimals in base units are exact. */
  async decimals() {
    for (let count = 0; count < 1e6; count += 1) {
      const places = randomInt(0, 7)
      const digits = String(randomInt(2 ** 40)).padStart(places + 1, '0')
      const point = digits.length - places
      const value = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
      const [whole, fraction = ''] = toBase(value, '亿元', 'CNY').value_base.split('.')
      const exact = BigInt(digits) * 10n ** BigInt(14 - places)
      demand(
        BigInt(whole + fraction.padEnd(6, '0')) === exact,
        `${value}亿元 is ${whole}.${fraction}`,
      )
    }
    return 'a million without a difference'
  },

  /** Ten minutes of damaged and spliced reports: no bug, and each quote is a slice. */
  async fuzz() {
    const end = process.cpuUsage().user + Number(process.env.FUZZ_SECONDS ?? 600) * 1e6
    const texts = documents.map((bytes) => decode(bytes).text)
    let count = 0
    for (; process.cpuUsage().user < end; count += 1) {
      const parts = Array.from({ length: randomInt(1, 6) }, () => {
        const text = pick(texts)
        const from = randomInt(text.length)
        const part = Array.from(text.slice(from, from + randomInt(1, 400)))
        for (let edit = randomInt(8); edit > 0; edit -= 1) {
          part.splice(randomInt(part.length + 1), randomInt(3), pick(pick(texts)))
        }
        return part.join('')
      })
      const text = parts.join(pick(['', '\n', '\n\n', '\t', '。', '“', '<']))
      try {
        const characters = [...text]
        const { records, rejections } = extract({ path: 'a.txt', text, encoding: 'utf-8' })
        for (const { start: from, end: to, quote } of [...records, ...rejections]) {
          demand(characters.slice(from, to).join('') === quote, `"${quote}" is not at ${from}`)
        }
      } catch (cause) {
        throw new Error(`broke on ${JSON.stringify(text)}`, { cause })
      }
    }
    return `${count} texts`
  },

  /** A slow reader of 200 MB gets every byte, and the program holds none back. */
  async pipe() {
    for (let index = 0; index < 20; index += 1) {
      writeFileSync(at(`${index}.txt`), sentence.repeat(8000))
    }
    const args = ['extract', folder, '-l', 'long', '-f', 'ndjson', '--quiet']
    const piped = spawnSync('bash', [
      '-c',
      'node "$0" "$@" | (sleep 3; cat) | sha256sum',
      program,
      ...args,
    ])
    const direct = spawnSync(
      'bash',
      ['-c', 'node "$0" "$@" > "$OUT"; sha256sum < "$OUT"', program, ...args],
      {
        env: { ...process.env, OUT: at('direct.ndjson') },
      },
    )
    demand(piped.stdout.toString() === direct.stdout.toString(), 'other bytes')
    return `${Math.round(readFileSync(at('direct.ndjson')).length / 1e6)} MB are the same`
  },
}

const wanted = process.argv.slice(2)
for (const [name, soak] of Object.entries(soaks)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const begun = performance.now()
  const outcome = await soak()
  console.log(`${name}: ${outcome} (${Math.round((performance.now() - begun) / 1000)} s)`)
}
rmSync(folder, { recursive: true, force: true })
