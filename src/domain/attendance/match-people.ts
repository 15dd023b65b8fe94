import type { MemberId } from '../common/id'
import type { Member } from '../member/member'
import type { Attendance } from './attendance'
import type { EntryGroup } from './group-entries'
import { closeness, matchNamesakes, type Known } from './match-namesakes'
import { contradicts, personKeys, sharesBareName, sharesContact, sharesName } from './person-keys'
import type { Doubt, DoubtChoices, DoubtKind, DoubtOther } from './sign-up-plan'

/** Who a group of rows is: a member, the person of an earlier group that is new too, a new person, or left out by choice. */
export type Match =
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'group'; readonly group: EntryGroup }
  | { readonly kind: 'new' }
  | { readonly kind: 'skip' }

/** A phone that more names than this share in one list belongs to a teacher or a company, and links nobody. */
const MOST_NAMES_ON_ONE_PHONE = 3

/**
 * Finds out who every group is: by the platform's ticket, then name and phone, then name and address, then by name among
 * those on the event's list. What is left and looks like somebody known raises a doubt, decided by `choices` or, without
 * one, by the safer way. `changesNothing` tells whether the list says nothing new about a member, so that people with the
 * same bare name find their own rows again.
 */
export class PeopleMatcher {
  readonly matches = new Map<EntryGroup, Match>()
  readonly doubts: Doubt[] = []
  readonly #known: Known[]
  readonly #byTicket = new Map<string, Known>()
  readonly #byName = new Map<string, Known[]>()
  readonly #byContact = new Map<string, Known[]>()
  readonly #claimed = new Set<MemberId>()

  constructor(
    readonly groups: readonly EntryGroup[],
    members: readonly Member[],
    attendances: readonly Attendance[],
    readonly choices: DoubtChoices,
    readonly changesNothing: (group: EntryGroup, member: Member) => boolean,
  ) {
    const attending = new Map(attendances.map((attendance) => [attendance.memberId, attendance]))
    this.#known = members
      .map((member) => ({
        member,
        keys: personKeys([member.name, ...member.otherNames], member.phones, member.emails),
        attendance: attending.get(member.id) ?? null,
      }))
      // Those on the list come first, so that of two records of one person the one in use is taken.
      .sort(
        (a, b) => Number(b.attendance !== null) - Number(a.attendance !== null) || (a.member.id < b.member.id ? -1 : 1),
      )
    for (const known of this.#known) {
      if (known.attendance?.ticketCode) this.#byTicket.set(known.attendance.ticketCode, known)
      for (const name of known.keys.names) push(this.#byName, name, known)
      for (const phone of known.keys.phones) push(this.#byContact, `p${phone}`, known)
      for (const email of known.keys.emails) push(this.#byContact, `e${email}`, known)
    }
  }

  run(): void {
    for (const group of this.groups) this.#matchTicket(group)
    for (const group of this.#open()) this.#matchNameAndContact(group)
    this.#matchNamesOnList()
    for (const group of this.#open()) this.#matchDoubtful(group)
    this.#matchWithinList()
    for (const group of this.#open()) this.matches.set(group, { kind: 'new' })
  }

  #open(): EntryGroup[] {
    return this.groups.filter((group) => !this.matches.has(group))
  }

  #claim(group: EntryGroup, known: Known): void {
    this.#claimed.add(known.member.id)
    this.matches.set(group, { kind: 'member', member: known.member })
  }

  #matchTicket(group: EntryGroup): void {
    for (const ticket of group.tickets) {
      const known = this.#byTicket.get(ticket)
      if (!known) continue
      if (sharesName(group.keys, known.keys) || sharesContact(group.keys, known.keys)) return this.#claim(group, known)
      this.#doubt(group, 'ticketOtherName', { kind: 'member', member: known.member }, 'same', () =>
        this.#claim(group, known),
      )
      return
    }
  }

  #matchNameAndContact(group: EntryGroup): void {
    const contacts = [
      ...[...group.keys.phones].map((phone) => `p${phone}`),
      ...[...group.keys.emails].map((email) => `e${email}`),
    ]
    for (const contact of contacts) {
      const known = this.#byContact.get(contact)?.find((candidate) => sharesName(group.keys, candidate.keys))
      if (known) return this.#claim(group, known)
    }
  }

  /** Same name, on the list, and nothing speaks against it. People with one name first find the rows that are theirs. */
  #matchNamesOnList(): void {
    const clusters = new Map<string, EntryGroup[]>()
    for (const group of this.#open()) push(clusters, [...group.keys.names][0] ?? '', group)
    for (const groups of clusters.values()) {
      const found = matchNamesakes(groups, {
        candidates: (group) => this.#namesakes(group).filter((known) => this.#canBe(group, known)),
        closeness,
        same: (group, known) => this.changesNothing(group, known.member),
      })
      for (const [group, known] of found) this.#claim(group, known)
    }
  }

  #namesakes(group: EntryGroup): Known[] {
    const found = new Set<Known>()
    for (const name of group.keys.names)
      for (const known of this.#byName.get(name) ?? []) if (!this.#claimed.has(known.member.id)) found.add(known)
    return [...found]
  }

  #canBe(group: EntryGroup, known: Known): boolean {
    return known.attendance !== null && !contradicts(group.keys, known.keys) && !otherTicket(group, known)
  }

  #matchDoubtful(group: EntryGroup): void {
    const namesakes = this.#namesakes(group)
    const likely = namesakes.filter((known) => !contradicts(group.keys, known.keys) && !otherTicket(group, known))
    const [only] = likely
    if (only && likely.length === 1) return this.#doubtMember(group, 'sameName', only, 'same')
    for (const [kind, prefix, contacts] of [
      ['samePhone', 'p', group.keys.phones],
      ['sameEmail', 'e', group.keys.emails],
    ] as const) {
      for (const contact of contacts) {
        const found = this.#byContact.get(`${prefix}${contact}`) ?? []
        const names = group.entries.map(({ name }) => name)
        const alike = found.find(({ member }) => sharesBareName(names, [member.name, ...member.otherNames]))
        const known = alike ?? found[0]
        if (known) return this.#doubtMember(group, kind, known, alike ? 'same' : 'separate')
      }
    }
    const namesake = namesakes.find((known) => sharesWechat(group, known)) ?? namesakes[0]
    if (!namesake) return
    // Phones change more often than names in a chat group.
    this.#doubtMember(group, 'sameName', namesake, sharesWechat(group, namesake) ? 'same' : 'separate')
  }

  #doubtMember(group: EntryGroup, kind: DoubtKind, known: Known, suggested: Doubt['suggested']): void {
    this.#doubt(group, kind, { kind: 'member', member: known.member }, suggested, () => this.#claim(group, known))
  }

  /** New people of this list that share a phone, an address or a bare name with a new person further up. */
  #matchWithinList(): void {
    const first = new Map<string, EntryGroup>()
    const names = new Map<string, number>()
    const open = this.#open()
    for (const group of open) for (const link of linksOf(group)) names.set(link.key, (names.get(link.key) ?? 0) + 1)
    for (const group of open) {
      for (const { key, kind } of linksOf(group)) {
        const other = first.get(key)
        if (other === undefined || this.matches.has(group) || (names.get(key) ?? 0) > MOST_NAMES_ON_ONE_PHONE) continue
        if (kind === 'sameName' && (contradicts(group.keys, other.keys) || differ(group.tickets, other.tickets)))
          continue
        const entry = other.entries[0]
        if (!entry) continue
        this.#doubt(group, kind, { kind: 'row', entry }, 'separate', () =>
          this.matches.set(group, { kind: 'group', group: other }),
        )
      }
      if (this.matches.get(group)?.kind === 'group' || this.matches.get(group)?.kind === 'skip') continue
      for (const { key } of linksOf(group)) if (!first.has(key)) first.set(key, group)
    }
  }

  #doubt(group: EntryGroup, kind: DoubtKind, other: DoubtOther, suggested: Doubt['suggested'], same: () => void): void {
    const entry = group.entries[0]
    if (!entry) return
    const choice = this.choices.get(group.row) ?? suggested
    this.doubts.push({ row: group.row, entry, kind, other, suggested, choice })
    if (choice === 'same') same()
    else this.matches.set(group, { kind: choice === 'skip' ? 'skip' : 'new' })
  }
}

function linksOf(group: EntryGroup): { key: string; kind: DoubtKind }[] {
  return [
    ...[...group.keys.phones].map((phone) => ({ key: `p${phone}`, kind: 'samePhone' as const })),
    ...[...group.keys.emails].map((email) => ({ key: `e${email}`, kind: 'sameEmail' as const })),
    ...[...group.keys.names].map((name) => ({ key: `n${name}`, kind: 'sameName' as const })),
  ]
}

function sharesWechat(group: EntryGroup, { member }: Known): boolean {
  return member.wechat !== '' && group.entries.some(({ wechat }) => wechat === member.wechat)
}

/** Whether the list and the event's list name different tickets for the two: then they are two registrations. */
function otherTicket(group: EntryGroup, known: Known): boolean {
  const ticket = known.attendance?.ticketCode ?? ''
  return ticket !== '' && group.tickets.size > 0 && !group.tickets.has(ticket)
}

function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && [...a].every((ticket) => !b.has(ticket))
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
