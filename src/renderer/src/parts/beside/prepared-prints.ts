import type { AttendanceId } from '@/domain/common/id'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import { LABEL_WHOS, type LabelChoices, type LabelWho } from '@/domain/labels/label-choices'
import { labelledPeople } from '@/domain/labels/labelled-people'
import { numberedLines } from '@/domain/attendance/sign-in-numbers'
import { headOf } from '@/exchange/print/head-of'
import { labelTexts, type PrintTexts } from '@/exchange/print/labels/label-texts'
import { signInContent, type SheetOrder, type SignInContent } from '@/exchange/print/sign-in-content'
import type { SheetSource } from '@/storage/reads/printed-sheet'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'

/** A sign-in sheet, ready to be set: plain data. */
export interface PreparedSheet {
  readonly bundle: EventBundle
  readonly content: SignInContent
  /** How many are on the list, expected or not. */
  readonly listed: number
}

export function sheetOf({ bundle, seq }: SheetSource, order: SheetOrder, t: Words): PreparedSheet {
  return {
    bundle: headOf(bundle),
    content: signInContent({ bundle, t, order, seq }),
    listed: bundle.attendances.length,
  }
}

/** What decides what is written on labels. */
export type LabelAsk = Pick<LabelChoices, 'kind' | 'who' | 'chosen' | 'order' | 'fields'>

/** Labels, ready to be set, and whom they can be for: plain data. */
export interface PreparedLabels {
  readonly bundle: EventBundle
  readonly kind: LabelChoices['kind']
  readonly texts: PrintTexts
  readonly counts: Readonly<Record<LabelWho, number>>
  /** Everybody on the list, to be picked by hand; nobody while that is not asked. */
  readonly people: readonly { readonly value: AttendanceId; readonly label: string }[]
}

export function labelsOf(
  bundle: EventBundle,
  ask: LabelAsk,
  { t, language, now }: { readonly t: Words; readonly language: Language; readonly now: number },
): PreparedLabels {
  const { attendances, members } = bundle
  const countOf = (who: LabelWho) => labelledPeople(attendances, { ...ask, who, order: 'list' }, () => '').length
  const names = new Map(members.map(({ id, name }) => [id, name]))
  return {
    bundle: headOf(bundle),
    kind: ask.kind,
    texts: labelTexts({ bundle, t, language, now }, ask),
    counts: Object.fromEntries(LABEL_WHOS.map((who) => [who, countOf(who)])) as Record<LabelWho, number>,
    people:
      ask.who !== 'chosen'
        ? []
        : numberedLines(attendances).map(({ number, attendance }) => ({
            value: attendance.id,
            label: t('badges.chosenLine', { number, name: names.get(attendance.memberId) ?? '' }),
          })),
  }
}
