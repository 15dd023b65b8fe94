const DAY = 86_400_000
const KEPT_FOR = 90 * DAY
/** However old they are: a clock that was wrong must not empty the folder. */
const KEPT_AT_LEAST = 10
const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-/

/** A name that is not taken for what is put aside: the moment (epoch ms) in a form that sorts, and what it is. */
export function freeAsideName(what: string, at: number, taken: readonly string[]): string {
  const name = `${new Date(at).toISOString().replace(/[-:.]/g, '')}-${what}`
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name}-${count}`
    if (!taken.includes(free)) return free
  }
}

/** What may go of the things put aside: 90 days after the moment in the name, and never the newest ten. */
export function asideToDrop(names: readonly string[], now: number): string[] {
  return names
    .flatMap((name) => {
      const at = momentOf(name)
      return at === null ? [] : [{ name, at }]
    })
    .sort((a, b) => b.at - a.at)
    .slice(KEPT_AT_LEAST)
    .flatMap(({ name, at }) => (now - at > KEPT_FOR ? [name] : []))
}

function momentOf(name: string): number | null {
  const found = STAMP.exec(name)
  if (found === null) return null
  const [, year, month, day, hour, minute, second, ms] = found
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`)
}
