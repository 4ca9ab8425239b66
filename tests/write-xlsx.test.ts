import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longColumns } from '../src/model/columns.ts'
import { convert } from '../src/read/convert/index.ts'
import { loadWriter, type Row } from '../src/write/index.ts'
import { record } from './record.ts'
import { partsOf, readWorkbook } from './workbook.ts'

async function write(columns: readonly string[], ...batches: (readonly Row[])[]): Promise<Buffer> {
  const { head, rows, foot } = (await loadWriter('xlsx'))(columns)
  return Buffer.concat(
    [head, ...batches.flatMap((batch) => [...rows(batch)]), foot()].map((piece) =>
      Buffer.from(piece),
    ),
  )
}

/** The rows below the head, each as its values. */
async function valuesOf(columns: readonly string[], rows: readonly Row[]) {
  const { sheets } = await readWorkbook(await write(columns, rows))
  return sheets.flatMap(([, ...below]) => below.map((cells) => Object.values(cells)))
}

describe('a workbook', () => {
  test('has a head, texts as texts and figures as figures, and no cell for what is absent', async () => {
    const row = record({ value: '525.69', region_code: '010106', period: null, line: 7 })
    const columns = ['value', 'region_code', 'period', 'line']
    const { sheets } = await readWorkbook(await write(columns, [row]))
    expect(sheets).toEqual([
      [
        {
          A: { type: 'text', value: 'value' },
          B: { type: 'text', value: 'region_code' },
          C: { type: 'text', value: 'period' },
          D: { type: 'text', value: 'line' },
        },
        {
          A: { type: 'number', value: '525.69' },
          B: { type: 'text', value: '010106' },
          D: { type: 'number', value: '7' },
        },
      ],
    ])
  })

  test('without a row is one with a head', async () => {
    const { sheets } = await readWorkbook(await write(longColumns))
    expect(sheets.map((rows) => rows.length)).toEqual([1])
    expect(Object.values(sheets[0]?.[0] ?? {}).map(({ value }) => value)).toEqual(longColumns)
  })

  test('keeps the head in sight, and lets rows be chosen by it', async () => {
    const { parts } = await readWorkbook(await write(['id', 'value'], [record({}), record({})]))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2"')
    expect(sheet).toContain('<autoFilter ref="A1:B3"/>')
  })

  test('is the same however the rows come, and at any time', async () => {
    const rows = Array.from({ length: 1201 }, (_, line) => record({ line, sentence: `${line}。` }))
    const whole = await write(longColumns, rows)
    expect((await readWorkbook(whole)).sheets[0]).toHaveLength(1202)
    const sheetOf = async (bytes: Buffer) => (await readWorkbook(bytes)).sheets
    const split = await write(longColumns, rows.slice(0, 3), [], rows.slice(3))
    expect(await sheetOf(split)).toEqual(await sheetOf(whole))
    expect(await write(longColumns, rows)).toEqual(whole)
  })

  test('goes on in a second sheet where the rows of one do not suffice', async () => {
    const rows = Array.from({ length: 1_048_580 }, (_, line) => ({ line }))
    const parts = await partsOf(await write(['line'], rows))
    const rowsIn = (sheet: number) =>
      parts.get(`xl/worksheets/sheet${sheet}.xml`)?.match(/<row r="\d+">/gu) ?? []
    expect([rowsIn(1).length, rowsIn(1).at(-1)]).toEqual([1_048_576, '<row r="1048576">'])
    expect(rowsIn(2)).toHaveLength(6)
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<c r="A2"><v>1048575</v></c>')
    expect(parts.get('xl/workbook.xml')).toContain(
      '<sheet name="records 2" sheetId="2" r:id="rId2"/>',
    )
  })

  test('refers to its parts and to nothing else', async () => {
    const { parts } = await readWorkbook(await write(['id'], [record({ id: 'http://x' })]))
    const targets = [...parts].flatMap(([name, xml]) =>
      name.endsWith('.rels')
        ? [...xml.matchAll(/Target="([^"]+)"/gu)].map(([, to = '']) => to)
        : [],
    )
    expect(targets).toEqual(['xl/workbook.xml', 'worksheets/sheet1.xml', 'styles.xml'])
    const types = parts.get('[Content_Types].xml') ?? ''
    const typed = [...types.matchAll(/PartName="\/([^"]+)"/gu)].map(([, part]) => part)
    expect(typed.toSorted()).toEqual(
      ['xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'].toSorted(),
    )
    expect([...parts.values()].join('')).not.toMatch(/<f>|<hyperlink|externalLink/u)
  })
})

describe('a cell', () => {
  test('has any text as it is', async () => {
    const text = fc.string({
      unit: fc.constantFrom(
        ...'增=+-@\'"<>& \t\r\n\0\u0001\u001f\u007f\u0085\ufffe\uffff\ud800\udc00_x0041😀',
      ),
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1 }), async (texts) => {
        const rows = texts.map((sentence) => ({ sentence }))
        expect(await valuesOf(['sentence'], rows)).toEqual(
          texts.map((value) => [{ type: 'text', value }]),
        )
      }),
    )
  })

  test('has the digits of any number', async () => {
    const decimal = fc.stringMatching(/^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,20})?$/u)
    await fc.assert(
      fc.asyncProperty(fc.array(decimal, { minLength: 1 }), async (values) => {
        const rows = values.map((value) => ({ value }))
        expect(await valuesOf(['value'], rows)).toEqual(
          values.map((value) => [{ type: 'number', value }]),
        )
      }),
    )
  })

  test('has a fraction as a decimal', async () => {
    expect(await valuesOf(['value'], [{ value: '1/3' }])).toEqual([
      [{ type: 'number', value: '0.333333333333333' }],
    ])
  })

  test('has no more text than a spreadsheet takes', async () => {
    const [[cell] = []] = await valuesOf(['section'], [{ section: `${'增'.repeat(32_765)}😀长` }])
    expect(cell?.value).toBe(`${'增'.repeat(32_765)}…`)
    const [[whole] = []] = await valuesOf(['section'], [{ section: '增'.repeat(32_767) }])
    expect(whole?.value).toBe('增'.repeat(32_767))
  })
})

test('what is written is read again as it was', async () => {
  const bytes = await write(
    ['indicator', 'value'],
    [
      { indicator: '粮食_x0041_产量', value: '8.1' },
      { indicator: '蔬菜\u0001产量', value: '9.25' },
    ],
  )
  const { text } = await convert({ bytes, format: 'xlsx', encoding: undefined })
  expect(text).toBe('indicator\tvalue\n粮食_x0041_产量\t8.1\n蔬菜\u0001产量\t9.25\n')
})
