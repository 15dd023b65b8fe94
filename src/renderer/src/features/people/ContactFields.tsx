import { ActionIcon, Button, TextInput } from '@mantine/core'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Fields } from '@/domain/common/row'
import type { Member } from '@/domain/member/member'
import { formatPhone, maskPhone } from '@/domain/member/phone'
import { SavedTextField } from '../../parts/fields'
import { useWords } from '../../parts/words'
import directory from '../../ui/Directory.module.css'
import classes from './people.module.css'

interface ContactFieldsProps {
  readonly member: Member
  /** Answers whether it was saved. */
  readonly onSave: (fields: Fields<Member>) => Promise<boolean>
}

/** Phones, e-mails and WeChat of a person. Numbers are masked until they are asked for. */
export function ContactFields({ member, onSave }: ContactFieldsProps) {
  const { t } = useWords()
  const [shown, setShown] = useState(false)
  return (
    <section className={directory['section']}>
      <header>
        <h2>{t('people.contact')}</h2>
        {member.phones.length > 0 && (
          <Button size="compact-xs" variant="subtle" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? t('people.hidePhones') : t('people.showPhones')}
          </Button>
        )}
      </header>
      <div className={directory['stack']}>
        {member.phones.map((phone, at) => (
          <div key={phone} className={classes['contact']}>
            {shown ? (
              <SavedTextField
                label={t('people.phone', { number: at + 1 })}
                inputMode="tel"
                value={formatPhone(phone)}
                onChange={(text) => void onSave({ phones: member.phones.with(at, text) })}
              />
            ) : (
              <div className={directory['grow']}>
                <div className={directory['meta']}>{t('people.phone', { number: at + 1 })}</div>
                <span className={classes['phone']}>{maskPhone(phone)}</span>
              </div>
            )}
            <ActionIcon
              aria-label={t('people.removePhone', { number: at + 1 })}
              onClick={() => void onSave({ phones: member.phones.toSpliced(at, 1) })}
            >
              <Trash2 aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
        <Adder
          label={t('people.addPhone')}
          inputMode="tel"
          onAdd={(text) => onSave({ phones: [...member.phones, text] })}
        />
        {member.emails.map((email, at) => (
          <div key={email} className={classes['contact']}>
            <SavedTextField
              label={t('people.email', { number: at + 1 })}
              inputMode="email"
              value={email}
              onChange={(text) => void onSave({ emails: member.emails.with(at, text) })}
            />
            <ActionIcon
              aria-label={t('people.removeEmail', { number: at + 1 })}
              onClick={() => void onSave({ emails: member.emails.toSpliced(at, 1) })}
            >
              <Trash2 aria-hidden="true" />
            </ActionIcon>
          </div>
        ))}
        <Adder
          label={t('people.addEmail')}
          inputMode="email"
          onAdd={(text) => onSave({ emails: [...member.emails, text] })}
        />
        <SavedTextField
          label={t('people.wechat')}
          value={member.wechat}
          onChange={(wechat) => void onSave({ wechat })}
        />
      </div>
    </section>
  )
}

interface AdderProps {
  readonly label: string
  readonly inputMode: 'tel' | 'email'
  readonly onAdd: (text: string) => Promise<boolean>
}

/** A button that turns into a field for one more number or address. */
function Adder({ label, inputMode, onAdd }: AdderProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState<string | null>(null)
  if (draft === null)
    return (
      <div>
        <Button size="compact-sm" leftSection={<Plus aria-hidden="true" />} onClick={() => setDraft('')}>
          {label}
        </Button>
      </div>
    )
  return (
    <form
      className={classes['contact']}
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.trim() === '') setDraft(null)
        else void onAdd(draft).then((saved) => saved && setDraft(null))
      }}
    >
      <TextInput
        label={label}
        inputMode={inputMode}
        value={draft}
        ref={focusOnce}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null)
        }}
      />
      <Button type="submit">{t('common.add')}</Button>
    </form>
  )
}

/** The field was asked for by a press, so the keys belong to it at once. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
