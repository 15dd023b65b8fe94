/** The fields of a row that the model follows. */
type Fields = Readonly<Record<string, unknown>>

interface Write {
  readonly key: string
  /** Null where the row did not exist. */
  readonly before: Fields | null
  readonly after: Fields
}

interface Done {
  readonly id: string
  readonly kind: 'do' | 'undo' | 'redo'
  readonly about: string
  readonly writes: readonly Write[]
}

/**
 * What a workspace ought to be: rows in a map, a list of what was done, two stacks. Nothing is shared with the real one but
 * the ids of what it made.
 */
export class PlainModel {
  readonly rows = new Map<string, Fields>()
  readonly log: Done[] = []
  #back: string[] = []
  #forward: string[] = []

  /** Something new was done under this id: fields of rows, by `table id`. */
  do(id: string, changes: Readonly<Record<string, Fields>>): void {
    this.#write(id, 'do', '', changes)
    this.#back.push(id)
    this.#forward = []
  }

  /** What the next undo and redo are about; null where there is none. */
  get next(): { readonly undo: string | null; readonly redo: string | null } {
    return { undo: this.#back.at(-1) ?? null, redo: this.#forward.at(-1) ?? null }
  }

  /** The end of the chain that an entry of the log belongs to. */
  tip(id: string): Done {
    let tip = this.#find(id)
    for (;;) {
      const next = this.log.find(({ about }) => about === tip.id)
      if (!next) return tip
      tip = next
    }
  }

  /** Whether nothing that came later and still counts is in the way of taking this back. */
  canTakeBack(id: string): boolean {
    const target = this.#find(id)
    const counting: Done[] = []
    for (const later of this.log.slice(this.log.indexOf(target) + 1)) {
      const partner = counting.findIndex((one) => one.id === later.about)
      if (partner >= 0) counting.splice(partner, 1)
      else counting.push(later)
    }
    const made = target.writes.filter(({ before }) => before === null).map(({ key }) => key.split(' ')[1])
    return counting.every((later) =>
      later.writes.every(({ key, after }) => {
        const own = target.writes.find((write) => write.key === key)
        if (own && (own.before === null || Object.keys(after).some((field) => field in own.after))) return false
        const row = this.rows.get(key)
        return row?.['deleted'] === 1 || !Object.values(row ?? {}).some((value) => made.includes(value as string))
      }),
    )
  }

  /** Takes an entry back under a new id. */
  takeBack(about: string, id: string): void {
    const target = this.#find(about)
    const changes = Object.fromEntries(
      target.writes.map(({ key, before }) => [key, before === null ? { deleted: 1 } : before]),
    )
    const kind = target.kind === 'undo' ? 'redo' : 'undo'
    this.#write(id, kind, about, changes)
    this.#back = this.#back.filter((one) => one !== about)
    this.#forward = this.#forward.filter((one) => one !== about)
    if (kind === 'undo') this.#forward.push(id)
    else this.#back.push(id)
  }

  /** The rows that are not deleted, as the workspace should show them. */
  get live(): Readonly<Record<string, Fields>> {
    return Object.fromEntries(
      [...this.rows].filter(([, row]) => row['deleted'] === 0).sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  }

  #write(id: string, kind: Done['kind'], about: string, changes: Readonly<Record<string, Fields>>): void {
    const writes = Object.entries(changes).map(([key, after]): Write => {
      const row = this.rows.get(key)
      const before = row ? Object.fromEntries(Object.keys(after).map((field) => [field, row[field]])) : null
      this.rows.set(key, { ...row, ...after })
      return { key, before, after }
    })
    this.log.push({ id, kind, about, writes })
  }

  #find(id: string): Done {
    const found = this.log.find((one) => one.id === id)
    if (!found) throw new Error(`The model knows nothing of ${id}`)
    return found
  }
}
