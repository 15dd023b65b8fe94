import { useMemo } from 'react'
import { nameColumnPerson } from '@/actions/run-sheet/name-column-person'
import { setCueValue } from '@/actions/run-sheet/set-cue-value'
import { withValue } from '@/domain/run-sheet/own-values'
import type { CueColumnId, CueId, MemberId } from '@/domain/common/id'
import { useAct } from '../../../../parts/act'
import { useToast } from '../../../../parts/toast'
import { useWords } from '../../../../parts/words'
import { useWorkspace } from '../../../../parts/workspace'
import { useAhead } from '../use-cues-ahead'

/** How values get into columns of one's own. */
export interface OwnValues {
  set(cueId: CueId, columnId: CueColumnId, value: string): void
  namePerson(cueId: CueId, columnId: CueColumnId, name: string): Promise<MemberId | null>
}

export function useOwnValues(): OwnValues {
  const db = useWorkspace()
  const ahead = useAhead()
  const act = useAct()
  const toast = useToast()
  const { t } = useWords()
  return useMemo(
    () => ({
      set: (cueId, columnId, value) => {
        const custom = withValue(ahead.cue(cueId)?.custom ?? {}, columnId, value)
        void ahead
          .show([{ cueId, fields: { custom } }], () =>
            act(setCueValue(db, { cueId, columnId, value }), { quiet: true }),
          )
          .then((result) => !result.ok && toast.failed(t(`sheetViews.refusal.${result.reason}`)))
      },
      namePerson: async (cueId, columnId, name) => {
        const result = await act(nameColumnPerson(db, { cueId, columnId, name }), { quiet: true })
        if (!result.ok) toast.failed(t(`sheetViews.refusal.${result.reason}`))
        return result.ok ? result.value : null
      },
    }),
    [db, ahead, act, toast, t],
  )
}
