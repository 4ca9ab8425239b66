import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReportsError } from '../src/errors.ts'
import { convert } from '../src/read/convert/index.ts'
import { compound, doc, textToDoc, type DocRun } from './input-files.ts'

const read = async (bytes: Uint8Array): Promise<string> =>
  (await convert({ bytes, format: 'doc', encoding: undefined })).text

const paragraph = (...runs: readonly DocRun[]) => ({ runs: [...runs, { text: '\r' }] })

describe('a Word document of 1997 to 2003', () => {
  test('has its paragraphs and tables in order, whatever their order in the file', async () => {
    const text =
      '　　一、综合\n全年增长8.1%。\n指标\t总量\t增长\n生产总值\t525.69\t8.1\n财政收入\t\t9.4\n二、农业\n'
    expect(await read(textToDoc(text))).toBe(text)
  })

  test('of many pages', async () => {
    const report = readFileSync('fixtures/documents/district-work-report-2019.txt', 'utf8')
    const lines = report
      .split(/\r\n?|\n/u)
      .map((line) => line.trimEnd())
      .filter((line) => line !== '' && !line.includes('\t'))
    expect(await read(textToDoc(lines.join('\n')))).toBe(`${lines.join('\n')}\n`)
  })

  test.each<[string, readonly DocRun[], string]>([
    ['a deletion that is tracked', [{ text: '7.1', isDeleted: true }, { text: '8.1' }], '8.1'],
    ['a hidden word', [{ text: '8.1' }, { text: '9.9', isHidden: true }], '8.1'],
    ['a field', [{ text: '\x13 PAGE 12 \x148.1\x15%' }], '8.1%'],
    ['a field in a field', [{ text: '\x13 IF \x13 PAGE \x147\x15 \x148.1\x15%' }], '8.1%'],
    ['the number of a note', [{ text: '8.1' }, { text: '2', isRaised: true }], '8.1[2]'],
    ['a power', [{ text: '8.1万m' }, { text: '2', isRaised: true }, { text: '，' }], '8.1万m²，'],
    ['a mark of a note and a picture', [{ text: '8.1\x02\x01\x08' }], '8.1'],
    ['a line break', [{ text: '8.1\v9' }], '8.1\n9'],
    ['a tab', [{ text: '8.1\t9' }], '8.1\t9'],
    ['hyphens that do not break, or break only', [{ text: '5\x1e6增\x1f长' }], '5-6增长'],
    [
      'Latin of one byte',
      [{ text: 'GDP \x96 \xb28.1', isNarrow: true }, { text: '万' }],
      'GDP – ²8.1万',
    ],
    ['a page break', [{ text: '8.1\f9' }], '8.1\n9'],
  ])('%s', async (_, runs, text) => {
    expect(await read(doc([paragraph(...runs)]))).toBe(`${text}\n`)
  })

  test('has cells of several paragraphs on one line', async () => {
    const inTable = true
    const cells = (one: string, other: string) => [
      { runs: [{ text: `${one}\x07` }], inTable },
      { runs: [{ text: `${other}\x07` }], inTable },
      { runs: [{ text: '\x07' }], inTable, endsRow: true },
    ]
    const file = doc([
      paragraph({ text: '前文' }),
      { runs: [{ text: '生产\r' }], inTable },
      ...cells('总值', '525.69'),
      ...cells('财政收入', '31.2'),
      paragraph({ text: '后文' }),
    ])
    expect(await read(file)).toBe('前文\n生产总值\t525.69\n财政收入\t31.2\n后文\n')
  })

  test.each([
    ['encrypted', doc([paragraph({ text: '8.1' })], 0x0100), 'encrypted-input', 'DOC'],
    [
      'of Word 95',
      compound({ WordDocument: Buffer.from([0xdc, 0xa5]) }),
      'unsupported-format',
      'Word 95',
    ],
    ['a spreadsheet', compound({ Workbook: Buffer.from('x') }), 'unsupported-format', 'XLS'],
    ['something else', compound({ PowerPoint: Buffer.from('x') }), 'unsupported-format', 'DOC'],
    ['without a text', compound({ WordDocument: Buffer.from('x') }), 'damaged-input', 'DOC'],
    [
      'cut short',
      textToDoc('全年增长8.1%。'.repeat(900)).subarray(0, 5000),
      'damaged-input',
      'DOC',
    ],
    ['nothing but its first bytes', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'damaged-input', 'DOC'],
  ])('that is %s is refused', async (_, file, code, format) => {
    await expect(read(file)).rejects.toMatchObject({ code })
    await expect(read(file)).rejects.toThrow(format)
  })

  test('that is damaged anywhere is read or refused', async () => {
    const whole = textToDoc('全年增长8.1%。\n指标\t总量\n生产总值\t525.69\n')
    const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 12,
    })
    let refused = 0
    await fc.assert(
      fc.asyncProperty(edits, async (changes) => {
        const bytes = Buffer.from(whole)
        for (const [at, byte] of changes) bytes[at] = byte
        await read(bytes).catch((cause: unknown) => {
          if (!(cause instanceof ReportsError)) throw cause
          refused += 1
        })
      }),
      { numRuns: 1000 },
    )
    expect(refused).toBeGreaterThan(0)
  })
})
