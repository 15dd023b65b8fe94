import { v5 } from 'uuid'
import type { Id } from './id'

const NAMESPACE = '5b0c1b5e-6a0f-5b6e-9d55-0b3d1f2a7c11'

/**
 * An id made from what it stands for, so that two machines (or two imports) that make the same thing make one row.
 * The same parts give the same id for good (UUID version 5, RFC 9562).
 */
export function madeId<Prefix extends string>(prefix: Prefix, ...parts: readonly string[]): Id<Prefix> {
  return `${prefix}_${v5(parts.join('\u001f'), NAMESPACE)}`
}
