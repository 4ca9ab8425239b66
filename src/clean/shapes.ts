/** What a folded character is, as far as lines and blanks depend on it; flags of `shapeOf`. */
export const DIGIT = 1
export const LATIN = 2
export const HAN = 4
/** Ends a sentence: 。！？ and ；. */
export const STOP = 8
/** Parts clauses: ，、：. */
export const PAUSE = 16
export const OPENER = 32
export const CLOSER = 64
export const BLANK = 128

let table: Uint8Array | undefined

function createTable(): Uint8Array {
  const shapes = new Uint8Array(65536)
  const mark = (signs: string, flag: number): void => {
    for (const sign of signs) shapes[sign.charCodeAt(0)]! |= flag
  }
  mark('0123456789', DIGIT)
  for (let code = 0x41; code <= 0x5a; code++) {
    shapes[code] = LATIN
    shapes[code + 0x20] = LATIN
  }
  shapes.fill(HAN, 0x3400, 0xa000)
  shapes.fill(HAN, 0xd800, 0xf900)
  mark('〇', HAN)
  mark('。！？；…', STOP)
  mark('，、：,', PAUSE)
  mark('（“‘《〈【〔「『', OPENER)
  mark('）”’》〉】〕」』', CLOSER)
  mark(' \u3000\t\n', BLANK)
  return shapes
}

/** The shapes of all UTF-16 code units, built at first use. */
export function shapeTable(): Uint8Array {
  table ??= createTable()
  return table
}

const setOf = (signs: string): ReadonlySet<number> =>
  new Set([...signs].map((sign) => sign.charCodeAt(0)))

export const CHINESE_DIGITS = setOf('〇零一二三四五六七八九')
export const CHINESE_NUMERALS = setOf('〇零一二三四五六七八九十百千两兩壹贰叁肆伍陆柒捌玖拾貳參陸')
/** Begins nothing: punctuation that closes, and words that only go on. */
export const NEVER_FIRST = setOf('，。、；：！？）”’》〉】〕%‰的℃')
/** Ends nothing: more must follow on the next line. */
export const NEVER_LAST = setOf(
  '，、（“‘《〈【〔的和与與及在为為于於对對把将將从從向以由至达達或并且是每了占佔超近约約',
)
/** What may follow a number directly, besides classifiers of counted things. */
export const AFTER_NUMBER = setOf(
  '年月日号號时時分秒季周期岁歲届屆%‰℃度亿億万萬千百十个個家户戶人名次项項件条條座所处處台臺套辆輛吨噸米毫厘公平立斤亩畝元美欧歐港倍位点點多余餘级級类類种種宗笔筆篇场場天至以左',
)
