import { damaged } from '../../errors.ts'
import { openArchive, type Member } from '../archive.ts'

/** The parts of an Office Open XML file. */
export interface Parts {
  /** The text of a part; undefined if the file has none of this name. */
  readonly read: (name: string) => Promise<string | undefined>
  readonly names: readonly string[]
}

/** @throws {ReportsError} If the archive is damaged or unpacks to too much. */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const members = new Map<string, Member>()
  for (const member of await openArchive(bytes))
    members.set(member.name.replace(/^\//u, ''), member)
  return {
    names: [...members.keys()],
    async read(name) {
      const content = await members.get(name)?.read()
      return content === undefined ? undefined : decodeXml(content)
    },
  }
}

/** Parts are UTF-8 or, rarely, UTF-16 with a mark. */
function decodeXml(bytes: Buffer): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw damaged('Office', cause)
  }
}
