import { useEffect, useMemo, useState } from 'react'
import { addNameKeys, findIndex, type Findable, type FindIndex } from '@/domain/attendance/find-index'
import type { ListedPerson } from '@/storage/reads/attendance'
import { breathe } from '@/storage/reads/sort-in-portions'

/** Names whose pinyin is worked out before the page gets its turn again. */
const SLICE = 50

/**
 * The people prepared for searching. Names, phones and tickets can be found at once; pinyin follows in small slices, so that
 * the page answers even while ten thousand names are read. The index is another object each time more names have theirs.
 */
export function useFindIndex(people: readonly ListedPerson[]): FindIndex {
  const index = useMemo(() => findIndex(people.map(findableOf)), [people])
  const [grown, setGrown] = useState(index)
  useEffect(() => {
    let slices = 0
    let timer = setTimeout(function work() {
      const done = addNameKeys(index, SLICE)
      slices += 1
      if (done || slices % 20 === 0) setGrown({ ...index })
      if (!done) timer = setTimeout(work)
    })
    return () => clearTimeout(timer)
  }, [index])
  return grown.entries === index.entries ? grown : index
}

/** People whose names and numbers are put in small letters before the page gets its turn again. */
const PORTION = 1000

/**
 * Prepares a long list before it is shown, so that what `useFindIndex` does while drawing is only to look it up. Answers with
 * the list.
 */
export async function preparedForFinding(people: readonly ListedPerson[]): Promise<readonly ListedPerson[]> {
  for (let from = 0; from < people.length && people.length > PORTION; from += PORTION) {
    findIndex(people.slice(from, from + PORTION).map(findableOf))
    await breathe()
  }
  return people
}

/** Kept as long as the person stays as they are: one changed note must not prepare ten thousand people anew. */
const findables = new WeakMap<ListedPerson, Findable>()

function findableOf(person: ListedPerson): Findable {
  const known = findables.get(person)
  if (known) return known
  const { attendance, member } = person
  const findable = {
    id: attendance.id,
    name: member?.name ?? '',
    otherNames: member?.otherNames ?? [],
    wechat: member?.wechat ?? '',
    phones: member?.phones ?? [],
    ticketCode: attendance.ticketCode,
  }
  findables.set(person, findable)
  return findable
}
