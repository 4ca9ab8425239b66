import { describe, expect, test } from 'vitest'
import { ReportsError } from '../src/errors.ts'
import { extract } from '../src/pipeline.ts'
import { convert } from '../src/read/convert/index.ts'
import { pdf, pdfOf, pdfStream, textToPdf, type Placed } from './input-files.ts'

const read = (bytes: Uint8Array) => convert({ bytes, format: 'pdf', encoding: undefined })

const linesOf = async (...pages: readonly (readonly Placed[])[]): Promise<readonly string[]> =>
  (await read(pdf(pages))).text.trimEnd().split('\n')

const line = (text: string, row: number, x = 72): Placed => ({ text, x, y: 700 - row * 20 })
const filler = [line('全年地区生产总值完成了预期的目标，增长了百分之八点一。', 20)]

describe('a PDF', () => {
  test('with a font that is not embedded and a predefined map is read', async () => {
    const { text } = await read(
      textToPdf('全年地区生产总值525.69亿元，增长8.1%。城镇新增就业1.2万人。', '某某区'),
    )
    expect(text).toContain('全年地区生产总值525.69亿元，增长8.1%。')
  })

  test('leaves page headers and numbers out and says where pages begin', async () => {
    const text = Array.from(
      { length: 70 },
      (_, at) => `第${at}项指标增长${at}.5%，情况良好。`,
    ).join('\n')
    const { text: converted, pages } = await read(textToPdf(text, '某某区2019年政府工作报告'))
    expect(converted).toBe(`${text}\n`)
    expect(pages?.map((at) => [...converted].slice(at, at + 4).join(''))).toEqual([
      '第0项指',
      '第32项',
      '第64项',
    ])
  })

  test('tells of each record on which page it stands', async () => {
    const text = Array.from({ length: 40 }, (_, at) => `第${at}类产品产量${at + 11}.5万吨。`).join(
      '\n',
    )
    const converted = await read(textToPdf(text, '某某区'))
    const { records } = extract({ path: 'a.pdf', ...converted })
    expect(records.map(({ source_page: page }) => page)).toEqual(
      Array.from({ length: 40 }, (_, at) => (at < 32 ? 1 : 2)),
    )
  })

  test('keeps a title that is what the pages are headed with', async () => {
    const header: Placed = { text: '某某区公报', x: 230, y: 800, size: 9 }
    const title: Placed = { text: '某某区公报', x: 230, y: 775, size: 18 }
    const lines = await linesOf(
      [header, title, ...filler],
      [header, ...filler],
      [header, ...filler],
    )
    expect(lines.filter((one) => one === '　　某某区公报')).toHaveLength(1)
  })

  test('keeps cells in their columns where one is missing', async () => {
    const row = (words: readonly string[], at: number) =>
      words.flatMap((text, column) => (text === '' ? [] : [line(text, at, 72 + column * 120)]))
    const lines = await linesOf([
      ...row(['指 标', '总量', '增长（%）'], 0),
      line('农业', 1),
      ...row(['粮食产量', '', '8.1'], 2),
      ...row(['蔬菜产量', '31.2', '9.4'], 3),
      ...filler,
    ])
    expect(lines.slice(0, 4)).toEqual([
      '指 标\t总量\t增长（%）',
      '农业',
      '粮食产量\t\t8.1',
      '蔬菜产量\t31.2\t9.4',
    ])
  })

  test('joins pieces of one line, and words set letter by letter', async () => {
    const lines = await linesOf([
      line('全年增长', 0, 72),
      line('8.1%，好于', 0, 120),
      line('预期目标。', 0, 181),
      ...[...'政府工作报告'].map((letter, at) => line(letter, 2, 150 + at * 30)),
      ...filler,
    ])
    expect(lines).toContain('全年增长8.1%，好于预期目标。')
    expect(lines).toContain('　　政府工作报告')
  })

  test('that is packed twice, as some are, is read', async () => {
    const content = 'BT /F1 12 Tf 72 700 Td (GDP grew by 8.1 per cent in 2019) Tj ET'
    const file = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents 4 0 R >>',
      pdfStream(content, 2),
    ])
    expect((await read(file)).text).toBe('GDP grew by 8.1 per cent in 2019\n')
  })

  test('is bounded only while it is read', async () => {
    const { Uint8Array: bytes, DecompressionStream: stream } = globalThis
    await read(pdf([filler]))
    await expect(read(Buffer.from('%PDF-1.7'))).rejects.toThrow(ReportsError)
    expect(globalThis).toMatchObject({ Uint8Array: bytes, DecompressionStream: stream })
  })

  test.each([
    ['of pictures', pdf([[], []]), 'no-text'],
    ['damaged', Buffer.from('%PDF-1.7\nnothing'), 'damaged-input'],
    [
      'encrypted',
      pdf(
        [filler],
        `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<41> <41>] `,
      ),
      'encrypted-input',
    ],
  ])('that is %s is refused', async (_, file, code) => {
    await expect(read(file)).rejects.toSatisfy(
      (cause) => cause instanceof ReportsError && cause.code === code,
    )
  })
})
