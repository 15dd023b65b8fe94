import { Combobox, TextInput, useCombobox, type TextInputProps } from '@mantine/core'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { MemberId } from '@/domain/common/id'
import type { Member } from '@/domain/member/member'
import { readMembers } from '@/storage/reads/members'
import { useFoundMembers } from './find-members'
import { useWords } from './words'
import { useRead } from './workspace'

interface PersonPickerProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  readonly value: MemberId | null
  readonly onChange: (value: MemberId | null) => void
  /** Offered when nobody has that name: makes the person and hands the id back through `onChange`. */
  readonly onCreate?: (name: string) => Promise<MemberId | null>
  readonly clearable?: boolean
}

const SHOWN = 12

/** Finds a member by part of the name, pinyin, initials or the last digits of a phone. */
export function PersonPicker({ value, onChange, onCreate, clearable = true, ...rest }: PersonPickerProps) {
  const { t } = useWords()
  const members = useRead(readMembers, [])
  const [draft, setDraft] = useState<string | null>(null)
  const query = useDeferredValue(draft ?? '')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const chosen = useMemo(() => members?.find((member) => member.id === value), [members, value])
  const found = useFoundMembers(members, draft === null ? null : query, SHOWN)
  const hits = found ?? NOBODY

  const { selectFirstOption, resetSelectedOption } = combobox
  useEffect(() => {
    // Enter takes the first hit of what was typed; an emptied field has none, because it clears.
    if (query.trim() === '') resetSelectedOption()
    else selectFirstOption()
  }, [query, hits, selectFirstOption, resetSelectedOption])

  const finish = (id: MemberId | null) => {
    setDraft(null)
    combobox.closeDropdown()
    if (id !== value) onChange(id)
  }
  const submit = (option: string) => {
    if (option !== CREATE) finish(option as MemberId)
    else void onCreate?.(query.trim()).then((id) => id !== null && finish(id))
  }
  const canCreate =
    onCreate !== undefined && found !== null && query.trim() !== '' && !hits.some((hit) => hit.name === query.trim())

  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
      <Combobox.Target>
        <TextInput
          {...rest}
          value={draft ?? chosen?.name ?? (value === null ? '' : t('common.deletedRow'))}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onChange={(event) => {
            setDraft(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onBlur={() => {
            combobox.closeDropdown()
            if (draft?.trim() === '' && clearable) finish(null)
            setDraft(null)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && draft !== null) {
              event.stopPropagation()
              setDraft(null)
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={draft === null || (hits.length === 0 && !canCreate)}>
        <Combobox.Options>
          {hits.map((member) => (
            <Combobox.Option key={member.id} value={member.id}>
              {member.name}
              {member.phones[0] !== undefined && ` · ${member.phones[0].slice(-4)}`}
            </Combobox.Option>
          ))}
          {canCreate && (
            <Combobox.Option value={CREATE}>{t('shell.addPerson', { name: query.trim() })}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

const CREATE = '$create'

const NOBODY: readonly Member[] = []
