import { keptText, plainText } from './clean-text'

/** A name as it will stand in the app, and what stood before it in the cell. */
export interface ReadName {
  readonly name: string
  readonly before: string
}

/**
 * Cleans a name: full-width letters and blanks, a list number (`3、`), a number fused to the front (`00000000040裴七八`).
 * What is set aside is handed back, so that nothing is lost.
 */
export function readName(cell: string): ReadName {
  const text = keptText(plainText(cell)).replace(/^(\d{1,3}[、.)）:：]|[-•·*])\s*(?=\D)/u, '')
  const fused = /^([A-Za-z]{0,3}\d{5,})[\s_-]*(\p{Script=Han}[\p{Script=Han}·]{1,8})$/u.exec(text)
  return fused ? { name: fused[2] ?? text, before: fused[1] ?? '' } : { name: text, before: '' }
}

/** Byron, Ada; what follows the comma must not be a degree. */
const FAMILY_FIRST =
  /^((?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]+),\s*(?!(?:Jr|Sr|PhD|MD|MBA|MSc|BSc|MA|BA|Esq|II|III|IV)\b)(\p{Lu}[\p{L}'’.-]*(?:\s\p{Lu}[\p{L}'’.-]*)?)$/u

/** Whether a column of names is written with the family name and a comma before the given one. */
export function isFamilyFirst(cells: readonly string[]): boolean {
  // A sum below the list is no name.
  const filled = cells.map(plainText).filter((cell) => /\p{L}/u.test(cell))
  return filled.length >= 2 && filled.filter((cell) => FAMILY_FIRST.test(cell)).length >= filled.length * 0.8
}

/** Byron, Ada as Ada Byron; every other name as it stands. */
export function givenFirst(cell: string): string {
  return plainText(cell).replace(FAMILY_FIRST, '$2 $1')
}

/** First and last name put together in the order of their script: 王 + 小明 is 王小明, Ada + Byron is Ada Byron. */
export function joinName(first: string, last: string): string {
  const [given, family] = [plainText(first), plainText(last)]
  if (given === '' || family === '') return given || family
  return isHan(given) && isHan(family) ? `${family}${given}` : `${given} ${family}`
}

/** Somebody who left the name out still signed up: the address before its @, the WeChat name or the end of the phone stands in. */
export function standInName(emails: readonly string[], wechat: string, phones: readonly string[]): string {
  const email = emails.find((address) => !address.includes('*'))
  if (email !== undefined) return email.split('@')[0] ?? email
  if (wechat !== '') return wechat
  const phone = phones[0]
  return phone === undefined ? '' : `…${phone.slice(-4)}`
}

/** Whether a name is somebody trying out the form. */
export function looksLikeTest(name: string): boolean {
  return /^(测试|測試|试试|test|tester|testing|asdf)(数据|姓名|用户|员|账号|者|name|user)?\s*\d*$/i.test(name)
}

function isHan(text: string): boolean {
  return /^[\p{Script=Han}·]+$/u.test(text)
}
