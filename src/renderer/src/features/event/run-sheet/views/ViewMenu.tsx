import { Button, Menu, Modal } from '@mantine/core'
import { ChevronDown, Eye, Plus } from 'lucide-react'
import { useState } from 'react'
import { addView } from '@/actions/run-sheet/add-view'
import { COLUMNS_OF_ROLE, VIEW_ROLES } from '@/domain/run-sheet/role-views'
import { columnsOfView, type ViewColumn } from '@/domain/run-sheet/view-columns'
import { useAct } from '../../../../parts/act'
import { useToast } from '../../../../parts/toast'
import { useWords } from '../../../../parts/words'
import { useWorkspace } from '../../../../parts/workspace'
import { folding } from '../folding'
import { NewNameForm } from './NewNameForm'
import type { SheetParts, ShownSheet } from './use-sheet-view'

/** Stands for the sheet as a whole among the ids of views. */
const PLAIN = 'plain'

interface ViewMenuProps {
  readonly parts: SheetParts
  readonly sheet: ShownSheet
}

/** Chooses how the sheet is looked at: as a whole, or as a job on the evening needs it; and makes more such views. */
export function ViewMenu({ parts: { event, views, columns }, sheet }: ViewMenuProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const [naming, setNaming] = useState(false)
  const named = views.filter(({ name }) => name !== '')
  const roles = VIEW_ROLES.filter((role) => !named.some(({ name }) => name === t(`sheetViews.roles.${role}`)))
  const add = async (name: string, shown: readonly ViewColumn[]) => {
    const result = await act(addView(db, { eventId: event.id, name, columns: shown }))
    if (result.ok) sheet.choose(result.value)
    return result.ok ? null : t(`sheetViews.refusal.${result.reason}`)
  }
  const current = sheet.viewId === null ? t('sheetViews.plain') : (sheet.view?.name ?? '')
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            leftSection={<Eye aria-hidden="true" />}
            rightSection={<ChevronDown aria-hidden="true" />}
            {...folding(t('sheetViews.viewOf', { name: current }), 'last')}
          >
            {current}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup
            value={sheet.viewId ?? PLAIN}
            onChange={(id) => sheet.choose(named.find((one) => one.id === id)?.id ?? null)}
          >
            <Menu.RadioItem value={PLAIN} closeMenuOnClick>
              {t('sheetViews.plain')}
            </Menu.RadioItem>
            {named.map(({ id, name }) => (
              <Menu.RadioItem key={id} value={id} closeMenuOnClick>
                {name}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <Menu.Divider />
          <Menu.Label>{t('sheetViews.addView')}</Menu.Label>
          {roles.map((role) => (
            <Menu.Item
              key={role}
              leftSection={<Plus aria-hidden="true" />}
              onClick={() =>
                void add(t(`sheetViews.roles.${role}`), COLUMNS_OF_ROLE[role]).then(
                  (problem) => problem !== null && toast.failed(problem),
                )
              }
            >
              {t(`sheetViews.roles.${role}`)}
            </Menu.Item>
          ))}
          <Menu.Item leftSection={<Plus aria-hidden="true" />} onClick={() => setNaming(true)}>
            {t('sheetViews.ownView')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={naming} onClose={() => setNaming(false)} title={t('sheetViews.addView')}>
        <NewNameForm
          label={t('sheetViews.viewName')}
          action={t('sheetViews.addView')}
          onAdd={async (name) => {
            const shown = columnsOfView(sheet.view, columns).map(({ key }) => key)
            const problem = await add(name, shown)
            if (problem === null) setNaming(false)
            return problem
          }}
        />
      </Modal>
    </>
  )
}
