import { Menu, UnstyledButton } from '@mantine/core'
import { ChevronDown, Plus } from 'lucide-react'
import { useState } from 'react'
import { listWorkspaces, type WorkspaceEntry } from '@/storage/database/workspaces'
import { useDeskSettings } from '../parts/desk-settings'
import { to, useGo } from '../parts/go'
import { machineClock } from '../parts/machine-clock'
import { useWords } from '../parts/words'
import { useCommunity, useWorkspace } from '../parts/workspace'
import { Brand } from '../ui/Brand'
import { Chip } from '../ui/Chip'
import classes from './WorkspaceMenu.module.css'

/** The community's name, and the way to another one. */
export function WorkspaceMenu({ open }: { readonly open: boolean }) {
  const { t } = useWords()
  const community = useCommunity()
  const db = useWorkspace()
  const { change } = useDeskSettings()
  const go = useGo()
  const [others, setOthers] = useState<readonly WorkspaceEntry[]>([])
  const look = () => {
    const canOpen = ({ database, condition }: WorkspaceEntry) =>
      database !== db.name && (condition === 'ready' || condition === 'older')
    void listWorkspaces(machineClock).then((all) => setOthers(all.filter(canOpen)))
  }
  return (
    <Menu position="bottom-start" onOpen={look} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <UnstyledButton className={classes['button']} aria-label={`${t('shell.workspaceMenu')}: ${community.name}`}>
          <Brand />
          {open && (
            <>
              <strong>{community.name}</strong>
              <ChevronDown aria-hidden="true" />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {others.length > 0 && <Menu.Label>{t('shell.otherWorkspaces')}</Menu.Label>}
        {others.map((entry) => (
          <Menu.Item
            key={entry.database}
            rightSection={entry.isSample ? <Chip>{t('shell.sample')}</Chip> : null}
            onClick={() => {
              go(to.today())
              change({ workspace: entry.database })
            }}
          >
            {entry.name}
          </Menu.Item>
        ))}
        {others.length > 0 && <Menu.Divider />}
        <Menu.Item
          leftSection={<Plus aria-hidden="true" />}
          onClick={() => {
            go(to.today())
            change({ workspace: null })
          }}
        >
          {t('shell.newWorkspace')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
