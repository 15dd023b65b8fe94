import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addMember } from '@/actions/member/add-member'
import type { MemberId } from '@/domain/common/id'
import type { Member } from '@/domain/member/member'
import { plainLetters } from '@/domain/member/name-keys'
import { maskPhone, phoneDigits } from '@/domain/member/phone'
import { useActOrSay } from '../../parts/act-or-say'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'
import { memberRefusalInWords } from './member-refusal-words'

interface AddPersonProps {
  readonly members: readonly Member[]
  readonly onDone: (id: MemberId) => void
}

/** Asks for the name of a new person, and shows who has that name or phone already. */
export function AddPersonDialog(props: AddPersonProps & { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('people.addTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AddPersonForm members={props.members} onDone={props.onDone} />
    </Modal>
  )
}

function AddPersonForm({ members, onDone }: AddPersonProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { run, problem } = useActOrSay(memberRefusalInWords)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [wechat, setWechat] = useState('')
  const alike = alreadyThere(members, name, phone)
  const add = async () => {
    const phones = phone.trim() === '' ? [] : [phone]
    const added = await run(addMember(db, { name, fields: { phones, wechat: wechat.trim() } }), { toast: true })
    if (added.ok) onDone(added.value)
  }
  return (
    <form
      className={directory['stack']}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <p className={directory['meta']}>{t('people.addHint')}</p>
      <Problem text={problem} />
      <TextInput
        label={t('people.name')}
        value={name}
        data-autofocus
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('people.phone', { number: 1 })}
        type="tel"
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <TextInput label={t('people.wechat')} value={wechat} onChange={(event) => setWechat(event.currentTarget.value)} />
      <div role="status">
        {alike.length > 0 && (
          <div className={directory['row']}>
            <span className={directory['meta']}>{t('people.alreadyThere')}</span>
            {alike.map((member) => (
              <Button key={member.id} size="compact-sm" onClick={() => onDone(member.id)}>
                {member.name}
                {member.phones[0] !== undefined && ` ${maskPhone(member.phones[0])}`}
              </Button>
            ))}
          </div>
        )}
      </div>
      <SealButton type="submit">{t('common.add')}</SealButton>
    </form>
  )
}

/** People with the same name or phone, so that nobody is written down twice by accident. */
function alreadyThere(members: readonly Member[], name: string, phone: string): Member[] {
  const asked = plainLetters(name)
  const digits = phoneDigits(phone)
  return members
    .filter(
      (member) =>
        (asked !== '' && [member.name, ...member.otherNames].some((known) => plainLetters(known) === asked)) ||
        (digits.length >= 7 && member.phones.some((known) => phoneDigits(known) === digits)),
    )
    .slice(0, 4)
}
