import { expect, test } from 'vitest'
import { convert } from '../src/read/convert/index.ts'
import { deepestMarkup } from '../src/read/convert/markup.ts'
import { textToHtml } from './input-files.ts'

const read = async (page: string | Uint8Array, encoding?: string): Promise<string> =>
  (await convert({ bytes: Buffer.from(page), format: 'html', encoding })).text

const body = (content: string): string =>
  `<html><head><title></title></head><body>${content}</body></html>`

test('of a saved page the report is left', async () => {
  const prose = '2018年，全区生产总值525.69亿元，增长8.1%。\n'.repeat(5)
  const text = `${prose}指标\t2018年\t增长（%）\n财政收入\t31.2\t9.4\n`
  expect(await read(textToHtml(text, '2019年政府工作报告'))).toBe(`2019年政府工作报告\n${text}`)
})

test.each([
  [
    'script, style and forms',
    '<script>1</script><style>2</style><select><option>3</option></select>',
  ],
  ['what is hidden', '<div style="display:none">另有数据123亿元</div>'],
  ['parts named so', '<div class="page-footer">主办：某某区政府办公室 电话027-12345678</div>'],
  ['a list of links', '<ul><li><a href="/1">全市生产总值突破1000亿元</a> 2019-01-23</li></ul>'],
  ['a button', '<a href="javascript:print()">打印</a>'],
  ['what was deleted', '<del>增长7.1%</del>'],
])('%s is left out', async (_, part) => {
  const prose =
    '<p>全年地区生产总值525.69亿元，增长8.1%，人均可支配收入28000元，城镇新增就业1.2万人。</p>'.repeat(
      3,
    )
  expect(await read(body(`<div>${prose}${part}</div>`))).toBe(
    await read(body(`<div>${prose}</div>`)),
  )
})

test('a figure beside the main block is kept', async () => {
  const prose = '<p>我们深入推进改革，着力改善民生，各项事业取得新的成绩。</p>'.repeat(9)
  const text = await read(
    body(`<div class="content">${prose}</div><div>附：全年生产总值525.69亿元。</div>`),
  )
  expect(text).toContain('附：全年生产总值525.69亿元。')
})

test('links within a sentence are words of it', async () => {
  const text = await read(body('<p>全年<a href="/gdp">地区生产总值</a>525.69亿元，增长8.1%。</p>'))
  expect(text).toBe('全年地区生产总值525.69亿元，增长8.1%。\n')
})

test('cells of a header stand over each column that they span, figures in one place', async () => {
  const table = `<table><tr><td colspan="4">主要指标</td></tr>
    <tr><th rowspan="2">指标</th><th rowspan="2">单位</th><th colspan="2">2018年</th></tr>
    <tr><th>总量</th><th>增长（%）</th></tr>
    <tr><td>生产总值</td><td rowspan="2">亿元</td><td>525.69</td><td>8.1</td></tr>
    <tr><td>财政收入</td><td colspan="2">31.2</td></tr></table>`
  expect(await read(body(table))).toBe(
    [
      '主要指标',
      '指标\t单位\t2018年\t2018年',
      '指标\t单位\t总量\t增长（%）',
      '生产总值\t亿元\t525.69\t8.1',
      '财政收入\t亿元\t31.2',
      '',
    ].join('\n'),
  )
})

test('labels under one header are one column, those beside several rows above them', async () => {
  const table = `<table><tr><th colspan="2">项目</th><th>产量（万吨）</th></tr>
    <tr><td rowspan="2">粮食</td><td>稻谷</td><td>12.5</td></tr><tr><td>小麦</td><td>2.5</td></tr>
    <tr><td>其中：</td><td>冬小麦</td><td>1.5</td></tr><tr><td colspan="2">蔬菜</td><td>33.5</td></tr></table>`
  expect(await read(body(table))).toBe(
    [
      '项目\t产量（万吨）',
      '粮食',
      '稻谷\t12.5',
      '小麦\t2.5',
      '其中：冬小麦\t1.5',
      '蔬菜\t33.5',
      '',
    ].join('\n'),
  )
})

test('a table that only sets the page is read as paragraphs', async () => {
  const prose = '全年地区生产总值525.69亿元。财政收入31.2亿元，增长9.4%。'
  const text = await read(
    body(
      `<table><tr><td>${prose}</td><td>${prose}</td></tr><tr><td>左</td><td>右</td></tr></table>`,
    ),
  )
  expect(text).toBe(`${prose}\n${prose}\n左\n右\n`)
})

test.each([
  ['增长8.1<sup>1</sup>%', '增长8.1[1]%'],
  ['面积2.5km<sup>2</sup>', '面积2.5km²'],
  ['1.2×10<sup>8</sup>千瓦时', '1.2×10⁸千瓦时'],
  ['PM<sub>2.5</sub>', 'PM2.5'],
  ['规\n模以上工业 \n  12家', '规模以上工业 12家'],
  ['a<br>b', 'a\nb'],
  ['<pre>一  二\n三</pre>', '一  二\n三'],
  ['&lt;b&gt;&amp;&nbsp;8', '<b>&\u00a08'],
])('%s is %s', async (markup, text) => {
  expect(await read(body(`<div>${markup}</div>`))).toBe(`${text}\n`)
})

test.each([
  [
    '<meta name="ArticleTitle" content="2019年政府工作报告"><title>首页</title>',
    '2019年政府工作报告',
  ],
  ['<title>2019年政府工作报告_某某区人民政府</title>', '2019年政府工作报告'],
  ['<title>政府信息公开 - 2019年政府工作报告</title>', '政府信息公开'],
])('the title is found in %s', async (head, title) => {
  const text = await read(`<html><head>${head}</head><body><p>全年增长8.1%。</p></body></html>`)
  expect(text).toBe(`${title}\n全年增长8.1%。\n`)
})

const chinese = Buffer.from([0xc8, 0xab, 0xc4, 0xea, 0xd4, 0xf6, 0xb3, 0xa4])

test.each([
  ['declared', '<meta charset="gb2312">'],
  ['declared the old way', '<meta http-equiv="Content-Type" content="text/html; charset=gbk">'],
  ['declared falsely', '<meta charset="utf-8">'],
  ['unknown', ''],
])('GBK that is %s', async (_, meta) => {
  const page = Buffer.concat([
    Buffer.from(`<html><head>${meta}</head><body><p>`),
    chinese,
    Buffer.from('8.1%</p></body></html>'),
  ])
  expect(await read(page)).toBe('全年增长8.1%\n')
})

test('UTF-8 that is declared GBK is read as what it is', async () => {
  expect(
    await read('<html><head><meta charset="gbk"></head><body><p>全年增长8.1%</p></body></html>'),
  ).toBe('全年增长8.1%\n')
})

test('UTF-16 with a mark', async () => {
  const page = Buffer.from(`\ufeff${body('<p>全年增长8.1%</p>')}`, 'utf16le')
  expect(await read(page)).toBe('全年增长8.1%\n')
})

test('nesting past all bounds costs the structure and not the text', async () => {
  const levels = 100_000
  const page = `${'<div>'.repeat(levels)}<p>全年增长8.1%<br>人口36万人</p>${'</div>'.repeat(levels)}<p>年末城镇登记失业率2.9%。</p>`
  expect(await read(page)).toBe('全年增长8.1%\n人口36万人\n年末城镇登记失业率2.9%。\n')
  expect(deepestMarkup).toBeLessThan(levels)
})

test('spans past all bounds cost no memory', async () => {
  const row = '<tr><td colspan="99999999" rowspan="99999999">合计</td><td>1</td></tr>'
  expect(await read(body(`<table>${row.repeat(3)}</table>`))).toContain('合计')
})
