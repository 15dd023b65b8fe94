import type { i18n } from 'i18next'
import { Suspense, useEffect, useMemo, useState } from 'react'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { EventPlanId } from '@/domain/common/id'
import type { Host, HostFacts } from '@/host/contract'
import { isProjectorHash } from '@/host/projector-address'
import { loadFirstWords } from '@/words/create-words'
import { DeskSettingsContext } from '../parts/desk-settings'
import { HostContext } from '../parts/host'
import { WholeWords } from '../parts/WholeWords'
import { Desk } from './Desk'
import { writeDeskSettings, type DeskSettings } from '../parts/desk-settings-store'
import { ErrorBoundary } from './ErrorBoundary'
import { ProjectorDesk } from './ProjectorDesk'
import { Providers } from './Providers'
import { useFollowedSettings } from './use-followed-settings'

interface AppProps {
  readonly host: Host
  readonly facts: HostFacts
  readonly settings: DeskSettings
  readonly nonce: string
}

/** The whole app: language and look first, then the workspace that was open last, or the first start. */
export function App({ host, facts, settings: initial, nonce }: AppProps) {
  const [settings, setSettings] = useState(initial)
  const [words, setWords] = useState<i18n | null>(null)

  useEffect(() => {
    let stale = false
    void loadFirstWords(settings.language).then((loaded) => {
      if (stale) return
      document.documentElement.lang = settings.language
      document.title = loaded.t('common.app')
      setWords(loaded)
    })
    return () => {
      stale = true
    }
  }, [settings.language])

  useEffect(() => {
    void host.setAppearance({ language: settings.language, look: settings.look })
  }, [host, settings.language, settings.look])

  useFollowedSettings(isProjectorHash(location.hash), facts.systemLanguage, setSettings)

  const desk = useMemo(
    () => ({
      settings,
      change: (fields: Partial<DeskSettings>) =>
        setSettings((before) => {
          const after = { ...before, ...fields }
          writeDeskSettings(after)
          return after
        }),
    }),
    [settings],
  )
  const shell = useMemo(() => ({ host, facts }), [host, facts])

  if (!words) return null
  return (
    <Providers words={words} look={settings.look} nonce={nonce}>
      <HostContext value={shell}>
        <DeskSettingsContext value={desk}>
          <ErrorBoundary>
            <Router hook={useHashLocation}>
              <Switch>
                <Route path="/events/:id/projector">
                  {({ id }) => (
                    <Suspense>
                      <WholeWords>
                        <ProjectorDesk eventId={id as EventPlanId} />
                      </WholeWords>
                    </Suspense>
                  )}
                </Route>
                <Route>
                  <Desk />
                </Route>
              </Switch>
            </Router>
          </ErrorBoundary>
        </DeskSettingsContext>
      </HostContext>
    </Providers>
  )
}
