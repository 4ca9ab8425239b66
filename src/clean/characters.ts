import { createRunsBuilder, type Runs } from './source-map.ts'

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

interface Tables {
  readonly kind: Uint8Array
  readonly fold: Uint16Array
}

/** One form for each sign; the left is what files have. */
const FOLDS: readonly (readonly [forms: string, form: string])[] = [
  ['\u00a0\u2000\u2002\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u1680', ' '],
  ['\u2001\u2003', '\u3000'],
  ['\u2028\u2029\u0085\v\f', '\n'],
  ['–—―─━⸺﹘', '—'],
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
  ['﹪٪', '%'],
  ['﹢', '+'],
]

/** Full-width signs that stay as they are, being the one form of Chinese punctuation. */
const STAYS_WIDE = '！（），：；？'

let tables: Tables | undefined

function createTables(): Tables {
  const kind = new Uint8Array(65536)
  const fold = new Uint16Array(65536)
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
    for (let code = first; code <= last; code++) kind[code] = DROP
  }
  for (let code = 0xd800; code < 0xe000; code++) kind[code] = SURROGATE
  kind[0x0d] = RETURN
  kind[0x26] = AMPERSAND
  kind[0x3c] = LESS
  kind[0x5c] = BACKSLASH
  kind[0x5f] = UNDERSCORE
  kind[0x3f] = QUESTION
  kind[0x2a] = STAR
  return { kind, fold }
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

/** Reads the characters of a file, once and in order. Knows nothing of what stands beside a character. */
export function readCharacters(text: string): Characters {
  tables ??= createTables()
  const { kind, fold } = tables
  // Nothing becomes longer than it was.
  const codes = new Uint16Array(text.length)
  const runs = createRunsBuilder()
  let length = 0
  let hasPairs = false
  // An opening without its closing is looked for once, not again from each opening.
  let commentEnds = true
  let skippedEnds = true

  /** Writes one character for `width` code units of the file. */
  const put = (form: string, at: number, width: number): void => {
    const code = form.charCodeAt(0)
    if (kind[code] === DROP) return
    runs.put(length, at, width)
    codes[length++] = kind[code] === FOLD ? fold[code]! : code
  }

  const readEntity = (at: number): number => {
    const match = matchAt(ENTITY, text, at)
    if (match === null) return 0
    const [whole, name, decimal, hexadecimal] = match
    const form =
      name !== undefined
        ? ENTITIES[name]
        : decimal !== undefined
          ? numeric(decimal, 10)
          : numeric(hexadecimal!, 16)
    if (form === undefined || form === '') return 0
    put(form, at, whole.length)
    return whole.length
  }

  const readTag = (at: number): number => {
    if (text.startsWith('<!--', at)) {
      const end = commentEnds ? text.indexOf('-->', at + 4) : -1
      if (end === -1) {
        commentEnds = false
        return 0
      }
      if (text.slice(at, end).includes('\n')) put('\n', at, end + 3 - at)
      return end + 3 - at
    }
    const point = matchAt(CODE_POINT, text, at)
    if (point !== null) {
      const form = numeric(point[1]!, 16)
      if (form !== '') put(form, at, point[0].length)
      return point[0].length
    }
    const tag = matchAt(TAG, text, at)
    if (tag === null) return 0
    const name = tag[1]!.toLowerCase()
    let width = tag[0].length
    if (SKIPPED.has(name) && tag[0][1] !== '/' && skippedEnds) {
      const end = text.indexOf(`</${name}`, at)
      const close = end === -1 ? -1 : text.indexOf('>', end)
      if (close === -1) skippedEnds = false
      else width = close + 1 - at
    } else if (BREAKING.has(name)) put('\n', at, width)
    else if (CELL.has(name)) {
      if (tag[0][1] === '/') put('\t', at, width)
    } else if (!INLINE.has(name) && !name.includes(':')) return 0
    return width
  }

  const readEscape = (at: number): number => {
    const match = matchAt(ESCAPE, text, at)
    if (match === null) return 0
    const sign = match[0][1]
    const form = sign === 't' ? '\t' : sign === 'r' || sign === 'n' ? '\n' : ' '
    put(form, at, match[0].length)
    return match[0].length
  }

  const readUnderscored = (at: number): number => {
    const match = matchAt(UNDERSCORED, text, at)
    if (match === null) return 0
    const [whole, hexadecimal] = match
    if (hexadecimal === undefined) {
      // What a template engine left of a per cent sign.
      if (!/[0-9０-９]/.test(text[at - 1] ?? '')) return 0
      put('%', at, whole.length)
      return whole.length
    }
    const form = numeric(hexadecimal, 16)
    if (form === '') return 0
    put(form === '\r' ? '\n' : form, at, whole.length)
    return whole.length
  }

  /** `from` to the end of the run of one sign. */
  const runLength = (from: number, code: number): number => {
    let end = from + 1
    while (text.charCodeAt(end) === code) end++
    return end - from
  }

  const size = text.length
  let shift = -1
  for (let index = 0; index < size;) {
    const code = text.charCodeAt(index)
    const what = kind[code]!
    if (what <= FOLD) {
      if (index - length !== shift) {
        runs.put(length, index, 1)
        shift = index - length
      }
      codes[length++] = what === PLAIN ? code : fold[code]!
      index++
      continue
    }
    let read = 0
    switch (what) {
      case DROP:
        read = 1
        break
      case RETURN: {
        read = runLength(index, 0x0d)
        if (text.charCodeAt(index + read) !== 0x0a) put('\n', index, read)
        break
      }
      case AMPERSAND:
        read = readEntity(index)
        break
      case LESS:
        read = readTag(index)
        break
      case BACKSLASH:
        read = readEscape(index)
        break
      case UNDERSCORE:
        read = readUnderscored(index)
        break
      case QUESTION: {
        // Blanks that an encoding could not hold became question marks, two or four at a time.
        const marks = runLength(index, code)
        if (marks > 1) {
          runs.put(length, index, 1)
          codes.fill(0x20, length, length + marks)
          length += marks
          read = marks
        }
        break
      }
      case STAR: {
        const stars = runLength(index, code)
        if (stars > 1) read = stars
        break
      }
      case SURROGATE:
        hasPairs = true
        break
    }
    shift = -1
    if (read === 0) {
      runs.put(length, index, 1)
      codes[length++] = code
      read = 1
    }
    index += read
  }
  return { codes, length, runs: runs.build(), hasPairs }
}
