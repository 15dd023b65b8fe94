import { Switch } from '@mantine/core'
import { useWords } from '../../parts/words'
import type { SheetDraft } from './use-sheet-import'
import classes from './import.module.css'

/** The rooms and materials that the rows name exactly: linked, unless the person wants them as words. */
export function LinkChoice({ draft }: { readonly draft: SheetDraft }) {
  const { t } = useWords()
  const { choices, change, plan } = draft
  const { rooms, materials } = plan.linkable
  if (rooms.length + materials.length === 0) return null
  const said = (names: readonly string[]) => names.join(t('sheetImport.newColumns.separator'))
  return (
    <section aria-labelledby="import-links">
      <div className={classes['heading']}>
        <h2 id="import-links">{t('sheetImport.links.heading')}</h2>
      </div>
      <Switch
        size="xs"
        label={t('sheetImport.links.link')}
        checked={choices.links}
        onChange={(event) => change({ links: event.currentTarget.checked })}
      />
      {materials.length > 0 && (
        <p className={classes['meta']}>
          {t('sheetImport.links.materials', { count: materials.length, names: said(materials) })}
        </p>
      )}
      {rooms.length > 0 && (
        <p className={classes['meta']}>{t('sheetImport.links.rooms', { count: rooms.length, names: said(rooms) })}</p>
      )}
      <p className={classes['meta']}>{t(choices.links ? 'sheetImport.links.on' : 'sheetImport.links.off')}</p>
    </section>
  )
}
