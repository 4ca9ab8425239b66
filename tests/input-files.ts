import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** A file to be packed. */
export interface Packed {
  /** Bytes where the name is not UTF-8. */
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  /** What the archive says the content's size is; the truth if absent. */
  readonly claimedSize?: number
  readonly flags?: number
}

const UTF8_NAME = 0x800

/** A ZIP archive. */
export function zip(files: readonly Packed[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claimedSize, flags } of files) {
    const bytes = Buffer.from(typeof name === 'string' ? Buffer.from(name) : name)
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags ?? (typeof name === 'string' ? UTF8_NAME : 0), 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claimedSize ?? plain.length, 18)
    common.writeUInt16LE(bytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, bytes, packed])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, central, bytes]),
    )
    parts.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, entries, Buffer.from('PK\x05\x06'), end])
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

/** A Word file around the content of its `w:body`. */
export const docx = (body: string, others: readonly Packed[] = []): Buffer =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships ${RELATIONS}><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    },
    ...others,
  ])

export const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`

export const wordTable = (rows: readonly (readonly string[])[]): string => {
  const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** A text as a Word file: lines are paragraphs, lines with tabs tables. */
export function textToDocx(text: string): Buffer {
  const body: string[] = []
  let rows: string[][] = []
  for (const line of [...text.split(/\r\n?|\n/u), '']) {
    if (line.includes('\t')) {
      rows.push(line.split('\t'))
      continue
    }
    if (rows.length > 0) body.push(wordTable(rows))
    rows = []
    if (line.trim() !== '') body.push(paragraph(line))
  }
  return docx(body.join(''))
}

/** A text as the page of a county's site has it, with all that stands around a report there. */
export function textToHtml(text: string, title: string): string {
  const body: string[] = []
  let rows: string[] = []
  for (const line of [...text.split(/\r\n?|\n/u), '']) {
    if (line.includes('\t')) {
      const cells = line.split('\t').map((cell) => `<td><span>${escapeXml(cell)}</span></td>`)
      rows.push(`<tr>${cells.join('\n')}</tr>`)
      continue
    }
    if (rows.length > 0) body.push(`<table border="1"><tbody>${rows.join('\n')}</tbody></table>`)
    rows = []
    if (line.trim() !== '') {
      const indent = /^[\s\u3000]*/u.exec(line)?.[0].replaceAll(/./gu, '&emsp;') ?? ''
      body.push(`<p style="text-indent:2em">${indent}${escapeXml(line.trim())}</p>`)
    }
  }
  const links = ['网站首页', '政务公开', '机构设置', '统计数据2018', '全市生产总值突破1000亿元']
  const list = links.map((link) => `<li><a href="/x">${link}</a><span>2019-01-23</span></li>`)
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escapeXml(title)}_某某区人民政府</title>
<style>.a{width:100px}</style><script>var views = 12345;</script></head><body>
<div class="header"><ul class="nav">${list.join('')}</ul></div>
<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a></div>
<div class="main"><h1>${escapeXml(title)}</h1>
<div class="info">发布时间：2019-01-23 10:12 来源：区政府办 <a href="javascript:window.print()">打印</a></div>
<div class="TRS_Editor">${body.join('\n')}</div>
<div class="related"><h3>相关文章</h3><ul>${list.join('')}</ul></div></div>
<div class="footer">主办：某某区人民政府 ICP备05012345号 网站标识码4201060001</div></body></html>`
}

/** A spreadsheet of one sheet; `sheet` is the content of its `worksheet`. */
export const xlsx = (
  sheet: string,
  {
    strings = [],
    styles = '',
  }: { readonly strings?: readonly string[]; readonly styles?: string } = {},
): Buffer =>
  zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships ${RELATIONS}><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst>${strings.map((one) => `<si><t>${escapeXml(one)}</t></si>`).join('')}</sst>`,
    },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${sheet}</worksheet>` },
  ])

/** Words at a place of a page, in points from its lower left corner. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

/**
 * A PDF whose font is not embedded and names its characters by the predefined map UniGB-UTF16-H, as
 * Chinese office programs write them.
 */
export function pdf(pages: readonly (readonly Placed[])[], trailer = ''): Buffer {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, page) => `${6 + page * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  pages.forEach((pieces, page) => {
    const stream = pieces
      .map(({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${hexOf(text)}> Tj ET`)
      .join('\n')
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + page * 2} 0 R >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    )
  })
  return pdfOf(objects, trailer)
}

/** A PDF of these objects, numbered from 1; the first is its catalog. */
export function pdfOf(objects: readonly (string | Uint8Array)[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')]
  let length = parts[0]!.length
  const offsets = objects.map((object, index) => {
    const offset = length
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    length += part.length
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

/** An object of a PDF that holds bytes, packed as often as said. */
export function pdfStream(content: Uint8Array | string, packings: number, entries = ''): Buffer {
  let bytes: Buffer = Buffer.from(content)
  for (let packing = 0; packing < packings; packing += 1) bytes = deflateSync(bytes)
  const filters = '/FlateDecode '.repeat(packings)
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Filter [${filters}] /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

const MARGIN = 72
const SIZE = 12
const COLUMNS = 37
const LINES = 32

const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0080' ? 0.5 : 1), 0)

/** A text as pages: paragraphs broken at the right margin, rows in columns, a header and a number on each. */
export function textToPdf(text: string, header: string): Buffer {
  const lines: Omit<Placed, 'y'>[][] = []
  for (const line of text.split(/\r\n?|\n/u)) {
    if (line.trim() === '') {
      lines.push([])
      continue
    }
    const cells = line.split('\t')
    if (cells.length > 1) {
      const step = (COLUMNS * SIZE) / cells.length
      lines.push(
        cells.flatMap((cell, at) =>
          cell.trim() === ''
            ? []
            : [
                {
                  text: cell.trim(),
                  x: MARGIN + at * step,
                  size: Math.min(SIZE, (step - 12) / widthOf(cell)),
                },
              ],
        ),
      )
      continue
    }
    const isIndented = /^[\s\u3000]/u.test(line)
    let words = ''
    let x = MARGIN + (isIndented ? 2 * SIZE : 0)
    let room = COLUMNS - (isIndented ? 2 : 0)
    for (const character of line.trim()) {
      // Punctuation never begins a line, and numbers and Latin words are not broken.
      if (widthOf(words + character) > room && !/[，。、；：！？）”》%]/u.test(character)) {
        const tail = /[\w.]/u.test(character) ? (/[\w.]{1,20}$/u.exec(words)?.[0] ?? '') : ''
        lines.push([{ text: words.slice(0, words.length - tail.length), x }])
        words = tail
        x = MARGIN
        room = COLUMNS
      }
      words += character
    }
    lines.push([{ text: words, x }])
  }
  const pages: Placed[][] = []
  for (let start = 0; start < lines.length; start += LINES) {
    const number = String(pages.length + 1)
    pages.push([
      { text: header, x: 230, y: 800, size: 9 },
      ...lines
        .slice(start, start + LINES)
        .flatMap((line, row) => line.map((piece) => ({ ...piece, y: 760 - row * 21 }))),
      { text: `- ${number} -`, x: 285, y: 40, size: 9 },
    ])
  }
  return pdf(pages)
}

/** Characters of a Word 97 file that are set alike. */
export interface DocRun {
  readonly text: string
  readonly isDeleted?: boolean
  readonly isHidden?: boolean
  readonly isRaised?: boolean
  /** One byte a character. */
  readonly isNarrow?: boolean
}

/** A paragraph ends with \r, a cell with \x07, and so does a row, with `endsRow`. */
export interface DocParagraph {
  readonly runs: readonly DocRun[]
  readonly inTable?: boolean
  readonly endsRow?: boolean
}

const SECTOR = 512

/** A compound file of these streams, none of them so short that it would share a sector. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const contents = Object.values(streams).map((content) =>
    Buffer.concat([content, Buffer.alloc(Math.max(0, 4096 - content.length))]),
  )
  const names = Object.keys(streams)
  const sectors: Buffer[] = []
  const table: number[] = []
  const add = (bytes: Buffer): number => {
    const start = sectors.length
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR))
    const whole = Buffer.concat([bytes, Buffer.alloc(count * SECTOR - bytes.length)])
    for (let at = 0; at < count; at += 1) {
      sectors.push(whole.subarray(at * SECTOR, (at + 1) * SECTOR))
      table.push(at + 1 < count ? start + at + 1 : 0xfffffffe)
    }
    return start
  }
  const entry = (
    name: string,
    type: number,
    [right, child]: readonly [number, number],
    start: number,
    size: number,
  ): Buffer => {
    const bytes = Buffer.alloc(128)
    bytes.write(name, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, 64)
    bytes.writeUInt8(type, 66)
    bytes.writeUInt32LE(0xffffffff, 68)
    bytes.writeUInt32LE(right, 72)
    bytes.writeUInt32LE(child, 76)
    bytes.writeUInt32LE(start, 116)
    bytes.writeUInt32LE(size, 120)
    return bytes
  }
  const entries = contents.map((content, index) =>
    entry(
      names[index] ?? '',
      2,
      [index + 1 < names.length ? index + 2 : 0xffffffff, 0xffffffff],
      add(content),
      content.length,
    ),
  )
  const root = entry('Root Entry', 5, [0xffffffff, 1], 0xfffffffe, 0)
  const directory = add(Buffer.concat([root, ...entries]))
  const tableCount = Math.ceil((table.length + 8) / 128)
  const tableStart = sectors.length
  for (let at = 0; at < tableCount; at += 1) table.push(0xfffffffd)
  const stored = Buffer.alloc(tableCount * SECTOR, 0xff)
  table.forEach((next, index) => stored.writeUInt32LE(next, index * 4))
  const header = Buffer.alloc(SECTOR)
  header.write('d0cf11e0a1b11ae1', 'hex')
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tableCount, 44)
  header.writeUInt32LE(directory, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(0xfffffffe, 60)
  header.writeUInt32LE(0xfffffffe, 68)
  header.fill(0xff, 76)
  for (let at = 0; at < tableCount; at += 1) header.writeUInt32LE(tableStart + at, 76 + at * 4)
  return Buffer.concat([header, ...sectors, stored])
}

/** Pages of properties: as many runs as fit into 512 bytes each. */
function propertyPages(
  runs: readonly { readonly start: number; readonly end: number; readonly stored: Buffer }[],
  width: number,
): readonly { readonly page: Buffer; readonly start: number; readonly end: number }[] {
  const most = 10
  const pages: { page: Buffer; start: number; end: number }[] = []
  for (let from = 0; from < runs.length; from += most) {
    const some = runs.slice(from, from + most)
    const page = Buffer.alloc(SECTOR)
    let free = SECTOR - 2
    some.forEach(({ start, end, stored }, index) => {
      page.writeUInt32LE(start, index * 4)
      page.writeUInt32LE(end, index * 4 + 4)
      if (stored.length === 0) return
      free = (free - stored.length) & ~1
      stored.copy(page, free)
      page.writeUInt8(free / 2, (some.length + 1) * 4 + index * width)
    })
    page.writeUInt8(some.length, SECTOR - 1)
    pages.push({ page, start: some[0]!.start, end: some.at(-1)!.end })
  }
  return pages
}

/** A Word 97 document; its pieces stand in the file in the reverse order of the text. */
export function doc(paragraphs: readonly DocParagraph[], flags = 0): Buffer {
  const runs = paragraphs.flatMap(({ runs: some }) => some)
  const places = new Map<DocRun, { start: number; end: number }>()
  const texts: Buffer[] = []
  let place = 2048
  for (const run of runs.toReversed()) {
    const bytes = Buffer.from(run.text, run.isNarrow === true ? 'latin1' : 'utf16le')
    places.set(run, { start: place, end: place + bytes.length })
    // Characters of two bytes begin at even places.
    const padded = Buffer.concat([bytes, Buffer.alloc(bytes.length % 2)])
    texts.push(padded)
    place += padded.length
  }
  const text = Buffer.concat(texts)
  const byPlace = (one: { start: number }, other: { start: number }): number =>
    one.start - other.start
  const property = (code: number, value: number): readonly number[] => [
    code & 0xff,
    code >> 8,
    value,
  ]
  const characters = runs
    .map((run) => {
      const properties = [
        ...(run.isDeleted === true ? property(0x0800, 1) : []),
        ...(run.isHidden === true ? property(0x083c, 1) : []),
        ...(run.isRaised === true ? property(0x2a48, 1) : []),
      ]
      const stored = Buffer.from(properties.length > 0 ? [properties.length, ...properties] : [])
      return { ...places.get(run)!, stored }
    })
    .toSorted(byPlace)
  const ends = paragraphs
    .map(({ runs: some, inTable, endsRow }) => {
      const properties = [
        0,
        0,
        ...(inTable === true ? property(0x2416, 1) : []),
        ...(endsRow === true ? property(0x2417, 1) : []),
      ]
      const odd = properties.length % 2 === 1 ? properties : [...properties, 0]
      const { start, end } = places.get(some.at(-1)!)!
      return { start, end, stored: Buffer.from([(odd.length + 1) / 2, ...odd]) }
    })
    .toSorted(byPlace)

  const main: Buffer[] = [
    Buffer.alloc(2048),
    text,
    Buffer.alloc((SECTOR - (text.length % SECTOR)) % SECTOR),
  ]
  let next = (2048 + text.length + (main[2]?.length ?? 0)) / SECTOR
  const lists: Buffer[] = []
  const addPages = (pages: ReturnType<typeof propertyPages>): Buffer => {
    const list = Buffer.alloc((pages.length + 1) * 4 + pages.length * 4)
    pages.forEach(({ page, start, end }, index) => {
      list.writeUInt32LE(start, index * 4)
      list.writeUInt32LE(end, index * 4 + 4)
      list.writeUInt32LE(next++, (pages.length + 1) * 4 + index * 4)
      main.push(page)
    })
    return list
  }
  lists.push(addPages(propertyPages(characters, 1)), addPages(propertyPages(ends, 13)))
  const pieces = Buffer.alloc((runs.length + 1) * 4 + runs.length * 8)
  let count = 0
  runs.forEach((run, index) => {
    const { start } = places.get(run)!
    count += run.text.length
    pieces.writeUInt32LE(count, index * 4 + 4)
    pieces.writeUInt32LE(
      run.isNarrow === true ? 0x40000000 + start * 2 : start,
      (runs.length + 1) * 4 + index * 8 + 2,
    )
  })
  const length = Buffer.alloc(4)
  length.writeUInt32LE(pieces.length)
  lists.push(Buffer.concat([Buffer.from([2]), length, pieces]))

  const header = main[0]!
  header.writeUInt16LE(0xa5ec, 0)
  header.writeUInt16LE(0x0200 | flags, 10)
  header.writeUInt32LE(count, 0x4c)
  let at = 0
  ;[0xfa, 0x102, 0x1a2].forEach((field, index) => {
    header.writeUInt32LE(at, field)
    header.writeUInt32LE(lists[index]!.length, field + 4)
    at += lists[index]!.length
  })
  return compound({ WordDocument: Buffer.concat(main), '1Table': Buffer.concat(lists) })
}

/** A text as a Word 97 document: lines are paragraphs, lines with tabs rows of a table. */
export const textToDoc = (text: string): Buffer =>
  doc(
    text
      .split(/\r\n?|\n/u)
      .flatMap((line): readonly DocParagraph[] =>
        line.includes('\t')
          ? [
              ...line
                .split('\t')
                .map((cell) => ({ runs: [{ text: `${cell}\x07` }], inTable: true })),
              { runs: [{ text: '\x07' }], inTable: true, endsRow: true },
            ]
          : [{ runs: [{ text: `${line}\r` }] }],
      ),
  )
