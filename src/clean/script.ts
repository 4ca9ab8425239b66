import { Converter } from 'opencc-js/t2cn'

/** Frequent characters that only one of the two scripts has; each column of both is one character. */
const TRADITIONAL =
  '國會經濟發產業員區與為這個們來時實現點進過還關於對應學習農億萬電車長門開間見說話語讀書貝財務資質變標準總統計議論設計劃動勞務環樣條權機構橋歲歷續網線級結給維緊約紅組細絡單雙數據險階際陸陽隊難頭題類顧風飛飯養館馬驗體鄉鎮鐵銀錢銷鋼錄鍵購貿費質賽輸轉輕較載達運遠適選遷遞邊鄰醫釋減稅寬額兩從將當無處術東號灣營獎勵優擴團華藥藝觀認證課調談請讓講護賣責貢貧貨漲價聯廣熱節滿測溫歸殘氣決樓鐘齡'
const SIMPLIFIED =
  '国会经济发产业员区与为这个们来时实现点进过还关于对应学习农亿万电车长门开间见说话语读书贝财务资质变标准总统计议论设计划动劳务环样条权机构桥岁历续网线级结给维紧约红组细络单双数据险阶际陆阳队难头题类顾风飞饭养馆马验体乡镇铁银钱销钢录键购贸费质赛输转轻较载达运远适选迁递边邻医释减税宽额两从将当无处术东号湾营奖励优扩团华药艺观认证课调谈请让讲护卖责贡贫货涨价联广热节满测温归残气决楼钟龄'

/** Enough to tell the script of a report. */
const SAMPLE = 60_000

const OF_TRADITIONAL = 1
const OF_SIMPLIFIED = 2
/** A figure in traditional script. */
const OF_FIGURES = 4

let signs: Uint8Array | undefined

function signTable(): Uint8Array {
  if (signs === undefined) {
    signs = new Uint8Array(65536)
    for (let index = 0; index < TRADITIONAL.length; index++) {
      const traditional = TRADITIONAL.charCodeAt(index)
      const simplified = SIMPLIFIED.charCodeAt(index)
      if (traditional === simplified) continue
      signs[traditional] = OF_TRADITIONAL
      signs[simplified] = OF_SIMPLIFIED
    }
    for (const figure of TRADITIONAL_FIGURES) signs[figure.charCodeAt(0)]! |= OF_FIGURES
  }
  return signs
}

/** What the characters of a text tell of its script. */
export interface ScriptSigns {
  readonly script: 'simplified' | 'traditional'
  /** It has figures in traditional script, if only in a quotation. */
  readonly hasFigures: boolean
}

/**
 * Tells by the characters that only one script has; simplified where nothing tells. A few strays do not make a simplified
 * text traditional, but a text without any of the simplified ones needs no more than one.
 */
export function findScript(codes: Uint16Array, length: number): ScriptSigns {
  const table = signTable()
  const sample = Math.min(length, SAMPLE)
  let traditional = 0
  let simplified = 0
  let seen = 0
  for (let index = 0; index < sample; index++) {
    const sign = table[codes[index]!]!
    traditional += sign & OF_TRADITIONAL
    simplified += (sign & OF_SIMPLIFIED) >> 1
    seen |= sign
  }
  for (let index = sample; index < length; index++) seen |= table[codes[index]!]!
  const margin = simplified === 0 ? 0 : 2
  return {
    script: traditional - simplified > margin ? 'traditional' : 'simplified',
    hasFigures: (seen & OF_FIGURES) !== 0,
  }
}

type Convert = (text: string) => string

let converter: Convert | undefined

/** Character for character; what would change the length stays as it is written. */
function keepLength(text: string, convert: Convert): string {
  const whole = convert(text)
  if (whole.length === text.length) return whole
  let result = ''
  for (let index = 0; index < text.length; index++) {
    const one = text.charAt(index)
    const simplified = convert(one)
    result += simplified.length === 1 ? simplified : one
  }
  return result
}

/** Variants in old and Hong Kong print that the converter does not know. */
const VARIANTS: Readonly<Record<string, string>> = {
  衞: '卫',
  擧: '举',
  賸: '剩',
  敎: '教',
  汚: '污',
}

const convertVariants = (text: string): string =>
  text.replace(/[衞擧賸敎汚]/g, (variant) => VARIANTS[variant] ?? variant)

/** Traditional text in simplified script, of the same length. Phrases are converted line by line. */
export function simplify(text: string): string {
  const convert = (converter ??= Converter({ from: 't', to: 'cn' }))
  const whole = convert(text)
  if (whole.length === text.length) return convertVariants(whole)
  const lines = text.split('\n').map((line) => keepLength(line, convert))
  return convertVariants(lines.join('\n'))
}

/** What figures are written with, in both scripts; each column of both is one character. */
const TRADITIONAL_FIGURES = '萬億兩幾餘負點個陸貳圓噸畝戶'
const SIMPLIFIED_FIGURES = '万亿两几余负点个陆贰圆吨亩户'
const FIGURE = new RegExp(`[${TRADITIONAL_FIGURES}]`, 'g')

/** Simplified text whose figures may stand in traditional script, as in a quotation: 四十九兆九千億元 is read whole. */
const simplifyFigures = (text: string): string =>
  text.replace(FIGURE, (figure) => SIMPLIFIED_FIGURES.charAt(TRADITIONAL_FIGURES.indexOf(figure)))

/** What is read of a text: its own characters, but in simplified script. */
export function inSimplified(
  text: string,
  script: ScriptSigns['script'],
  hasFigures: boolean,
): string {
  if (script === 'traditional') return simplify(text)
  return hasFigures ? simplifyFigures(text) : text
}
