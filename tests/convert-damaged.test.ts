import fc from 'fast-check'
import { test, vi } from 'vitest'
import { ReportsError } from '../src/errors.ts'
import { convert, type Convertible } from '../src/read/convert/index.ts'
import { textToDoc, textToDocx, textToHtml, textToPdf, xlsx } from './input-files.ts'

vi.setConfig({ testTimeout: 60_000 })

const text =
  '一、综合\n全年地区生产总值525.69亿元，增长8.1%。\n指标\t总量\t增长\n财政收入\t31.2\t9.4\n'
const sheet =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>财政收入</t></is></c><c r="B1"><v>31.2</v></c></row></sheetData>'

const files: readonly (readonly [Convertible, Buffer])[] = [
  ['doc', textToDoc(text)],
  ['docx', textToDocx(text)],
  ['xlsx', xlsx(sheet)],
  ['pdf', textToPdf(text.repeat(3), '某某区')],
  ['html', Buffer.from(textToHtml(text, '某某区'))],
  ['xml', Buffer.from(`<?xml version="1.0"?><r><p>${text}</p></r>`)],
  ['csv', Buffer.from(text.replaceAll('\t', ','))],
]

test.each(files)('a %s that is damaged anywhere is read or refused', async (format, whole) => {
  const edit = fc.record({
    at: fc.nat(whole.length - 1),
    byte: fc.nat(255),
    kind: fc.constantFrom('change', 'cut', 'double'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      let bytes = Buffer.from(whole)
      for (const { at, byte, kind } of edits) {
        if (kind === 'cut')
          bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + byte)])
        else if (kind === 'double') bytes = Buffer.concat([bytes, bytes.subarray(at, at + byte)])
        else if (at < bytes.length) bytes[at] = byte
      }
      await convert({ bytes, format, encoding: undefined }).catch((cause: unknown) => {
        if (!(cause instanceof ReportsError)) throw cause
      })
    }),
    { numRuns: format === 'pdf' ? 30 : 100 },
  )
})
