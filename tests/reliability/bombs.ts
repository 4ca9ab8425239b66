import { docx, paragraph, pdfOf, pdfStream, zip } from '../input-files.ts'

const MIB = 1024 * 1024
const blanks = (bytes: number): Buffer => Buffer.alloc(bytes, ' ')

/** The archive again and again in its own directory. */
function overlapping(archive: Buffer, times: number): Buffer {
  const end = archive.length - 22
  const start = archive.readUInt32LE(end + 16)
  const directory = archive.subarray(start, end)
  const tail = Buffer.from(archive.subarray(end))
  tail.writeUInt16LE(times, 8)
  tail.writeUInt16LE(times, 10)
  tail.writeUInt32LE(directory.length * times, 12)
  return Buffer.concat([
    archive.subarray(0, start),
    ...Array.from({ length: times }, () => directory),
    tail,
  ])
}

function nested(levels: number): Buffer {
  let archive = zip([{ name: 'a.txt', content: '8.1%' }])
  for (let level = 0; level < levels; level += 1)
    archive = zip([{ name: 'n.zip', content: archive }])
  return archive
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** A page with this content. */
const page = (content: Uint8Array, ...others: readonly (string | Uint8Array)[]): Buffer =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${FONT} >> >> /Contents 4 0 R >>`,
    content,
    ...others,
  ])

/** A page that is each of a hundred million. */
function pages(): Buffer {
  const levels = Array.from(
    { length: 8 },
    (_, level) =>
      `<< /Type /Pages /Kids [${`${level + 3} 0 R `.repeat(10)}] /Count ${10 ** (8 - level)} >>`,
  )
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    ...levels,
    '<< /Type /Page /MediaBox [0 0 595 842] >>',
  ])
}

const words = 'BT /F1 12 Tf 1 0 0 1 72 700 Tm (a) Tj ET\n'

/** Small files that become large, by the name that a bomb has in a folder. */
export const bombs: Readonly<Record<string, () => Buffer>> = {
  'flat.docx': () => docx(paragraph('零'.repeat(2 * MIB))),
  'false-size.docx': () =>
    docx('', [{ name: 'word/styles.xml', content: blanks(8 * MIB), claimedSize: 10 }]),
  'nested.zip': () => nested(12),
  'members.zip': () =>
    zip(Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}.txt`, content: '' }))),
  'overlapping.zip': () => overlapping(zip([{ name: 'a.txt', content: blanks(20 * MIB) }]), 900),
  'flat.pdf': () => page(pdfStream(blanks(36 * MIB), 1)),
  'packed-twice.pdf': () => page(pdfStream(blanks(36 * MIB), 2)),
  'objects.pdf': () => page(pdfStream(blanks(36 * MIB), 2, '/Type /ObjStm /N 1 /First 4')),
  'words.pdf': () => page(pdfStream(words.repeat(40_000), 2)),
  'pages.pdf': pages,
}
