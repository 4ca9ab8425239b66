import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { ReportsError } from '../src/errors.ts'
import { decode } from '../src/read/decode.ts'

const fixture = (name: string) => readFileSync(`fixtures/encodings/${name}.txt`)

const failure = (act: () => unknown): ReportsError => {
  try {
    act()
  } catch (cause) {
    if (cause instanceof ReportsError) return cause
    throw cause
  }
  throw new Error('it was decoded')
}

/** Two-byte encodings backwards, from what the decoder makes of each pair. */
const encoderOf = (encoding: string) => {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const pairs = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const text = decoder.decode(Uint8Array.of(lead, trail))
        if ([...text].length === 1 && !pairs.has(text)) pairs.set(text, [lead, trail])
      } catch {
        // Not a character.
      }
    }
  }
  return (text: string) =>
    Uint8Array.from(
      [...text].flatMap((character) =>
        character < '\x80' ? [character.charCodeAt(0)] : (pairs.get(character) ?? []),
      ),
    )
}

const encoders: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['gb18030', encoderOf('gb18030')],
  ['utf-16le', (text) => Buffer.from(text, 'utf16le')],
  ['utf-16be', (text) => Buffer.from(text, 'utf16le').swap16()],
]

const report = fixture('utf-8').toString()

describe('decodes', () => {
  test.each([
    // file, encoding
    ['utf-8', 'utf-8'],
    ['utf-8-mark', 'utf-8'],
    ['gb18030', 'gb18030'],
    ['gb18030-mark', 'gb18030'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
    ['utf-16le-mark', 'utf-16le'],
    ['utf-16be-mark', 'utf-16be'],
  ])('%s as %s', (name, encoding) => {
    expect(decode(fixture(name))).toEqual({
      text: report,
      encoding,
      replaced: 0,
      firstReplaced: undefined,
    })
  })

  test.each([
    ['big5', 'big5', '全年地區生產總值525.69億元'],
    ['gb18030-four-bytes', 'gb18030', '㐂镇𠮷村1200人'],
    ['utf-8-crlf', 'utf-8', '统计公报\r\n\r\n全年'],
    ['ascii', 'utf-8', 'GDP 525.69, 8.1%\n'],
    ['empty', 'utf-8', ''],
  ])('%s as %s', (name, encoding, part) => {
    const decoded = decode(fixture(name))
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text).toContain(part)
  })

  test('as it is told', () => {
    expect(decode(fixture('latin-1'), 'windows-1252').text).toContain('développement')
  })

  test('with a mark inside the text', () => {
    expect(decode(Buffer.from('\ufeff人口\ufeff36万')).text).toBe('人口\ufeff36万')
  })
})

describe('rejects', () => {
  test.each([
    // file, code, byte
    ['cut-in-a-character', 'undecodable-input', 172],
    ['spliced', 'undecodable-input', 176],
    ['latin-1', 'undecodable-input', 4],
    ['zero', 'binary-input', 60],
    ['pdf', 'binary-input', 0],
  ])('%s as %s at byte %d', (name, code, byte) => {
    const error = failure(() => decode(fixture(name)))
    expect({ code: error.code, byte: error.byte }).toEqual({ code, byte })
    expect(error.hint).not.toBe('')
  })

  test('what is not in the encoding named', () => {
    expect(failure(() => decode(fixture('gb18030'), 'utf-8')).byte).toBe(0)
  })
})

describe.each(encoders)('an invalid byte in %s', (encoding, encode) => {
  const bad = encoding.startsWith('utf-16') ? [0xdc, 0xdc] : [0xff]
  const splice = (before: string, after: string) =>
    Uint8Array.from([...encode(before), ...bad, ...encode(after)])

  test('is tolerated where it is one in a thousand', () => {
    const decoded = decode(splice(report, report.repeat(8)))
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.replaced).toBe(1)
    expect(decoded.firstReplaced).toBe(encode(report).length)
    expect(decoded.text).toBe(`${report}\ufffd${report.repeat(8)}`)
  })

  test('is an error where it is not, and is pointed at', () => {
    const error = failure(() => decode(splice(report, report)))
    expect(error.code).toBe('undecodable-input')
    expect(error.byte).toBe(encode(report).length)
  })
})

test('a replacement character that stands in the file is not an invalid byte', () => {
  expect(decode(Buffer.from(`${report}\ufffd`)).replaced).toBe(0)
  const bytes = Buffer.concat([
    Buffer.from(`${report}\ufffd`),
    Buffer.from([0xff]),
    Buffer.from(report.repeat(8)),
  ])
  expect(decode(bytes)).toMatchObject({ replaced: 1, firstReplaced: bytes.indexOf(0xff) })
})

test('any bytes are decoded or rejected at a byte of theirs', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        expect(decode(bytes).text).toBeTypeOf('string')
      } catch (cause) {
        expect(cause).toBeInstanceOf(ReportsError)
        const { byte = -1 } = cause as ReportsError
        expect(byte).toBeGreaterThanOrEqual(0)
        expect(byte).toBeLessThan(bytes.length)
      }
    }),
    { numRuns: 2000 },
  )
})

test('what follows the first invalid byte does not move it', () => {
  const position = fc.integer({ min: 0, max: report.length - 1 })
  fc.assert(
    fc.property(position, fc.constantFrom(...encoders), (at, [encoding, encode]) => {
      const before = encode(report.slice(0, at))
      const bad = encoding.startsWith('utf-16') ? [0xdc, 0xdc] : [0xff]
      const bytes = Uint8Array.from([...before, ...bad, ...encode(report.slice(at)), ...bad])
      expect(failure(() => decode(bytes, encoding)).byte).toBe(before.length)
    }),
  )
})

const corpus = '../shared/corpus/mixed'

describe.skipIf(!existsSync(corpus))('real reports (needs ../shared/corpus)', () => {
  const names = existsSync(corpus)
    ? readdirSync(corpus).filter((name) => /\.(?:txt|md)$/u.test(name))
    : []
  const texts = names.map((name) => decode(readFileSync(`${corpus}/${name}`)).text)

  test.each(names)('%s', (name) => {
    const { encoding, replaced } = decode(readFileSync(`${corpus}/${name}`))
    expect({ encoding, replaced }).toEqual({
      encoding: name.includes('-gbk') ? 'gb18030' : 'utf-8',
      replaced: 0,
    })
  })

  test.each(encoders)(
    'slices of 60 bytes with some Chinese in %s: 99.5 in a hundred',
    (encoding, encode) => {
      const slices = texts
        .flatMap((text) =>
          Array.from({ length: 10 }, (_, index) => {
            const start = Math.floor((text.length * index) / 10)
            const characters = Array.from(text.slice(start, start + 60))
            let slice = ''
            while (characters.length > 0 && encode(slice).length < 60) slice += characters.shift()
            return slice
          }),
        )
        .filter((slice) => (slice.match(/\p{Script=Han}/gu)?.length ?? 0) > 2)
        .map(encode)
      const right = slices.filter((bytes) => {
        try {
          return decode(bytes).text === new TextDecoder(encoding).decode(bytes)
        } catch {
          return false
        }
      })
      expect(right.length / slices.length).toBeGreaterThanOrEqual(0.995)
    },
  )
})
