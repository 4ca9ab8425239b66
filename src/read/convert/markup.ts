import { Parser } from 'htmlparser2'
import { expandsTooMuch } from '../../errors.ts'

/** What is told of a file of tags, in order. Names are in lower case and, in XML, without their prefix. */
export interface MarkupHandler {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  /** Entities are read; one stretch of text may come in several pieces. */
  readonly text: (text: string) => void
}

/** Browsers stop at 512; no report comes near either. Office files that do are refused. */
export const deepestMarkup = 256

/**
 * The library looks through all open elements at each tag, so the depth is what bounds its time. It
 * lets a derived parser say which elements are empty: here, all that are too deep.
 */
class ShallowParser extends Parser {
  /** What is too deep is an error. */
  isStrict = false
  /** Open elements; whoever listens counts them. */
  depth = 0
  /** A tag is being read that opens an element too deep. */
  private isTooDeep = false
  /** It is one that has to be closed. */
  private staysOpen = false
  /** Elements too deep that are open. */
  private overflow = 0

  override onopentagname(start: number, end: number): void {
    this.isTooDeep = this.depth >= deepestMarkup
    if (this.isTooDeep && this.isStrict) throw expandsTooMuch(`more than ${deepestMarkup} levels`)
    super.onopentagname(start, end)
  }

  override onopentagend(end: number): void {
    if (this.isTooDeep && this.staysOpen) this.overflow += 1
    super.onopentagend(end)
    this.isTooDeep = false
  }

  override onselfclosingtag(end: number): void {
    super.onselfclosingtag(end)
    this.isTooDeep = false
  }

  override onclosetag(start: number, end: number): void {
    if (this.overflow === 0) super.onclosetag(start, end)
    else this.overflow -= 1
  }

  protected override isVoidElement(name: string): boolean {
    const isVoid = super.isVoidElement(name)
    this.staysOpen = !isVoid
    return this.isTooDeep || isVoid
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Reads HTML, or XML of any vocabulary, in linear time. Nothing is fetched, no entity but the
 * standard ones is expanded. Elements below the 256th level are read as if they were empty: their
 * text belongs to the element above.
 *
 * @param strict Where text counts in some elements only, and so would be lost.
 * @throws {ReportsError} If there are such elements and it is strict.
 */
export function readMarkup(
  markup: string,
  { open, close, text }: MarkupHandler,
  { xml, strict = false }: { readonly xml: boolean; readonly strict?: boolean },
): void {
  const nameOf = xml ? localName : (name: string): string => name
  const parser = new ShallowParser(
    {
      onopentag(name, attributes) {
        parser.depth += 1
        open(nameOf(name), xml ? localNames(attributes) : attributes)
      },
      onclosetag(name) {
        parser.depth -= 1
        close(nameOf(name))
      },
      ontext: text,
    },
    { xmlMode: xml, decodeEntities: true },
  )
  parser.isStrict = strict
  parser.end(markup)
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries(attributes)) local[localName(name)] = value
  return local
}
