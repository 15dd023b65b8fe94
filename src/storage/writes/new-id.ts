import { v7 } from 'uuid'
import type { Id } from '@/domain/common/id'
import type { Instant } from '@/domain/common/time'

let counter = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1

/**
 * A new id: a prefix, then a time-ordered UUID (version 7, RFC 9562). Ids made in one millisecond grow too, so that rows
 * written together keep their order.
 */
export function newId<Prefix extends string>(prefix: Prefix, now: Instant): Id<Prefix> {
  counter = (counter + 1) >>> 0
  return `${prefix}_${v7({ msecs: now, seq: counter })}`
}
