import type { Instant } from '@/domain/common/time'
import type { PrintSource } from '@/domain/event-plan/print-source'
import type { Cue } from '@/domain/run-sheet/cue'
import { isKept, releasedVersions, stateOf, versionState, type KeptVersion } from '@/domain/run-sheet/sheet-versions'
import { differencesBetween, type DifferentCue, type SheetState } from '@/domain/run-sheet/version-differences'
import { formatInstant } from '@/words/format'
import type { PrintChoices } from './print-choices'
import type { Spoken } from './print-doc'

/** The state of a run-sheet that is printed, and what to compare it with. */
export interface SheetToPrint extends SheetState {
  readonly cues: readonly Cue[]
  readonly number: number
  /** When it was released; null for a draft. */
  readonly publishedAt: Instant | null
  /** The released version before it, as far as its cues were kept. */
  readonly previous: KeptVersion | null
  /** What is different from that one; nothing when there is none. */
  readonly changes: readonly DifferentCue[]
}

/** The state a person chose: a released version, or the sheet as it stands when that version is not there (any more). */
export function sheetToPrint(
  { bundle }: Pick<PrintSource, 'bundle'>,
  { versionId, sinceId }: Pick<PrintChoices, 'versionId' | 'sinceId'>,
): SheetToPrint {
  const { versions, cues, event } = bundle
  const kept = releasedVersions(versions).filter(isKept)
  const chosen = kept.find(({ id }) => id === versionId)
  const before = (number: number) => {
    const earlier = kept.filter((version) => version.number < number)
    return earlier.find(({ id }) => id === sinceId) ?? earlier[0] ?? null
  }
  if (chosen) return compared({ ...stateOf(chosen), ...chosen, cues: stateOf(chosen).cues }, before(chosen.number))
  const present = { opensAt: event.opensAt, cues }
  const { number, draft, released: newest } = versionState(versions, present)
  const publishedAt = draft ? null : (newest?.publishedAt ?? null)
  return compared({ ...present, number, publishedAt }, before(number))
}

function compared(
  { opensAt, cues, number, publishedAt }: Pick<SheetToPrint, 'opensAt' | 'cues' | 'number' | 'publishedAt'>,
  previous: KeptVersion | null,
): SheetToPrint {
  const changes = previous === null ? [] : differencesBetween(stateOf(previous), { opensAt, cues })
  return { opensAt, cues, number, publishedAt, previous, changes }
}

/** How the version is said: its mark, when it was released or printed, and the line at the foot of every page. */
export function versionWords(
  { number, publishedAt }: Pick<SheetToPrint, 'number' | 'publishedAt'>,
  zone: string,
  { t, language, now }: Spoken,
) {
  const draft = publishedAt === null
  const mark = draft ? t('print.draftMark', { number }) : t('print.versionMark', { number })
  const printed = formatInstant(now, language, zone, true)
  const released = draft ? '' : t('print.publishedAt', { when: formatInstant(publishedAt, language, zone, true) })
  return { draft, mark, printed, note: draft ? t('print.printedAt', { when: printed }) : released, released }
}
