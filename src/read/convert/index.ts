import type { Decoded } from '../decode.ts'

/** What needs a parser of its own to become text. */
export type Convertible = 'html' | 'docx' | 'doc' | 'xlsx' | 'pdf' | 'csv' | 'xml'

export interface Job {
  readonly bytes: Uint8Array
  readonly format: Convertible
  /** WHATWG label; undefined to detect. */
  readonly encoding: string | undefined
}

/** The text of a document, as later stages read it and as offsets count it. */
export interface Converted extends Decoded {
  /** Where each page begins, in code points of `text`; undefined where there are none. */
  readonly pages: readonly number[] | undefined
}

/** Of formats that hold their text as Unicode. */
const fromUnicode = (text: string, pages?: readonly number[]): Converted => ({
  text,
  pages,
  encoding: 'utf-8',
  replaced: 0,
  firstReplaced: undefined,
})

/**
 * Turns a document to text. Only the parser that it needs is loaded.
 *
 * @throws {ReportsError} If it is damaged, encrypted, unpacks to too much, or holds no text.
 */
export async function convert({ bytes, format, encoding }: Job): Promise<Converted> {
  switch (format) {
    case 'html': {
      const { decodeMarkup } = await import('./charset.ts')
      const { convertHtml } = await import('./html/index.ts')
      const decoded = decodeMarkup(bytes, encoding)
      return { ...decoded, text: convertHtml(decoded.text), pages: undefined }
    }
    case 'xml': {
      const { decodeMarkup } = await import('./charset.ts')
      const { convertXml } = await import('./xml.ts')
      const decoded = decodeMarkup(bytes, encoding)
      return { ...decoded, text: convertXml(decoded.text), pages: undefined }
    }
    case 'csv': {
      const { decode } = await import('../decode.ts')
      const { convertCsv } = await import('./csv.ts')
      const decoded = decode(bytes, encoding)
      return { ...decoded, text: convertCsv(decoded.text), pages: undefined }
    }
    case 'docx': {
      const { convertDocx } = await import('./docx.ts')
      return fromUnicode(await convertDocx(bytes))
    }
    case 'doc': {
      const { convertDoc } = await import('./doc.ts')
      return fromUnicode(convertDoc(bytes))
    }
    case 'xlsx': {
      const { convertXlsx } = await import('./xlsx.ts')
      return fromUnicode(await convertXlsx(bytes))
    }
    case 'pdf': {
      const { convertPdf } = await import('./pdf.ts')
      const { text, pages } = await convertPdf(bytes)
      return fromUnicode(text, pages)
    }
  }
}
