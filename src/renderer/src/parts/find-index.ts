import { useEffect, useMemo, useState } from 'react'
import { addNameKeys, findIndex, type FindIndex } from '@/domain/attendance/find-person'
import type { ListedPerson } from '@/storage/reads/attendance'

/** Names whose pinyin is worked out before the page gets its turn again. */
const SLICE = 50

/**
 * The people prepared for searching. Names, phones and tickets can be found at once; pinyin follows in small slices, so that
 * the page answers even while ten thousand names are read. `readiness` grows as it does.
 */
export function useFindIndex(people: readonly ListedPerson[]): {
  readonly index: FindIndex
  readonly readiness: number
} {
  const index = useMemo(
    () =>
      findIndex(
        people.map(({ attendance, member }) => ({
          id: attendance.id,
          name: member?.name ?? '',
          otherNames: member?.otherNames ?? [],
          wechat: member?.wechat ?? '',
          phones: member?.phones ?? [],
          ticketCode: attendance.ticketCode,
        })),
      ),
    [people],
  )
  const [readiness, setReadiness] = useState(0)
  useEffect(() => {
    let slices = 0
    let timer = setTimeout(function work() {
      const done = addNameKeys(index, SLICE)
      slices += 1
      if (done || slices % 20 === 0) setReadiness((count) => count + 1)
      if (!done) timer = setTimeout(work)
    })
    return () => clearTimeout(timer)
  }, [index])
  return { index, readiness }
}
