import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { ReadableStream } from 'node:stream/web'
import type { PDFPageProxy, TextContent } from 'pdfjs-dist/types/src/display/api.js'
import { conversionFailed, damaged, encrypted, ReportsError, withoutText } from '../../errors.ts'
import { checkSize } from '../archive.ts'
import { withBoundedArrays } from './bounded-arrays.ts'
import { dropFurniture } from './pdf-furniture.ts'
import { toPageLines, type Piece } from './pdf-lines.ts'

/** A page with less than this on it, on the average, is a picture. */
const LEAST_CHARACTERS = 20

/** What a page and a piece of text are reckoned to unpack to: both can be had a million times from one. */
const PAGE_SIZE = 1000
const PIECE_SIZE = 64

/** The text of a PDF, and where each of its pages begins, in code points. */
export interface PdfText {
  readonly text: string
  readonly pages: readonly number[]
}

/**
 * The text of a PDF: its lines as they stand on the pages, rows of tables with tabs; page headers
 * and page numbers are left out.
 *
 * @throws {ReportsError} If it is damaged, encrypted, made of pictures, or unpacks to too much.
 */
export async function convertPdf(bytes: Uint8Array): Promise<PdfText> {
  const pages = dropFurniture(await withBoundedArrays(bytes.length, () => readPages(bytes))).map(
    toPageLines,
  )
  const offsets: number[] = []
  let text = ''
  let offset = 0
  for (const lines of pages) {
    const page = lines.map((line) => `${line}\n`).join('')
    offsets.push(offset)
    offset += [...page].length
    text += page
  }
  if (text.replaceAll(/\s/gu, '').length < LEAST_CHARACTERS * pages.length) {
    throw withoutText(
      'Its pages are pictures, as scans are: have their text recognized (OCR) first.',
    )
  }
  return { text, pages: offsets }
}

/** A page with its pieces of text, upright and measured from its upper left corner. */
export interface PdfPage {
  readonly height: number
  readonly pieces: readonly Piece[]
}

async function loadLibrary(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } catch (cause) {
    throw conversionFailed('the package pdfjs-dist is not installed', cause)
  }
}

async function readPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const { getDocument, VerbosityLevel, Util } = await loadLibrary()
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    // The library takes the bytes for itself.
    data: Uint8Array.from(bytes),
    // Chinese fonts that are not embedded name their characters by these maps.
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    disableFontFace: true,
    isEvalSupported: false,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    const pages: PdfPage[] = []
    let expanded = document.numPages * PAGE_SIZE
    checkSize(expanded, bytes.length)
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const viewport = page.getViewport({ scale: 1 })
      const pieces: Piece[] = []
      for await (const items of textOf(page)) {
        expanded += items.length * PIECE_SIZE
        checkSize(expanded, bytes.length)
        for (const item of items) {
          if (!('str' in item) || item.str === '') continue
          const [a = 0, b = 0, , , x = 0, y = 0] = Util.transform(
            viewport.transform,
            item.transform,
          ) as readonly number[]
          // Text that is turned is a watermark or a stamp.
          if (Math.abs(b) > Math.abs(a) / 2) continue
          pieces.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) })
        }
      }
      pages.push({ height: viewport.height, pieces })
      page.cleanup()
    }
    await task.destroy()
    return pages
  } catch (cause) {
    // Where a page was left half read, the library would wait for the reader for ever.
    void task.destroy().catch(() => undefined)
    if (cause instanceof ReportsError) throw cause
    const isLocked = cause instanceof Error && cause.name === 'PasswordException'
    throw isLocked ? encrypted('PDF') : damaged('PDF', cause)
  }
}

/** The text of a page as it is read, some pieces at a time. */
async function* textOf(page: PDFPageProxy): AsyncGenerator<TextContent['items']> {
  const reader = (
    page.streamTextContent({ disableNormalization: true }) as ReadableStream<TextContent>
  ).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value.items
  }
}
