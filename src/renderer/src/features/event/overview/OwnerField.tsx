import type { MemberId } from '@/domain/common/id'
import { addMember } from '@/actions/member/add-member'
import { useAct } from '../../../parts/act'
import { PersonPicker } from '../../../parts/PersonPicker'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'

interface OwnerFieldProps {
  readonly value: MemberId | null
  readonly onChange: (value: MemberId | null) => void
}

/** Who leads the event: found among the members, or written down as a new one. */
export function OwnerField({ value, onChange }: OwnerFieldProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  return (
    <PersonPicker
      label={t('event.facts.owner')}
      value={value}
      onChange={onChange}
      onCreate={async (name) => {
        const result = await act(addMember(db, { name }))
        return result.ok ? result.value : null
      }}
    />
  )
}
