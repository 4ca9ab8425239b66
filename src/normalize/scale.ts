import { fromLexicon } from '../lexicon/lexicon.ts'
import { SCALE_POWERS } from '../lexicon/scale.ts'
import { type Dimension, unitByForm } from '../lexicon/units.ts'

/** What one of a unit is in base units: `coefficient` × 10^`exponent` of `code`. 万平方米 is 1 × 10^4 of m2. */
export interface UnitReading {
  readonly code: string
  /** `rate` of 元/吨, `number` of a bare 万. */
  readonly dimension: Dimension | 'number'
  readonly coefficient: bigint
  readonly exponent: number
}

export interface BaseValue {
  readonly value_base: string | null
  readonly unit_base: string | null
}

const unknown: BaseValue = { value_base: null, unit_base: null }

/**
 * The decimal in base units, exactly: 525.69 and 亿元 give 52569000000 and CNY; both null if the unit is not in the
 * lexicon, the value also if it has no finite decimal, as 1/3. `currency` is what a bare 元 means in the document.
 */
export function toBase(decimal: string, unit: string, currency = 'CNY'): BaseValue {
  const reading = readUnit(unit)
  if (reading === undefined) return unknown
  return {
    value_base: multiply(decimal, reading.coefficient, reading.exponent) ?? null,
    unit_base: baseUnit(reading, decimal, unit, currency),
  }
}

function baseUnit(
  { code, dimension }: UnitReading,
  decimal: string,
  unit: string,
  currency: string,
): string {
  if (dimension === 'number') return decimal.includes('/') ? 'ratio' : code
  if (currency === 'CNY' || !code.startsWith('CNY') || namesCurrency.test(unit)) return code
  return currency + code.slice('CNY'.length)
}

/** 元人民币 and 旧币 say whose yuan it is. */
const namesCurrency = /人民|旧币|舊幣|RMB|CNY/u

/** Unit texts repeat without end, and there are few of them; the bound holds for text that is no unit. */
const readings = fromLexicon(() => new Map<string, UnitReading | null>())
const MOST_READINGS = 4096

/** The unit behind its scale words, in either script; undefined if the lexicon does not have it. */
export function readUnit(unit: string): UnitReading | undefined {
  const remembered = readings()
  const known = remembered.get(unit)
  if (known !== undefined) return known ?? undefined
  const reading = readFolded(foldUnit(unit))
  if (remembered.size >= MOST_READINGS) remembered.clear()
  remembered.set(unit, reading ?? null)
  return reading
}

function readFolded(unit: string): UnitReading | undefined {
  const whole = readSimple(unit)
  if (whole !== undefined) return whole
  const [numerator = '', ...denominators] = unit.split(/[/每]/u)
  let rate = readSimple(numerator)
  if (rate === undefined || rate.dimension === 'number') return undefined
  for (const denominator of denominators) {
    const divisor = readSimple(denominator)
    if (divisor === undefined) return undefined
    const quotient = divide(rate.coefficient, divisor.coefficient)
    if (quotient === undefined) return undefined
    rate = {
      code: divisor.dimension === 'number' ? rate.code : `${rate.code}/${divisor.code}`,
      dimension: 'rate',
      coefficient: quotient.coefficient,
      exponent: rate.exponent - divisor.exponent + quotient.exponent,
    }
  }
  return rate
}

/** 千瓦时 before 千 and 瓦时: the longest unit wins, and scale words are what stands before it. */
function readSimple(unit: string): UnitReading | undefined {
  const forms = unitByForm()
  let power = 0
  for (let at = 0; at < unit.length; at++) {
    const entry = forms.get(unit.slice(at))
    if (entry !== undefined) {
      const { coefficient, exponent } = parts(entry.factor)
      return {
        code: entry.code,
        dimension: entry.dimension,
        coefficient,
        exponent: exponent + power,
      }
    }
    const scale = SCALE_POWERS[unit.charAt(at)]
    if (scale === undefined) return undefined
    power += scale
  }
  return { code: 'number', dimension: 'number', coefficient: 1n, exponent: power }
}

/** `0.0005` as 5 × 10^-4. */
function parts(decimal: string): { readonly coefficient: bigint; readonly exponent: number } {
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = whole + fraction
  const significant = digits.replace(/(?<!0)0+$/u, '')
  return {
    coefficient: BigInt(significant),
    exponent: digits.length - significant.length - fraction.length,
  }
}

/** The quotient as coefficient × 10^exponent; undefined if its decimal never ends. */
function divide(
  dividend: bigint,
  divisor: bigint,
): { readonly coefficient: bigint; readonly exponent: number } | undefined {
  if (divisor === 0n) return undefined
  let odd = divisor / commonDivisor(dividend, divisor)
  let exponent = 0
  for (const prime of [2n, 5n]) {
    let times = 0
    while (odd % prime === 0n) {
      odd /= prime
      times++
    }
    exponent = Math.max(exponent, times)
  }
  if (odd !== 1n) return undefined
  return { coefficient: (dividend * 10n ** BigInt(exponent)) / divisor, exponent: -exponent }
}

function commonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}

const written = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/u

/** decimal × coefficient × 10^exponent; a fraction such as 1/4 counts as decimal. Undefined if it never ends or is no number. */
function multiply(decimal: string, coefficient: bigint, exponent: number): string | undefined {
  const match = written.exec(decimal)
  if (match === null) return undefined
  const [, sign = '', whole = '', fraction = '', divisor] = match
  let digits = whole + fraction
  let power = exponent - fraction.length
  if (divisor !== undefined || coefficient !== 1n) {
    const quotient = divide(BigInt(digits) * coefficient, BigInt(divisor ?? '1'))
    if (quotient === undefined) return undefined
    digits = quotient.coefficient.toString()
    power += quotient.exponent
  }
  return place(sign, digits, power)
}

/** Digits × 10^power as a plain decimal without needless zeros. */
function place(sign: string, digits: string, power: number): string {
  let whole = digits
  let fraction = ''
  if (power >= 0) whole += '0'.repeat(power)
  else {
    const padded = digits.padStart(1 - power, '0')
    whole = padded.slice(0, power)
    fraction = padded.slice(power)
    if (fraction.endsWith('0')) fraction = fraction.replace(/(?<!0)0+$/u, '')
  }
  if (whole.startsWith('0')) whole = whole.replace(/^0+(?=\d)/u, '')
  if (fraction !== '') return `${sign}${whole}.${fraction}`
  return whole === '0' ? '0' : sign + whole
}

/** Half width, simplified script, without white space, 余 and 多. */
function foldUnit(unit: string): string {
  let folded = ''
  for (const character of unit.normalize('NFKC')) {
    if (!' \u3000余餘多'.includes(character)) folded += simplified.get(character) ?? character
  }
  // NFKC takes ㎡ and m² to m2 and µ to μ, which the lexicon has as well.
  return folded
}

/** Only the characters that units are written with; traditional and simplified by turns. */
const simplified: ReadonlyMap<string, string> = new Map(
  [
    '億亿萬万個个點点項项頃顷間间戶户條条噸吨輛辆處处場场張张隻只單单門门頭头歲岁畝亩圓圆',
    '幣币臺台標标準准時时鐘钟週周級级種种類类層层棟栋盞盏雙双對对組组隊队團团縣县鄉乡鎮镇',
    '區区塊块幀帧顆颗盧卢馬马歐欧鎊镑韓韩銖铢節节課课學学號号冊册擔担釐厘員员連连裝装載载',
    '總总淨净飛飞機机車车軌轨換换線线國国際际兩两錢钱錠锭針针劑剂羣群筆笔聽听盤盘頂顶頁页',
    '屆届體体銀银銅铜證证碼码華华積积當当與与熱热電电貨货環环樓楼實实無无輪轮舊旧紐纽爾尔',
    '貳贰斷断廠厂館馆園园鏈链軸轴網网縱纵橫横極极圈圈欄栏櫃柜戸户產产',
    '築筑叢丛關关則则帶带牀床掛挂豬猪窩窝澤泽長长納纳溝沟纜缆纖纤屬属純纯亞亚麥麦紙纸堅坚撾挝緬缅',
    '圖图來来蘭兰賓宾羅罗茲兹權权別别額额勞劳動动數数峯峰貝贝攝摄禮礼晝昼',
  ].flatMap((pairs) =>
    Array.from({ length: pairs.length / 2 }, (_, at): readonly [string, string] => [
      pairs.charAt(2 * at),
      pairs.charAt(2 * at + 1),
    ]),
  ),
)
