import { useMemo } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import type { Cue } from '@/domain/run-sheet/cue'
import { readLearntLengths, type LearntLengths } from '@/storage/reads/learnt'
import { useRead } from '../../../parts/workspace'

const NONE: LearntLengths = new Map()

/**
 * What past events teach about the lengths of these cues. The cues are handed in, so that an edit of the sheet does not make
 * the past be read again.
 */
export function useLearntLengths(eventId: EventPlanId, cues: readonly Cue[]): LearntLengths {
  const keys = useMemo(() => [...new Set(cues.map((cue) => cue.templateCue))].filter(Boolean).sort(), [cues])
  return useRead((db) => readLearntLengths(db, eventId, keys), [eventId, keys.join(' ')]) ?? NONE
}
