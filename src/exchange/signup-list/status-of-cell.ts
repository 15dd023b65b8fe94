import { plainText } from './clean-text'
import { headerKey } from './header-names'
import { ABOUT_CANCELLING } from './header-topics'
import { isMomentLike } from './read-moment'
import { readStatus, readYesNo, type ReadStatus } from './read-status'
import type { Platform } from './sign-up-list'

const ABOUT_PAYING = /付|缴|交费|paid|bezahlt|payment|payé|pagad|pagat|审|批准|approv/i

const meanings = new Map<string, { cancelling: boolean; paying: boolean }>()

/** A list of ten thousand has few headings. */
function meaningOf(header: string): { cancelling: boolean; paying: boolean } {
  let meaning = meanings.get(header)
  if (meaning === undefined) {
    const key = headerKey(header)
    meaning = { cancelling: ABOUT_CANCELLING.test(key), paying: ABOUT_PAYING.test(key) }
    if (meanings.size > 500) meanings.clear()
    meanings.set(header, meaning)
  }
  return meaning
}

const CANCELLED: ReadStatus = { status: 'cancelled', checkedIn: false }

/**
 * What a cell says about the standing of a person, by the heading above it: whether they paid, cancelled, come. `nothing`
 * where it was read and leaves everything as it is; null where the words are not known.
 */
export function statusOfCell(header: string, cell: string, platform: Platform): ReadStatus | 'nothing' | null {
  return (
    statusOfCancelling(header, cell) ??
    statusOfPaying(header, cell) ??
    readStatus(cell, platform) ??
    statusOfYesNo(cell)
  )
}

/** A bare yes or no under a heading about paying or approval, where no means not yet. Null for everything else. */
function statusOfPaying(header: string, cell: string): ReadStatus | null {
  if (!meaningOf(header).paying) return null
  const said = readYesNo(cell)
  return said === null ? null : { status: said ? 'registered' : 'pending', checkedIn: false }
}

/**
 * Under a heading about cancelling (是否取消, 退款时间, Cancelled) a yes, a word or a moment means that the person does not
 * come, and a no says nothing. Null under any other heading, and for anything else.
 */
function statusOfCancelling(header: string, cell: string): ReadStatus | 'nothing' | null {
  if (!meaningOf(header).cancelling) return null
  const said = readYesNo(cell)
  if (said !== null) return said ? CANCELLED : 'nothing'
  if (/^[未没不]|^(not|no)\b/i.test(plainText(cell))) return 'nothing'
  return isMomentLike(cell) || readStatus(cell, 'generic')?.status === 'cancelled' ? CANCELLED : null
}

/** A bare yes or no under a heading about coming. Null when it is neither. */
function statusOfYesNo(cell: string): ReadStatus | null {
  const said = readYesNo(cell)
  return said === null ? null : { status: said ? 'registered' : 'declined', checkedIn: false }
}
