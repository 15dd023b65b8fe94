/** So many values are compared at most: a list of ten thousand people is drawn anew rather than compared for long. */
const MOST_VALUES = 60_000

/**
 * `next`, with every part of it that equals the same part of `before` replaced by that part; `before` itself when all of
 * it is equal. Compares plain objects, arrays, maps and sets by content, everything else by identity; rows of an array
 * are found by their `id`, so that one that moved stays the same. Gives up beyond `most` values and answers `next`.
 * (The structural sharing of TanStack Query, for maps and sets and lists in a changing order as well.)
 */
export function keepEqual<T>(before: unknown, next: T, most = MOST_VALUES): T {
  const budget = { left: most }
  const kept = keep(before, next, budget)
  return budget.left < 0 ? next : (kept as T)
}

interface Budget {
  left: number
}

function keep(before: unknown, next: unknown, budget: Budget): unknown {
  if (Object.is(before, next)) return before
  if (--budget.left < 0 || typeof before !== 'object' || typeof next !== 'object' || !before || !next) return next
  if (Array.isArray(next)) return Array.isArray(before) ? keepArray(before, next, budget) : next
  if (next instanceof Map) return before instanceof Map ? keepMap(before, next, budget) : next
  if (next instanceof Set) return before instanceof Set && sameMembers(before, next) ? before : next
  return isPlain(before) && isPlain(next) ? keepObject(before, next, budget) : next
}

function keepArray(before: readonly unknown[], next: readonly unknown[], budget: Budget): readonly unknown[] {
  let moved: Map<unknown, unknown> | null = null
  const partner = (value: unknown, at: number): unknown => {
    const id = idOf(value)
    if (id === undefined || idOf(before[at]) === id) return before[at]
    moved ??= new Map(before.map((one) => [idOf(one), one]))
    return moved.get(id)
  }
  const kept = next.map((value, at) => keep(partner(value, at), value, budget))
  return kept.length === before.length && kept.every((value, at) => Object.is(value, before[at])) ? before : kept
}

function keepMap(before: ReadonlyMap<unknown, unknown>, next: ReadonlyMap<unknown, unknown>, budget: Budget) {
  const kept = [...next].map(([key, value]) => [key, keep(before.get(key), value, budget)] as const)
  const known = [...before]
  const same = kept.every(([key, value], at) => Object.is(key, known[at]?.[0]) && Object.is(value, known[at]?.[1]))
  return same && kept.length === known.length ? before : new Map(kept)
}

function keepObject(before: Record<string, unknown>, next: Record<string, unknown>, budget: Budget) {
  const names = Object.keys(next)
  let same = names.length === Object.keys(before).length
  let mended: Record<string, unknown> | null = null
  for (const name of names) {
    const known = Object.hasOwn(before, name)
    const value = next[name]
    const kept = known ? keep(before[name], value, budget) : value
    if (!known || !Object.is(kept, before[name])) same = false
    if (!Object.is(kept, value)) (mended ??= { ...next })[name] = kept
  }
  return same ? before : (mended ?? next)
}

function sameMembers(before: ReadonlySet<unknown>, next: ReadonlySet<unknown>): boolean {
  const members = [...before]
  return before.size === next.size && [...next].every((member, at) => Object.is(member, members[at]))
}

function idOf(value: unknown): string | undefined {
  return isPlain(value) && typeof value['id'] === 'string' ? value['id'] : undefined
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const made: unknown = Object.getPrototypeOf(value)
  return made === Object.prototype || made === null
}
