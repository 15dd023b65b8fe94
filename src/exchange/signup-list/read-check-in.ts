import { plainText } from './clean-text'
import { isMomentLike } from './read-moment'
import { readCame, readYesNo } from './read-status'
import type { Platform } from './sign-up-list'

/** What a cell about arriving says: whether the person came (null where that cannot be told), and when, as it was written. */
export interface ReadCheckIn {
  readonly came: boolean | null
  /** A moment with its day; empty where there is none. */
  readonly moment: string
  /** Whether the cell says more than the two above hold: a time of day alone, a place in the queue. */
  readonly saysMore: boolean
}

const CLOCK =
  /^(上午|下午|晚上|中午|晚)?\s*\d{1,2}(?:[:：]\d{2}([:：]\d{2})?|[点时h]\s*(半|\d{1,2}\s*分?)?)\s*([ap]\.?\s?m\.?|uhr)?$|^\d{1,2}\.\d{2}\s*([ap]\.?m\.?|uhr)?$/iu

/** Whether a text is a time of day and nothing else. */
export function isClock(cell: string): boolean {
  return CLOCK.test(plainText(cell))
}

/** Reads 是, 已签到, 19:32, 已签到 19:32, √ (2026-11-20 19:32), 2026/11/20 19:32. A time of day alone means that the person came. */
export function readCheckIn(cell: string, platform: Platform): ReadCheckIn {
  const text = plainText(cell)
  // Most cells of most exports are a whole moment.
  if (/^\d{4}\D/.test(text) && isMomentLike(text)) return { came: true, moment: cell, saysMore: false }
  const [, word = '', rest = ''] = /^(\D{1,16}?)[\s:：@(（]*(\d.*?)[)）\]]?$/u.exec(text) ?? []
  const said = readYesNo(word) ?? (word === '' ? null : readCame(word, platform))
  if (said === true && rest !== '')
    return isMomentLike(rest)
      ? { came: true, moment: rest, saysMore: false }
      : { came: true, moment: '', saysMore: true }
  // √ (代签) is a tick with a remark.
  const ticked = readYesNo(text.replace(/(?<=.)\s*[(（].*$/u, ''))
  if (ticked !== null && readYesNo(text) === null) return { came: ticked, moment: '', saysMore: true }
  const came = readCame(cell, platform)
  if (came !== null) return { came, moment: '', saysMore: false }
  if (CLOCK.test(text)) return { came: true, moment: '', saysMore: true }
  return isMomentLike(text) || /^\d{5}(\.\d+)?$|^1[4-9]\d{8}(\d{3})?$/.test(text)
    ? { came: true, moment: cell, saysMore: false }
    : { came: null, moment: cell, saysMore: false }
}
