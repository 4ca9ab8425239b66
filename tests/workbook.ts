import { SaxesParser } from 'saxes'
import { openArchive } from '../src/read/archive.ts'

/** A cell as it is stored. */
export interface StoredCell {
  readonly type: 'text' | 'number'
  /** Codes of characters are characters again. */
  readonly value: string
}

export interface Workbook {
  /** All parts by name. */
  readonly parts: ReadonlyMap<string, string>
  /** Of each sheet the cells of its rows by column letter, the head among them. */
  readonly sheets: readonly (readonly Readonly<Record<string, StoredCell>>[])[]
}

/** The parts of a workbook by name. */
export async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>()
  for (const { name, read } of await openArchive(bytes)) {
    parts.set(name, (await read()).toString('utf8'))
  }
  return parts
}

/**
 * Reads a workbook strictly: every part must be well-formed XML. Written apart from the writer so that
 * they cannot agree on a mistake.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = await partsOf(bytes)
  for (const [name, xml] of parts) parse(xml, name, () => undefined)
  const sheets = [...parts.keys()]
    .filter((name) => name.startsWith('xl/worksheets/'))
    .map((name) => rowsOf(parts.get(name) ?? '', name))
  return { parts, sheets }
}

type OnTag = (tag: string, attributes: Readonly<Record<string, string>>, text: string) => void

/** @param onEnd Called for each element, when it ends, with the text right in it. */
function parse(xml: string, name: string, onEnd: OnTag): void {
  const parser = new SaxesParser()
  const open: { attributes: Record<string, string>; text: string }[] = []
  parser.on('error', (cause) => {
    throw new Error(`${name} is not well-formed`, { cause })
  })
  parser.on('opentag', ({ attributes }) => open.push({ attributes, text: '' }))
  parser.on('text', (text) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += text
  })
  parser.on('closetag', (tag) => {
    const { attributes, text } = open.pop() ?? { attributes: {}, text: '' }
    onEnd(tag.name, attributes, text)
  })
  parser.write(xml).close()
}

function rowsOf(xml: string, name: string): readonly Readonly<Record<string, StoredCell>>[] {
  const rows: Record<string, StoredCell>[] = []
  let cells: Record<string, StoredCell> = {}
  let value = ''
  parse(xml, name, (tag, { r = '', t = 'n' }, text) => {
    if (tag === 'v' || tag === 't') value = text
    else if (tag === 'c') {
      const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(r) ?? []
      if (Number(digits) !== rows.length + 1) throw new Error(`${r} is in row ${rows.length + 1}`)
      cells[letters] =
        t === 'n'
          ? { type: 'number', value }
          : {
              type: 'text',
              value: value.replaceAll(/_x([\dA-F]{4})_/gu, (_, code: string) =>
                String.fromCharCode(Number.parseInt(code, 16)),
              ),
            }
    } else if (tag === 'row') {
      rows.push(cells)
      cells = {}
    }
  })
  return rows
}
