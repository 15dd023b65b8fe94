import type { ReactNode } from 'react'
import { isolated } from '@/domain/common/isolated'
import { formatClock, formatClockSecond } from '@/domain/common/time'
import type { PrintSource } from '@/domain/event-plan/print-source'
import { formatPhone } from '@/domain/member/phone'
import type { Member } from '@/domain/member/member'
import type { Cue } from '@/domain/run-sheet/cue'
import { takesPart, timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import { formatDay } from '@/words/format'
import { callTimeOf, dutiesOf, isTheirs, type Duty } from './call-sheet-people'
import { placeOf } from './cue-columns'
import { Text } from './CueRows'
import { docFrame } from './doc-frame'
import type { PrintChoices } from './print-choices'
import type { PrintDoc, PrintRow, PrintSpace, Spoken } from './print-doc'
import { lengthInWords } from './print-length'
import { LockMark, namesOf, type PrintedPage } from './print-parts'
import { sheetToPrint } from './sheet-to-print'
import { textPieces } from './text-pieces'
import { CallSheetFoot } from './CallSheetFoot'

/** What one person has to know on the day: when and where to be, their own cues, whom to call. */
export function callSheetDoc(
  source: PrintSource,
  member: Member,
  choices: Pick<PrintChoices, 'versionId' | 'sinceId'>,
  spoken: Spoken,
  space: PrintSpace,
): PrintDoc {
  const { t } = spoken
  const { event } = source.bundle
  const sheet = sheetToPrint(source, choices)
  const duties = dutiesOf(source, member.id)
  const under = [
    ...new Set(
      duties.map(({ role, shift }) => [role.name, shift.station].filter(Boolean).join(t('print.listSeparator'))),
    ),
    event.title,
  ]
    .map(isolated)
    .join(t('print.factSeparator'))
  const title = t('print.call.title', { name: member.name })
  const { page, ...frame } = docFrame({ source, sheet, title, who: '', under, spoken })
  const own = timeCues(sheet.opensAt, sheet.cues).filter(({ cue }) => takesPart(cue) && isTheirs(cue, member.id))
  const changed = new Set(sheet.changes.map(({ cueId }) => cueId))
  return {
    key: `call ${member.id}`,
    name: member.name,
    ...frame,
    intro: <CallFacts page={page} duties={duties} own={own} member={member} />,
    table: {
      className: 'print-table print-list print-call',
      columns: [
        { key: 'start', label: t('print.column.start'), width: 96 },
        { key: 'what', label: t('print.call.what'), width: Math.round(space.width * 0.3) },
        { key: 'where', label: t('print.call.where'), width: Math.round(space.width * 0.13) },
        { key: 'points', label: t('print.call.points'), width: null },
      ],
      rows: own.flatMap((timed): PrintRow[] => {
        const pieces = space.pieces.get(timed.cue.id) ?? 1
        return Array.from({ length: pieces }, (_, piece) => {
          const key = piece === 0 ? timed.cue.id : `${timed.cue.id} ${piece}`
          const node = (
            <OwnCue key={key} {...{ timed, source, page, member, piece, pieces }} changed={changed.has(timed.cue.id)} />
          )
          return { key, keepWithNext: false, node }
        })
      }),
    },
    outro: [
      ...duties
        .filter(({ role }) => role.briefing !== '')
        .map(({ role, shift }) => ({
          key: `briefing ${shift.id}`,
          node: (
            <section key={shift.id} className="print-note">
              <h2>{t('print.call.briefing', { role: role.name })}</h2>
              <p dir="auto">{role.briefing}</p>
            </section>
          ),
        })),
      { key: 'foot', node: <CallSheetFoot key="foot" source={source} page={page} member={member} /> },
    ],
  }
}

interface CallFactsProps {
  readonly page: PrintedPage
  readonly duties: readonly Duty[]
  readonly own: readonly TimedCue[]
  readonly member: Member
}

/** The four things a person looks for first. */
function CallFacts({ page, duties, own, member }: CallFactsProps) {
  const { bundle, t, language } = page
  const { event, venue, room } = bundle
  const calls = callTimeOf(duties)
  const first = own[0]
  const clock =
    calls !== null ? formatClock(calls) : first ? formatClockSecond(first.startsAt) : formatClock(event.opensAt)
  const ends = duties.flatMap(({ shift }) => (shift.endsAt === null ? [] : [shift.endsAt * 60]))
  const last = Math.max(...ends, ...own.map(({ endsAt }) => endsAt))
  const call = bundle.members.find(({ id }) => id === event.ownerId && id !== member.id)
  const day = event.day === null ? t('print.undated') : formatDay(event.day, language, 'withWeekday')
  return (
    <dl className="print-facts">
      <Fact
        label={t('print.callTime')}
        value={`${day} ${clock}`}
        more={calls === null ? [t('print.call.noCallTime')] : []}
      />
      {Number.isFinite(last) && <Fact label={t('print.call.until')} value={formatClockSecond(last)} />}
      <Fact
        wide
        label={t('print.call.where')}
        value={[venue?.name, room?.name].filter(Boolean).join(' ') || '–'}
        more={[venue?.address ?? '', venue?.route ?? ''].filter(Boolean)}
      />
      {call && (
        <Fact
          label={t('print.call.whenLate')}
          value={`${isolated(call.name)} ${t('print.owner')}`}
          more={[formatPhone(call.phones[0] ?? '')].filter(Boolean)}
        />
      )}
    </dl>
  )
}

interface FactProps {
  readonly label: string
  readonly value: string
  readonly more?: readonly string[]
  /** It takes the room that the others leave. */
  readonly wide?: boolean
}

function Fact({ label, value, more = [], wide = false }: FactProps) {
  return (
    <div className={wide ? 'print-fact-wide' : ''}>
      <dt>{label}</dt>
      <dd dir="auto">{value}</dd>
      {more.map((text) => (
        <dd key={text} dir="auto">
          {text}
        </dd>
      ))}
    </div>
  )
}

interface OwnCueProps {
  readonly timed: TimedCue
  readonly source: PrintSource
  readonly page: PrintedPage
  readonly member: Member
  readonly changed: boolean
  readonly piece: number
  readonly pieces: number
}

function OwnCue({ timed, source, page, member, changed, piece, pieces }: OwnCueProps): ReactNode {
  const { cue, startsAt, endsAt } = timed
  const { t } = page
  const part = (text: string) => textPieces(text, pieces)[piece] ?? ''
  const first = piece === 0
  return (
    <tr>
      <td className={cue.start.kind === 'fixed' ? 'print-start print-fixed' : 'print-start'}>
        {first && (
          <>
            {changed && (
              <span className="print-changed" role="img" aria-label={t('print.changedRow')}>
                ▲
              </span>
            )}
            {formatClockSecond(startsAt)}
            {cue.start.kind === 'fixed' && <LockMark label={t('print.fixedStart')} />}
            {endsAt > startsAt && <small>{lengthInWords(t, endsAt - startsAt)}</small>}
          </>
        )}
      </td>
      <td className="print-title">
        <Text>{part(cue.title)}</Text>
        {first && <small>{partIn(cue, member, page)}</small>}
      </td>
      <td dir="auto">{first && placeOf(source.rooms, cue)}</td>
      <td>
        {pointsOf(cue, source, page).map((text, index) => (
          <Text key={index}>{part(text)}</Text>
        ))}
      </td>
    </tr>
  )
}

/** What the person is in a cue, and who is with them. */
function partIn(cue: Cue, member: Member, page: PrintedPage): string {
  const { t } = page
  const nameOf = namesOf(page)
  const own = [
    cue.ownerId === member.id ? t('print.sheetColumn.ownerId') : '',
    cue.speakerId === member.id ? t('print.sheetColumn.speakerId') : '',
  ]
  const others = [cue.ownerId, cue.speakerId].filter((id) => id !== null && id !== member.id)
  const withOthers =
    others.length === 0
      ? ''
      : t('print.call.with', { names: others.map((id) => isolated(nameOf(id))).join(t('print.listSeparator')) })
  return [own.filter(Boolean).join(t('print.listSeparator')), withOthers].filter(Boolean).join(t('print.partSeparator'))
}

function pointsOf(cue: Cue, source: PrintSource, { t }: PrintedPage): string[] {
  const props = [cue.props, ...(source.props.get(cue.id) ?? []).map((prop) => t('print.propQuantity', { ...prop }))]
  return [
    props.filter(Boolean).join(t('print.listSeparator')),
    [cue.light, cue.sound, cue.screen].filter(Boolean).join(t('print.listSeparator')),
    cue.note,
    cue.script,
    cue.planB === '' ? '' : t('print.planB', { text: cue.planB }),
  ].filter((text) => text !== '')
}
