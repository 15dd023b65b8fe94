import { plainText } from './clean-text'
import { readEmails } from './read-email'
import { isPhoneLike, readPhones, type ReadPhones } from './read-phone'

/** Every way to reach somebody that a cell holds. */
export interface ReadContact extends ReadPhones {
  readonly emails: readonly string[]
  readonly wechat: string
}

const NOTHING: ReadContact = { emails: [], phones: [], wechat: '', trouble: null, mended: false }

/** A cell under a heading about phones. People leave an address there, too, or say that it is their WeChat name. */
export function readPhoneCell(cell: string): ReadContact {
  const emails = readEmails(cell)
  if (emails.length > 0) return { ...NOTHING, emails }
  const wechat = /^\s*(?:微信号?|wechat|weixin|vx|wx)\s*[:：]\s*(\S.*)$/iu.exec(cell)?.[1]
  if (wechat !== undefined && readPhones(wechat).phones.length === 0) return { ...NOTHING, wechat: plainText(wechat) }
  return { ...NOTHING, ...readPhones(cell) }
}

/** 联系方式 holds whatever the person wanted to leave: a phone, an address or a WeChat name. */
export function readContactCell(cell: string): ReadContact {
  const emails = readEmails(cell)
  if (emails.length > 0) return { ...NOTHING, emails }
  if (isPhoneLike(cell) || readPhones(cell).trouble === null) return readPhoneCell(cell)
  return { ...NOTHING, wechat: plainText(cell).replace(/^(微信|wechat|vx|wx)\s*[:：]?\s*/i, '') }
}
