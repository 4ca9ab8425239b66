import { describe, expect, test } from 'vitest'
import {
  ancestorsOf,
  divisionOf,
  findPlaces,
  findRegion,
  liesIn,
  placeAt,
  regionOf,
} from '../src/lexicon/regions.ts'
import countries from '../src/lexicon/countries.json' with { type: 'json' }
import lists from '../src/lexicon/regions.json' with { type: 'json' }

describe('the lists', () => {
  test('have in each line a code, a name and perhaps years', () => {
    const line = /^[1-8]\d{5}[^\d\s]+(?: (?:\d{4})?-(?:\d{4})?)?$/
    expect(lists.divisions.filter((division) => !line.test(division))).toEqual([])
    expect(lists.divisions.length).toBeGreaterThan(7000)
  })

  test('are sorted and without doubles', () => {
    expect(lists.divisions).toEqual([...new Set(lists.divisions)].toSorted())
  })

  test('name each everyday word and each host by something that is known', () => {
    const unknown = lists.everydayWords.filter(
      (word) => placeAt(word, 0, word.length)?.end !== word.length,
    )
    expect(unknown).toEqual([])
    const codes = new Set(lists.divisions.map((line) => line.slice(0, 6)))
    expect(Object.values(lists.hosts).filter((code) => !codes.has(code))).toEqual([])
  })

  test('give no country or alias twice', () => {
    const names = countries.flatMap(({ name, aliases }) => [name, ...aliases])
    expect(names).toEqual([...new Set(names)])
    const codes = countries.map(({ code }) => code).filter((code) => code !== '')
    expect(codes).toEqual([...new Set(codes)])
  })
})

describe('findRegion', () => {
  test.each([
    ['420106', 2017, '湖北省武汉市武昌区', '420106'],
    ['湖北省武汉市武昌区', 2017, '湖北省武汉市武昌区', '420106'],
    ['武昌区', 2017, '湖北省武汉市武昌区', '420106'],
    ['武昌', 2017, '湖北省武汉市武昌区', '420106'],
    ['重庆市', 2020, '重庆市', '500000'],
    ['重庆', 1990, '四川省重庆市', '510200'],
    ['重庆市渝中区', 2020, '重庆市渝中区', '500103'],
    ['天门市', 2024, '湖北省天门市', '429006'],
    ['内蒙古', 2024, '内蒙古自治区', '150000'],
    ['广西', 2024, '广西壮族自治区', '450000'],
    ['恩施州', 2024, '湖北省恩施土家族苗族自治州', '422800'],
    ['鄂西土家族苗族自治州', 1985, '湖北省鄂西土家族苗族自治州', '422800'],
    ['锡盟', 2024, '内蒙古自治区锡林郭勒盟', '152500'],
    ['徐水县', 2008, '河北省保定市徐水县', '130625'],
    ['徐水区', 2020, '河北省保定市徐水区', '130609'],
    ['徐水', 2008, '河北省保定市徐水县', '130625'],
    ['徐水', 2020, '河北省保定市徐水区', '130609'],
    ['徐水', 1985, '河北省保定地区徐水县', '132423'],
    ['海拉尔', 1995, '内蒙古自治区呼伦贝尔盟海拉尔市', '152101'],
    ['海拉尔', 2012, '内蒙古自治区呼伦贝尔市海拉尔区', '150702'],
    ['拱墅区', 2022, '浙江省杭州市拱墅区', '330105'],
    ['郑州市金水区', 2017, '河南省郑州市金水区', '410105'],
    ['南京市鼓楼区', 2017, '江苏省南京市鼓楼区', '320106'],
    ['嘉峪关市', 2017, '甘肃省嘉峪关市', '620200'],
    ['吉林', 2017, '吉林省', '220000'],
    ['吉林市', 2017, '吉林省吉林市', '220200'],
    ['河南', 2017, '河南省', '410000'],
    ['香港', 2013, '香港特别行政区', 'HKG'],
    ['hkg', 2013, '香港特别行政区', 'HKG'],
    ['澳门', 2013, '澳门特别行政区', 'MAC'],
    ['台湾', 2010, '台湾', 'TWN'],
    ['中国', 2019, '中国', 'CHN'],
    ['美国', 2019, '美国', 'USA'],
    ['欧元区', 2010, '欧元区', ''],
  ])('%s in %d is %s', (text, year, name, code) => {
    expect(findRegion(text, year)).toEqual({ name, code })
  })

  test.each([
    ['鼓楼区', 'there are several'],
    ['朝阳区', 'there are several'],
    ['无此地', 'there is none'],
    ['999999', 'no list has it'],
    ['', 'it is nothing'],
  ])('does not guess at %s: %s', (text) => {
    expect(findRegion(text, 2020)).toBeUndefined()
  })
})

test.each([
  ['420106', ['武汉市', '湖北省']],
  ['500103', ['重庆市']],
  ['429006', ['湖北省']],
  ['420000', []],
  ['JPN', []],
])('%s lies in %j', (code, names) => {
  const division = divisionOf(code, 2020)
  expect(division && ancestorsOf(division, 2020).map(({ name }) => name)).toEqual(names)
})

test.each([
  ['420106', '420100', true],
  ['420106', '420000', true],
  ['420106', '420106', true],
  ['420100', '420106', false],
  ['420106', '410000', false],
  ['420106', 'CHN', true],
  ['JPN', '420000', false],
])('liesIn(%s, %s) is %s', (inner, outer, expected) => {
  expect(liesIn(inner, outer)).toBe(expected)
})

test('regionOf takes the names of the year', () => {
  const division = divisionOf('422801', 1985)
  expect(division && regionOf(division, 1985).name).toBe('湖北省鄂西土家族苗族自治州恩施市')
})

test('findPlaces takes the longest name at each place and marks everyday words', () => {
  const text = '河北省保定市徐水区推动和平发展，与美国合作'
  const found = findPlaces(text).map(({ name, full, common }) => ({ name, full, common }))
  expect(found).toEqual([
    { name: '河北省', full: true, common: false },
    { name: '保定市', full: true, common: false },
    { name: '徐水区', full: true, common: false },
    { name: '和平', full: false, common: true },
    { name: '美国', full: true, common: false },
    { name: '合作', full: false, common: true },
  ])
  for (const { start, end, name } of findPlaces(text)) expect(text.slice(start, end)).toBe(name)
})
