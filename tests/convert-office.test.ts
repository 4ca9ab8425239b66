import { describe, expect, test } from 'vitest'
import { ReportsError } from '../src/errors.ts'
import { convert, type Convertible } from '../src/read/convert/index.ts'
import { display } from '../src/read/convert/number-format.ts'
import { docx, paragraph, textToDocx, wordTable, xlsx, zip } from './input-files.ts'

const read = async (bytes: Uint8Array, format: Convertible): Promise<string> =>
  (await convert({ bytes, format, encoding: undefined })).text

const codeOf = (bytes: Uint8Array, format: Convertible): Promise<string> =>
  read(bytes, format).then(
    () => 'read',
    (cause: unknown) => (cause instanceof ReportsError ? cause.code : String(cause)),
  )

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

describe('a Word file', () => {
  test('has its paragraphs and tables in order', async () => {
    const text =
      '　　一、综合\n全年增长8.1%。\n指标\t总量\n生产总值\t525.69\n财政收入\t31.2\n二、农业\n'
    expect(await read(textToDocx(text), 'docx')).toBe(text)
  })

  test.each([
    [
      'a deletion that is tracked',
      `<w:del>${run('7.1')}</w:del><w:ins>${run('8.1')}</w:ins>`,
      '8.1',
    ],
    ['a hidden word', `${run('8.1')}${run('9.9', '<w:vanish/>')}`, '8.1'],
    ['the code of a field', `<w:r><w:instrText>PAGE 12</w:instrText></w:r>${run('8.1')}`, '8.1'],
    [
      'the number of a note',
      `${run('8.1')}${run('2', '<w:vertAlign w:val="superscript"/>')}`,
      '8.1[2]',
    ],
    ['the fallback of a drawing', `<Fallback>${run('9')}</Fallback>${run('8.1')}`, '8.1'],
    ['a line break', `${run('8.1')}<w:r><w:br/></w:r>${run('9')}`, '8.1\n9'],
    ['a tab', `${run('8.1')}<w:r><w:tab/></w:r>${run('9')}`, '8.1\t9'],
    ['a hyphen that does not break', `${run('5')}<w:r><w:noBreakHyphen/></w:r>${run('6')}`, '5-6'],
  ])('%s', async (_, content, text) => {
    expect(await read(docx(`<w:p>${content}</w:p>`), 'docx')).toBe(`${text}\n`)
  })

  test('has the headings that its styles make', async () => {
    const styles =
      '<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style></w:styles>'
    const body = `${paragraph('综合', '<w:pStyle w:val="a"/>')}${paragraph('增长8.1%。', '<w:pStyle w:val="a"/>')}`
    const file = docx(body, [{ name: 'word/styles.xml', content: styles }])
    expect(await read(file, 'docx')).toBe('# 综合\n增长8.1%。\n')
  })

  test('has the numbers that Word counts', async () => {
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '%1.%2 ')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const item = (text: string, at: number) =>
      paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr>`)
    const body = [
      item('综合', 0),
      item('工业', 1),
      item('农业', 1),
      ...Array.from({ length: 10 }, () => item('某业', 0)),
    ]
    const file = docx(body.join(''), [{ name: 'word/numbering.xml', content: numbering }])
    const lines = (await read(file, 'docx')).split('\n')
    expect(lines.slice(0, 4)).toEqual(['一、综合', '一.1 工业', '一.2 农业', '二、某业'])
    expect(lines[12]).toBe('十一、某业')
  })

  test('has cells in each column and row that they span', async () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const rows = [
      [cell('指标', '<w:vMerge w:val="restart"/>'), cell('2018年', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell('总量'), cell('增长')],
      [cell('生产总值'), cell('525.69'), cell('8.1')],
    ]
    const table = `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`
    expect(await read(docx(table), 'docx')).toBe(
      '指标\t2018年\t2018年\n指标\t总量\t增长\n生产总值\t525.69\t8.1\n',
    )
  })

  test('a row that was deleted is not there', async () => {
    const rows = wordTable([
      ['指标', '总量'],
      ['生产总值', '525.69'],
      ['财政收入', '31.2'],
    ])
    const deleted = rows.replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>')
    expect(await read(docx(deleted), 'docx')).toBe('生产总值\t525.69\n财政收入\t31.2\n')
  })

  test.each([
    [40, 'read'],
    [100, 'expands-too-much'],
    [20_000, 'expands-too-much'],
  ])('nested %i tables deep is %s, and no text is lost', async (levels, expected) => {
    const open = '<w:tbl><w:tr><w:tc>'.repeat(levels)
    const close = '</w:tc></w:tr></w:tbl>'.repeat(levels)
    const file = docx(`${open}${paragraph('全年增长8.1%。')}${close}${paragraph('人口36万人。')}`)
    expect(await codeOf(file, 'docx')).toBe(expected)
    if (expected === 'read') {
      expect(await read(file, 'docx')).toBe('全年增长8.1%。\n人口36万人。\n')
    }
  })

  test.each([
    ['no archive', Buffer.from('PK\x03\x04 and nothing else'), 'damaged-input'],
    ['without a document', zip([{ name: 'word/x.xml', content: '' }]), 'damaged-input'],
    ['cut short', textToDocx('全年增长8.1%。').subarray(0, 400), 'damaged-input'],
    ['a hundred times its size', docx(paragraph('零'.repeat(2_000_000))), 'expands-too-much'],
    [
      'with false sizes',
      docx('', [{ name: 'word/styles.xml', content: '零'.repeat(2_000_000), claimedSize: 10 }]),
      'damaged-input',
    ],
    [
      'of too many parts',
      docx(
        '',
        Array.from({ length: 1_001 }, (_, at) => ({ name: `word/${at}`, content: '' })),
      ),
      'expands-too-much',
    ],
    [
      'encrypted',
      docx('', [{ name: 'word/styles.xml', content: 'x', flags: 1 }]),
      'encrypted-input',
    ],
  ])('that is %s is refused', async (_, file, code) => {
    expect(await codeOf(file, 'docx')).toBe(code)
  })

  test('a wrong check sum is not read over', async () => {
    const file = textToDocx('全年增长8.1%。')
    const at = file.lastIndexOf('PK\x01\x02')
    file[at + 16] = (file[at + 16] ?? 0) ^ 0xff
    expect(await codeOf(file, 'docx')).toBe('damaged-input')
  })
})

describe('a spreadsheet', () => {
  const cell = (place: string, value: string, attributes = '') =>
    `<c r="${place}" ${attributes}><v>${value}</v></c>`

  test('has its rows, shared words and merged cells', async () => {
    const strings = ['主要指标', '指标', '2018年', '总量', '增长', '生产总值', '财政收入']
    const words = (place: string, index: number) => cell(place, String(index), 't="s"')
    const sheet = `<sheetData><row r="1">${words('A1', 0)}</row>
      <row r="2">${words('A2', 1)}${words('B2', 2)}</row><row r="3">${words('B3', 3)}${words('C3', 4)}</row>
      <row r="4">${words('A4', 5)}${cell('B4', '525.69')}${cell('C4', '8.1')}</row>
      <row r="5">${words('A5', 6)}${cell('C5', '9.4')}</row></sheetData>
      <mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>`
    expect(await read(xlsx(sheet, { strings }), 'xlsx')).toBe(
      '主要指标\n指标\t2018年\t2018年\n指标\t总量\t增长\n生产总值\t525.69\t8.1\n财政收入\t\t9.4\n',
    )
  })

  test('cells of prose are paragraphs', async () => {
    const strings = ['标题', '全文', '2019年政府工作报告', '全年增长8.1%。\n人口36万人。']
    const words = (place: string, index: number) => cell(place, String(index), 't="s"')
    const sheet = `<sheetData><row>${words('A1', 0)}${words('B1', 1)}</row><row>${words('A2', 2)}${words('B2', 3)}</row></sheetData>`
    expect(await read(xlsx(sheet, { strings }), 'xlsx')).toBe(
      '标题\t全文\n2019年政府工作报告\n全年增长8.1%。\n人口36万人。\n',
    )
  })

  test('numbers are as they are shown', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>'
    const sheet = `<sheetData><row>${cell('A1', '525.69000000000005')}${cell('B1', '0.0812345', 's="1"')}</row></sheetData>`
    expect(await read(xlsx(sheet, { styles }), 'xlsx')).toBe('525.69\t8.1%\n')
  })

  test.each([
    ['525.69000000000005', 'General', '525.69'],
    ['8.1', '0.00', '8.10'],
    ['1.005', '0.00', '1.01'],
    ['-0.004', '0.00', '0.00'],
    ['-3.25', '0.0_);(0.0)', '-3.3'],
    ['0.123456', '0.0%', '12.3%'],
    ['52569', '#,##0', '52569'],
    ['52569', '#,##0.0,', '52.6'],
    ['525.69', '0.0"亿元"', '525.7亿元'],
    ['525.69', '[Red]0.00', '525.69'],
    ['43488', 'yyyy"年"m"月"d"日"', '2019年1月23日'],
    ['43488', 'yyyy-mm', '2019年1月'],
    ['2018', '0"年"', '2018年'],
    ['1E-7', 'General', '0.0000001'],
    ['12345678901234567890', 'General', '12345678901234600000'],
    ['无', '0.0', '无'],
  ])('%s in the format %s is %s', (value, format, shown) => {
    expect(display(value, format, false)).toBe(shown)
  })

  test('days may be counted from 1904', () => {
    expect(display('42026', 'yyyy-m-d', true)).toBe('2019年1月23日')
  })

  test('without a sheet is damaged', async () => {
    expect(await codeOf(zip([{ name: 'xl/workbook.xml', content: '<workbook/>' }]), 'xlsx')).toBe(
      'damaged-input',
    )
  })
})

describe('a table of text', () => {
  test.each([
    ['csv', '指标,总量\n生产总值,"1,525.69"\n', '指标\t总量\n生产总值\t1,525.69\n'],
    [
      'csv',
      '标题;正文\n甲;"全年增长8.1%。\n人口36万人"\n',
      '标题\t正文\n甲\n全年增长8.1%。\n人口36万人\n',
    ],
    ['csv', 'a\tb\n1\t2\n', 'a\tb\n1\t2\n'],
    ['xml', '<?xml version="1.0"?><r><t>全年</t><p>增长<b>8.1</b>%</p></r>', '全年\n增长8.1%\n'],
    [
      'xml',
      '<tmx><header>h</header><body><tu><tuv xml:lang="zh-CN"><seg>增长8.1%</seg></tuv><tuv xml:lang="en"><seg>up 8.1%</seg></tuv></tu></body></tmx>',
      '增长8.1%\n',
    ],
    [
      'xml',
      '<!DOCTYPE r [<!ENTITY a "9999999999"><!ENTITY b "&a;&a;">]><r>&b;8.1%</r>',
      '&b;8.1%\n',
    ],
  ] as const)('as %s: %j', async (format, file, text) => {
    expect(await read(Buffer.from(file), format)).toBe(text)
  })
})
