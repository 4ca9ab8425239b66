import { Option } from 'commander'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { inputFormats } from '../read/formats.ts'

/** What every command that reads documents can be told of them. */
export const inputFormatOption = (): Option =>
  new Option('--input-format <name>', 'by bytes and extension, if absent').choices(inputFormats)

export const encodingOption = (): Option =>
  new Option('--encoding <label>', 'such as gb18030, big5 or utf-16le').default('auto')

export const regionOption = (): Option =>
  new Option('--region <name>', "instead of the document's own, such as 湖北省武汉市武昌区")

export const periodOption = (): Option =>
  new Option('--period <period>', "instead of the document's own, such as 2017 or 2017-H1")

export const lexiconOption = (): Option =>
  new Option('--lexicon <file>', 'with words of your own; may be repeated')
    .argParser(collect)
    .default([])

/** Collects the values of an option that may be given more than once. */
export const collect = (value: string, before: readonly string[]): readonly string[] => [
  ...before,
  value,
]

/** A lexicon with the words of some files, and what tells it from another; both undefined without files. */
interface Words {
  readonly lexicon?: Lexicon
  readonly words?: string
}

/** What `extract` needs of these files. */
export async function wordsOf(paths: readonly string[]): Promise<Words> {
  if (paths.length === 0) return {}
  const { digestOf, loadLexicon } = await import('../vocabulary/file.ts')
  const lexicon = await loadLexicon(paths)
  return { lexicon, words: digestOf(lexicon) }
}
