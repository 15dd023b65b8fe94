import { v7 } from 'uuid'
import type { Id } from '@/domain/common/id'
import type { Instant } from '@/domain/common/time'

/** A new id: a prefix, then a time-ordered UUID (version 7, RFC 9562). */
export function newId<Prefix extends string>(prefix: Prefix, now: Instant): Id<Prefix> {
  return `${prefix}_${v7({ msecs: now })}`
}
