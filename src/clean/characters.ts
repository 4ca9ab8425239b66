import { createRunsBuilder, type Runs, type RunsBuilder } from './source-map.ts'

/** The file's characters, each folded by itself: escapes undone, widths and look-alikes made one. */
export interface Characters {
  /** Line ends are 0x0A, narrow blanks 0x20, wide ones 0x3000, tabs 0x09. */
  readonly codes: Uint16Array
  readonly length: number
  readonly runs: Runs
  readonly hasPairs: boolean
}

const PLAIN = 0
const FOLD = 1
const DROP = 2
const RETURN = 3
const AMPERSAND = 4
const LESS = 5
const BACKSLASH = 6
const UNDERSCORE = 7
const QUESTION = 8
const STAR = 9
const SURROGATE = 10
const TONED = 11
const LINE = 12

interface Tables {
  readonly kind: Uint8Array
  /** The one form of each character. */
  readonly fold: Uint16Array
}

/** One form for each sign; the left is what files have. */
const FOLDS: readonly (readonly [forms: string, form: string])[] = [
  ['\u00a0\u2000\u2002\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u1680', ' '],
  ['\u2001\u2003', '\u3000'],
  ['\u2028\u2029\u0085\v\f', '\n'],
  ['–—―─━═┄┅┈┉⸺﹘', '—'],
  // Tables drawn with lines are tables with bars.
  ['│┃║┆┇┊┋├┤┬┴┼┌┐└┘┝┥┯┷┿┏┓┗┛┣┫┳┻╋┠┨┰┸╂╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╭╮╯╰', '|'],
  ['‐‑‒−﹣－', '-'],
  ['～〜∼﹋', '~'],
  ['•・･∙⋅', '·'],
  ['∶︰﹕︓', '：'],
  ['，﹐︐', '，'],
  ['､﹑︑', '、'],
  ['｡︒', '。'],
  [';﹔︔', '；'],
  ['!﹗︕', '！'],
  ['﹖︖', '？'],
  ['(﹙︵', '（'],
  [')﹚︶', '）'],
  ['「｢﹁〝', '“'],
  ['」｣﹂〞', '”'],
  ['『﹃', '‘'],
  ['』﹄', '’'],
  ['﹒．', '.'],
  ['﹪٪℅', '%'],
  ['﹢', '+'],
]

/** Full-width signs that stay as they are, being the one form of Chinese punctuation. */
const STAYS_WIDE = '！（），：；？'

const TONED_VOWELS = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'

let tables: Tables | undefined
let flowTables: Tables | undefined

function createTables(): Tables {
  const kind = new Uint8Array(65536)
  // Most characters stand for themselves.
  const fold = identity()
  const set = (form: number, to: number): void => {
    kind[form] = FOLD
    fold[form] = to
  }
  for (let code = 0xff01; code <= 0xff5e; code++) {
    if (!STAYS_WIDE.includes(String.fromCharCode(code))) set(code, code - 0xfee0)
  }
  // Compatibility ideographs and radicals look like ordinary characters but compare unequal.
  for (const [first, last] of [
    [0xf900, 0xfaff],
    [0x2e80, 0x2fd5],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const folded = String.fromCharCode(code).normalize('NFKC')
      if (folded.length === 1 && folded.charCodeAt(0) !== code) set(code, folded.charCodeAt(0))
    }
  }
  for (const [forms, form] of FOLDS) {
    for (const one of forms) {
      if (one === form) {
        kind[one.charCodeAt(0)] = PLAIN
        fold[one.charCodeAt(0)] = one.charCodeAt(0)
        continue
      }
      set(one.charCodeAt(0), form.charCodeAt(0))
    }
  }
  for (let code = 0; code < 0x20; code++) {
    if (kind[code] === PLAIN && code !== 0x09 && code !== 0x0a) kind[code] = DROP
  }
  for (let code = 0x7f; code < 0xa0; code++) if (code !== 0x85) kind[code] = DROP
  for (const [first, last] of [
    [0xad, 0xad],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    [0xfe00, 0xfe0f],
    [0xfeff, 0xfeff],
    [0xfff9, 0xfffc],
  ] as const) {
    kind.fill(DROP, first, last + 1)
  }
  kind.fill(SURROGATE, 0xd800, 0xe000)
  for (const vowel of TONED_VOWELS) kind[vowel.charCodeAt(0)] = TONED
  kind[0x0d] = RETURN
  kind[0x26] = AMPERSAND
  kind[0x3c] = LESS
  kind[0x5c] = BACKSLASH
  kind[0x5f] = UNDERSCORE
  kind[0x3f] = QUESTION
  kind[0x2a] = STAR
  return { kind, fold }
}

function identity(): Uint16Array {
  const same = new Uint16Array(65536)
  for (let code = 0; code < same.length; code++) same[code] = code
  return same
}

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  thinsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '《',
  raquo: '》',
  middot: '·',
  bull: '·',
  mdash: '—',
  ndash: '—',
  hellip: '…',
  permil: '‰',
  times: '×',
  divide: '÷',
  plusmn: '±',
  deg: '°',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
  minus: '-',
  tilde: '~',
  le: '≤',
  ge: '≥',
}

const ENTITY = /&(?:amp;)?(?:([a-zA-Z]{2,6});?|#(\d{1,6});?|#[xX]([0-9a-fA-F]{1,5});?)/y
const TAG = /<\/?([a-zA-Z][a-zA-Z0-9:]{0,9})(?:\s[^<>]{0,400})?\/?>/y
const CODE_POINT = /<U\+([0-9A-Fa-f]{4})>/y
const ESCAPE = /\\(?:r\\n|[rnt]|u3000|u00a0|xa0)/y
const UNDERSCORED = /_(?:x([0-9A-Fa-f]{4})_|M_M_)/y

const BREAKING = new Set(
  'br p div tr li ul ol table tbody thead h1 h2 h3 h4 h5 h6 hr section article title head body html'.split(
    ' ',
  ),
)
const INLINE = new Set(
  'a b i u em strong span font sup sub small big img input label center code pre s del ins o:p wbr'.split(
    ' ',
  ),
)
const CELL = new Set(['td', 'th'])
const SKIPPED = new Set(['script', 'style'])

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const numeric = (text: string, base: number): string => {
  const code = Number.parseInt(text, base)
  return code > 0 && code < 0x10000 && (code & 0xf800) !== 0xd800 ? String.fromCharCode(code) : ''
}

/** What was read of a file so far. */
interface Draft {
  readonly text: string
  tables: Tables
  readonly codes: Uint16Array
  readonly runs: RunsBuilder
  length: number
  /** How far the file is ahead of `codes` in the last run; -1 where a new run must begin. */
  shift: number
  hasPairs: boolean
  /** `tr` or `p`, in whose HTML line ends are blanks, or nothing. */
  flow: string
  /** An opening without its closing is looked for once, not again from each opening. */
  commentEnds: boolean
  skippedEnds: boolean
}

/** Reads the characters of a file, once and in order. Knows nothing of what stands beside a character. */
export function readCharacters(text: string): Characters {
  tables ??= createTables()
  const draft: Draft = {
    text,
    tables,
    // Nothing becomes longer than it was.
    codes: new Uint16Array(text.length),
    runs: createRunsBuilder(),
    length: 0,
    shift: -1,
    hasPairs: false,
    flow: '',
    commentEnds: true,
    skippedEnds: true,
  }
  for (let index = 0; index < text.length;) {
    index = readPlain(draft, index)
    if (index < text.length) index = readSpecial(draft, index)
  }
  const { codes, length, runs, hasPairs } = draft
  return { codes, length, runs: runs.build(), hasPairs }
}

/** Reads characters that stand for themselves or one other, from `from` on; gives the index of the first that does not. */
function readPlain(draft: Draft, from: number): number {
  const { text, tables, codes, length } = draft
  const end = copyPlain(text, from, tables, codes, length)
  const shift = from - length
  if (end > from && shift !== draft.shift) {
    draft.runs.put(length, from, 1)
    draft.shift = shift
  }
  draft.length = end - shift
  return end
}

function copyPlain(
  text: string,
  from: number,
  { kind, fold }: Tables,
  codes: Uint16Array,
  length: number,
): number {
  let index = from
  for (let to = length; index < text.length; to++) {
    const code = text.charCodeAt(index)
    if (kind[code]! > FOLD) break
    codes[to] = fold[code]!
    index++
  }
  return index
}

/** Reads what begins with a character that may be the beginning of more; gives the index behind it. */
function readSpecial(draft: Draft, index: number): number {
  const { text } = draft
  const code = text.charCodeAt(index)
  let read = 0
  switch (draft.tables.kind[code]) {
    case DROP:
      read = 1
      break
    case RETURN: {
      read = runLength(text, index, 0x0d)
      if (text.charCodeAt(index + read) !== 0x0a) put(draft, '\n', index, read)
      break
    }
    case AMPERSAND:
      read = readEntity(draft, index)
      break
    case LESS:
      read = readTag(draft, index)
      break
    case BACKSLASH:
      read = readEscape(draft, index)
      break
    case UNDERSCORE:
      read = readUnderscored(draft, index)
      break
    case QUESTION:
      read = readQuestions(draft, index)
      break
    case STAR: {
      const stars = runLength(text, index, code)
      if (stars > 1) read = stars
      break
    }
    case SURROGATE:
      draft.hasPairs = true
      break
    case LINE:
      read = readLineEnd(draft, index)
      break
    case TONED:
      read = readGloss(draft, index)
      break
  }
  draft.shift = -1
  if (read > 0) return index + read
  draft.runs.put(draft.length, index, 1)
  draft.codes[draft.length++] = code
  return index + 1
}

/** Writes one character for `width` code units of the file. */
function put(draft: Draft, form: string, at: number, width: number): void {
  const { kind, fold } = draft.tables
  const code = form.charCodeAt(0)
  if (kind[code] === DROP) return
  draft.runs.put(draft.length, at, width)
  draft.codes[draft.length++] = fold[code]!
}

const GLOSS_BEGINS = /(?<=\p{Script=Han})[(（][a-z]{0,4}$/u
const GLOSS_ENDS = /[^()（）\s]{1,4}[)）]/y
const LONGEST_GLOSS = 6

/** 批發(fā): how a character is said, which converters of pages put behind it. The bracket that was read is taken back. */
function readGloss(draft: Draft, at: number): number {
  const { text } = draft
  const begin = GLOSS_BEGINS.exec(text.slice(Math.max(0, at - LONGEST_GLOSS), at))?.[0].length
  const end = begin === undefined ? null : matchAt(GLOSS_ENDS, text, at)
  if (begin === undefined || end === null) return 0
  draft.length -= begin
  draft.runs.takeBack(draft.length)
  return end[0].length
}

/** How many of one sign stand in a row. */
function runLength(text: string, from: number, code: number): number {
  let end = from + 1
  while (text.charCodeAt(end) === code) end++
  return end - from
}

/** Blanks that an encoding could not hold became question marks, two or four at a time. */
function readQuestions(draft: Draft, at: number): number {
  const marks = runLength(draft.text, at, 0x3f)
  if (marks === 1) return 0
  draft.runs.put(draft.length, at, 1)
  draft.codes.fill(0x20, draft.length, draft.length + marks)
  draft.length += marks
  return marks
}

function readEntity(draft: Draft, at: number): number {
  const match = matchAt(ENTITY, draft.text, at)
  if (match === null) return 0
  const [whole, name, decimal, hexadecimal] = match
  const form =
    name !== undefined
      ? ENTITIES[name]
      : decimal !== undefined
        ? numeric(decimal, 10)
        : numeric(hexadecimal!, 16)
  if (form === undefined || form === '') return 0
  put(draft, form, at, whole.length)
  return whole.length
}

function readTag(draft: Draft, at: number): number {
  const { text } = draft
  if (text.startsWith('<!--', at)) return readComment(draft, at)
  const point = matchAt(CODE_POINT, text, at)
  if (point !== null) {
    const form = numeric(point[1]!, 16)
    if (form !== '') put(draft, form, at, point[0].length)
    return point[0].length
  }
  const tag = matchAt(TAG, text, at)
  if (tag === null) return 0
  const name = tag[1]!.toLowerCase()
  let width = tag[0].length
  if (SKIPPED.has(name) && tag[0][1] !== '/' && draft.skippedEnds) {
    const end = text.indexOf(`</${name}`, at)
    const close = end === -1 ? -1 : text.indexOf('>', end)
    if (close === -1) draft.skippedEnds = false
    else width = close + 1 - at
  } else if (BREAKING.has(name)) readBreak(draft, name, tag[0][1] === '/', at, width)
  else if (CELL.has(name)) {
    if (tag[0][1] === '/') put(draft, '\t', at, width)
  } else if (!INLINE.has(name) && !name.includes(':')) return 0
  return width
}

/** Of these a cell may have several, which end no row. */
const IN_CELL = new Set('br p div li ul ol h1 h2 h3 h4 h5 h6'.split(' '))
/** A row or paragraph that is longer does not count as one. */
const LONGEST_FLOW = 5000

function readBreak(draft: Draft, name: string, closes: boolean, at: number, width: number): void {
  const isInCell = draft.flow === 'tr' && IN_CELL.has(name)
  put(draft, isInCell ? ' ' : '\n', at, width)
  if (isInCell || name === 'br') return
  draft.flow = ''
  if (!closes && (name === 'tr' || name === 'p') && isClosed(draft, name, at + width)) {
    draft.flow = name
    flowTables ??= withLineEnds(tables ?? createTables())
  }
  draft.tables = (draft.flow === '' ? tables : flowTables) ?? draft.tables
}

function isClosed({ text }: Draft, name: string, from: number): boolean {
  const ahead = text.slice(from, from + LONGEST_FLOW)
  const end = ahead.indexOf(`</${name}`)
  if (end < 0) return false
  const next = ahead.indexOf(`<${name}`)
  return next < 0 || next > end
}

const withLineEnds = ({ kind, fold }: Tables): Tables => {
  const own = kind.slice()
  own[0x0a] = LINE
  return { kind: own, fold }
}

/** A line end in a paragraph or row of HTML is a blank with the blanks behind it. */
function readLineEnd(draft: Draft, at: number): number {
  let end = at + 1
  while (end < draft.text.length && draft.text.charAt(end).trim() === '') end++
  if (draft.length > 0 && draft.codes[draft.length - 1] !== 0x20) put(draft, ' ', at, end - at)
  return end - at
}

function readComment(draft: Draft, at: number): number {
  const { text } = draft
  const end = draft.commentEnds ? text.indexOf('-->', at + 4) : -1
  if (end === -1) {
    draft.commentEnds = false
    return 0
  }
  if (text.slice(at, end).includes('\n')) put(draft, '\n', at, end + 3 - at)
  return end + 3 - at
}

function readEscape(draft: Draft, at: number): number {
  const match = matchAt(ESCAPE, draft.text, at)
  if (match === null) return 0
  const sign = match[0][1]
  const form = sign === 't' ? '\t' : sign === 'r' || sign === 'n' ? '\n' : ' '
  put(draft, form, at, match[0].length)
  return match[0].length
}

function readUnderscored(draft: Draft, at: number): number {
  const { text } = draft
  const match = matchAt(UNDERSCORED, text, at)
  if (match === null) return 0
  const [whole, hexadecimal] = match
  if (hexadecimal === undefined) {
    // What a template engine left of a per cent sign.
    if (!/[0-9０-９]/.test(text[at - 1] ?? '')) return 0
    put(draft, '%', at, whole.length)
    return whole.length
  }
  const form = numeric(hexadecimal, 16)
  if (form === '') return 0
  put(draft, form === '\r' ? '\n' : form, at, whole.length)
  return whole.length
}
