import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MemberId } from '@/domain/common/id'
import { PersonPicker } from '../../../parts/PersonPicker'
import { useWords } from '../../../parts/words'
import classes from './FollowUpPart.module.css'

interface OwnerCellProps {
  readonly purpose: string
  readonly ownerId: MemberId | null
  readonly name: string
  readonly onChange: (ownerId: MemberId) => void
}

/** Who does it. The picker, which knows every member, is only there while it is used: a list can have a hundred rows. */
export function OwnerCell({ purpose, ownerId, name, onChange }: OwnerCellProps) {
  const { t } = useWords()
  const [picking, setPicking] = useState(false)
  const label = t('finish.followUp.ownerOf', { purpose })
  if (!picking)
    return (
      <Button
        variant="subtle"
        color="ink"
        className={classes['ownerName'] ?? ''}
        aria-label={name === '' ? label : `${label}: ${name}`}
        onClick={() => setPicking(true)}
      >
        {name === '' ? t('finish.followUp.noOwner') : name}
      </Button>
    )
  return (
    <span onBlur={() => setPicking(false)}>
      <PersonPicker
        ref={focus}
        aria-label={label}
        placeholder={name}
        // Empty, so that the new name can be typed at once; leaving it empty changes nothing.
        value={null}
        onChange={(id) => {
          if (id !== null && id !== ownerId) onChange(id)
          setPicking(false)
        }}
      />
    </span>
  )
}

function focus(input: HTMLInputElement | null): void {
  input?.focus()
}
