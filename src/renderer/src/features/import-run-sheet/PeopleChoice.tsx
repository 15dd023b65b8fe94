import { Button, NativeSelect } from '@mantine/core'
import type { MemberId } from '@/domain/common/id'
import { findKey } from '@/domain/run-sheet/find-in-sheet'
import type { FoundName, NameChoice } from '@/domain/run-sheet/sheet-names'
import { useWords } from '../../parts/words'
import type { SheetDraft } from './use-sheet-import'
import classes from './import.module.css'

const LISTED = 40

/** The names in the file that are nobody's, or several people's: each is created, given to somebody, or stays text. */
export function PeopleChoice({ draft }: { readonly draft: SheetDraft }) {
  const { t } = useWords()
  const { plan, choices, change } = draft
  const matched = plan.names.filter(({ members }) => members.length === 1).length
  const open = plan.names.filter(({ members }) => members.length !== 1)
  const unknown = open.filter(({ members }) => members.length === 0)
  if (plan.names.length === 0) return null
  const choose = (names: readonly FoundName[], choice: NameChoice) => {
    const all = new Map(choices.names)
    for (const { name } of names) all.set(findKey(name), choice)
    change({ names: all })
  }
  return (
    <section aria-labelledby="import-people">
      <div className={classes['heading']}>
        <h2 id="import-people">{t('sheetImport.people.heading')}</h2>
      </div>
      {matched > 0 && <p className={classes['meta']}>{t('sheetImport.people.matched', { count: matched })}</p>}
      {open.length > 0 && (
        <>
          <p className={classes['meta']}>
            {t('sheetImport.people.unknown', { count: open.length, column: choices.asWritten.owner })}
          </p>
          {unknown.length > 0 && (
            <div className={classes['buttons']}>
              <Button size="compact-sm" onClick={() => choose(unknown, { kind: 'create' })}>
                {t('sheetImport.people.createAll', { count: unknown.length })}
              </Button>
              <Button size="compact-sm" onClick={() => choose(unknown, { kind: 'text' })}>
                {t('sheetImport.people.textAll')}
              </Button>
            </div>
          )}
          <ul className={classes['people']}>
            {open.slice(0, LISTED).map((found) => (
              <li key={findKey(found.name)}>
                <span dir="auto">
                  {found.name}
                  <span className={classes['meta']}>
                    {found.members.length > 1
                      ? t('sheetImport.people.severalMembers', { count: found.members.length })
                      : t('sheetImport.people.uses', { count: found.lines })}
                  </span>
                </span>
                <NativeSelect
                  size="xs"
                  aria-label={t('sheetImport.people.choiceOf', { name: found.name })}
                  value={valueOf(choices.names.get(findKey(found.name)))}
                  data={[
                    { value: 'text', label: t('sheetImport.people.text') },
                    ...found.members.map(({ id, name, detail }) => ({
                      value: id,
                      label: detail === '' ? name : t('sheetImport.people.member', { name, detail }),
                    })),
                    { value: 'create', label: t('sheetImport.people.create') },
                  ]}
                  onChange={(event) => choose([found], choiceOf(event.currentTarget.value))}
                />
              </li>
            ))}
          </ul>
          {open.length > LISTED && (
            <p className={classes['meta']}>{t('sheetImport.people.more', { count: open.length - LISTED })}</p>
          )}
        </>
      )}
    </section>
  )
}

function valueOf(choice: NameChoice | undefined): string {
  return choice === undefined ? 'text' : choice.kind === 'member' ? choice.id : choice.kind
}

function choiceOf(value: string): NameChoice {
  return value === 'text' || value === 'create' ? { kind: value } : { kind: 'member', id: value as MemberId }
}
