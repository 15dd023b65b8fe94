import { plainText, saysNothing } from './clean-text'
import { isEmailLike } from './read-email'
import { isMomentLike } from './read-moment'
import { isPhoneLike } from './read-phone'
import { readYesNo } from './read-status'

/** What the values of a column look like, as shares of the filled cells, 0 to 1. */
export interface ColumnShape {
  /** How many filled cells were looked at. */
  readonly filled: number
  readonly phone: number
  readonly email: number
  readonly moment: number
  readonly name: number
  readonly yesNo: number
  readonly number: number
  /** Short texts with letters in them, as nicknames are; error values of a spreadsheet and sentences are none. */
  readonly short: number
}

const LOOKED_AT = 200

const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘斜厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公陈張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸顧龍錢湯喬賀賴龔歐',
)
const DOUBLE_SURNAMES =
  /^(欧阳|歐陽|司马|上官|诸葛|東方|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|独孤|南宫|西门|百里|呼延)/u

/** Looks at the filled cells of a column and says what they are. */
export function columnShape(cells: readonly string[]): ColumnShape {
  const values: string[] = []
  for (const cell of cells) {
    if (values.length >= LOOKED_AT) break
    if (!saysNothing(cell)) values.push(plainText(cell))
  }
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length
  const varied = values.length === 0 ? 0 : new Set(values).size / values.length
  const nameShare =
    values.length === 0 ? 0 : values.reduce((sum, value) => sum + nameLikeness(value), 0) / values.length
  return {
    filled: values.length,
    phone: share(isPhoneLike),
    email: share(isEmailLike),
    moment: share(isMomentLike),
    name: varied < 0.5 ? nameShare * varied : nameShare,
    yesNo: share((value) => readYesNo(value) !== null),
    short: share((value) => value.length <= 24 && /\p{L}/u.test(value) && !/^#[A-Z]|[.!?。！？:：]$/.test(value)),
    number: share((value) => /^\d+(\.\d+)?$/.test(value)),
  }
}

/** Whether one cell is a value rather than a heading: a phone, an address, a moment, a long number. */
export function isValueLike(cell: string): boolean {
  if (cell.length > 500) return false
  const text = plainText(cell)
  return (
    isPhoneLike(text) ||
    isEmailLike(text) ||
    isMomentLike(text) ||
    /^[\d.,+-]{4,}$/.test(text) ||
    text.startsWith('http')
  )
}

/** How much a text looks like a person's name, 0 to 1. */
export function nameLikeness(text: string): number {
  const han = text.replace(/^\d+/, '')
  if (/^\p{Script=Han}{2,4}$/u.test(han)) {
    if (DOUBLE_SURNAMES.test(han)) return 1
    return SURNAMES.has(han[0] ?? '') ? (han.length === 4 ? 0.6 : 1) : 0.35
  }
  if (/^\p{Lu}[\p{L}'’-]*\.?(\s+\p{L}[\p{L}'’.-]*){1,3}$/u.test(text)) return 0.8
  return /^\p{Lu}?\p{Ll}[\p{L}'’-]{1,14}$/u.test(text) ? 0.35 : 0
}
