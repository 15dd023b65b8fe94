import type { Stamp } from '@/domain/common/row'

/** Whether a row is there and was not deleted. */
export function isAlive<R extends Stamp>(row: R | undefined): row is R {
  return row !== undefined && row.deleted === 0
}
