import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  Box,
  Calendar,
  ClipboardList,
  History,
  Keyboard,
  MapPin,
  PanelLeftClose,
  PanelLeftOpen,
  Search,
  SlidersHorizontal,
  Sun,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useDeskSettings } from '../parts/desk-settings'
import { to } from '../parts/go'
import { useKeyName } from '../parts/key-name'
import { useWords } from '../parts/words'
import { NextEvent } from './NextEvent'
import classes from './Rail.module.css'
import { SavedStatus } from './SavedStatus'
import { WorkspaceMenu } from './WorkspaceMenu'

interface RailProps {
  readonly openPalette: () => void
  readonly openHelp: () => void
}

/** The left rail: where one can go, the next event, and whether everything is saved. */
export function Rail({ openPalette, openHelp }: RailProps) {
  const { t } = useWords()
  const { settings, change } = useDeskSettings()
  const [address] = useLocation()
  const keyName = useKeyName()
  // Inside an event, or zoomed in, the columns need the room, so the rail steps back by itself.
  const narrow = useMediaQuery('(max-width: 1000px)', false, { getInitialValueInEffect: false })
  const open = settings.railOpen && !narrow && !/^\/events\/./.test(address)
  return (
    <nav className={classes['rail']} data-open={open} aria-label={t('shell.mainNavigation')}>
      <button
        type="button"
        className={classes['skip']}
        onClick={() => document.querySelector<HTMLElement>('main')?.focus()}
      >
        {t('shell.skipToContent')}
      </button>
      <WorkspaceMenu open={open} />
      <Tooltip label={t('shell.searchAndCommands')} disabled={open} position="right">
        <UnstyledButton className={classes['find']} onClick={openPalette} aria-label={t('shell.searchAndCommands')}>
          <Search aria-hidden="true" />
          {open && (
            <>
              <span>{t('shell.searchAndCommands')}</span>
              <kbd>{keyName('Ctrl K')}</kbd>
            </>
          )}
        </UnstyledButton>
      </Tooltip>
      <RailLink to={to.today()} icon={Sun} label={t('shell.today')} open={open} />
      <RailLink to={to.calendar()} icon={Calendar} label={t('shell.calendar')} open={open} />
      <RailLink to={to.events()} icon={ClipboardList} label={t('shell.events')} open={open} />
      <hr />
      <RailLink to={to.venues()} icon={MapPin} label={t('shell.venues')} open={open} />
      <RailLink to={to.materials()} icon={Box} label={t('shell.materials')} open={open} />
      <RailLink to={to.people()} icon={Users} label={t('shell.people')} open={open} />
      <div className={classes['push']} />
      <NextEvent open={open} />
      <RailLink to={to.activity()} icon={History} label={t('history.title')} open={open} />
      <RailLink to={to.settings()} icon={SlidersHorizontal} label={t('shell.settings')} open={open} />
      <SavedStatus open={open} />
      <div className={classes['tools']}>
        <Tool label={t('shell.keyboardHelp')} onClick={openHelp}>
          <Keyboard aria-hidden="true" />
        </Tool>
        <Tool
          label={settings.railOpen ? t('shell.closeRail') : t('shell.openRail')}
          onClick={() => change({ railOpen: !settings.railOpen })}
        >
          {settings.railOpen ? <PanelLeftClose aria-hidden="true" /> : <PanelLeftOpen aria-hidden="true" />}
        </Tool>
      </div>
    </nav>
  )
}

interface RailLinkProps {
  readonly to: string
  readonly icon: LucideIcon
  readonly label: string
  readonly open: boolean
}

function RailLink({ to: address, icon: Icon, label, open }: RailLinkProps) {
  const [here] = useLocation()
  const current = here === address || here.startsWith(`${address}/`)
  return (
    <Tooltip label={label} disabled={open} position="right">
      <Link
        href={address}
        className={classes['link'] ?? ''}
        data-current={current}
        {...(current ? { 'aria-current': 'page' as const } : {})}
        {...(open ? {} : { 'aria-label': label })}
      >
        <Icon aria-hidden="true" />
        {open && <span>{label}</span>}
      </Link>
    </Tooltip>
  )
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Tooltip label={label} position="right">
      <ActionIcon color="ink" size={26} aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
