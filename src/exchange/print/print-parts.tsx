import { isolated } from '@/domain/common/isolated'
import { formatClock } from '@/domain/common/time'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import type { Member } from '@/domain/member/member'
import type { Words } from '@/words/create-words'
import { formatDay } from '@/words/format'
import type { Language } from '@/words/language'

/** What every printed page is made from. */
export interface PrintedPage {
  readonly bundle: EventBundle
  readonly t: Words
  readonly language: Language
  /** When it is printed, epoch ms. */
  readonly now: number
}

/** Number seal, title and where and when, at the head of a printed page. */
export function PrintHead(
  props: PrintedPage & {
    readonly title: string
    /** Whom it is for; empty for everybody. */
    readonly who?: string
    readonly mark: string
    readonly markNote: string
    readonly draft?: boolean
    /** What stands under the title; when and where by default. */
    readonly under?: string
  },
) {
  const { bundle, title, who = '', mark, markNote, draft = false, under } = props
  return (
    <header className="print-head">
      {bundle.event.number !== null && <span className="print-number">{bundle.event.number}</span>}
      <div>
        <h1>
          <bdi>{title}</bdi>
          {who !== '' && <bdi className="print-who">{who}</bdi>}
        </h1>
        <p>{under ?? whenAndWhere(props).join(props.t('print.factSeparator'))}</p>
      </div>
      <div className="print-version" data-draft={draft}>
        <b>{mark}</b>
        <span>{markNote}</span>
      </div>
    </header>
  )
}

/** The head of every page after the first, in one line: of what it is, and of which version. */
export function RunningHead(
  props: PrintedPage & { readonly title: string; readonly who?: string; readonly mark: string },
) {
  const { bundle, title, who = '', mark } = props
  return (
    <header className="print-running">
      <span>
        {bundle.event.number !== null && <b>{bundle.event.number}</b>} <bdi>{title}</bdi>
        {who !== '' && <bdi className="print-who">{who}</bdi>}
      </span>
      <span>{whenAndWhere(props)[0]}</span>
      <b>{mark}</b>
    </header>
  )
}

/** Day, time, place and seats, as far as they are known. */
export function whenAndWhere({ bundle, t, language }: PrintedPage): string[] {
  const { event, venue, room, layout } = bundle
  const day = event.day === null ? t('print.undated') : formatDay(event.day, language, 'long')
  const place = [venue?.name, room?.name].filter(Boolean).join(' ')
  return [
    day,
    `${formatClock(event.opensAt)}–${formatClock(event.opensAt + event.length)}`,
    venue && venue.address !== '' ? t('print.placeAt', { place, address: venue.address }) : isolated(place),
    layout ? t('print.seats', { layout: t(`common.layoutKind.${layout.kind}`), count: layout.capacity }) : '',
  ].filter((part) => part !== '')
}

/** Community and app, at the left of the foot. */
export function madeBy({ bundle, t }: PrintedPage): string {
  return [bundle.community?.name ?? '', t('common.app')]
    .filter((name) => name !== '')
    .map(isolated)
    .join(t('print.factSeparator'))
}

/** Looks a person up by id; somebody who was deleted is said to be so, somebody unknown is left blank. */
export function namesOf({ bundle, t }: Pick<PrintedPage, 'bundle' | 't'>): (id: string | null) => string {
  const members = new Map<string, Member>(bundle.members.map((member) => [member.id, member]))
  return (id) => {
    const member = id === null ? undefined : members.get(id)
    if (!member) return ''
    return member.deleted === 1 ? t('workbook.deletedName', { name: member.name }) : member.name
  }
}

/** The mark of a fixed start; without a label where the words stand beside it. */
export function LockMark({ label = null }: { readonly label?: string | null }) {
  const name = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg className="print-lock" viewBox="0 0 24 24" {...name}>
      <rect x="5" y="11" width="14" height="9.5" rx="2" />
      <path d="M8 11V8a4 4 0 0 1 8 0v3" />
    </svg>
  )
}
