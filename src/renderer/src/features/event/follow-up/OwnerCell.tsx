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
  readonly onChange: (ownerId: MemberId | null) => void
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
      ref={select}
      aria-label={label}
      value={ownerId}
      onChange={(id) => {
        onChange(id)
        setPicking(false)
      }}
    />
    </span>
  )
}

/** Whoever opens the picker wants to type another name over the one that is there. */
function select(input: HTMLInputElement | null): void {
  input?.select()
}
