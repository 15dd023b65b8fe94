import { MantineProvider, mergeThemeOverrides } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import type { i18n } from 'i18next'
import { useMemo, type ReactNode } from 'react'
import { loadLaterWords, quickWords } from '@/words/create-words'
import type { Language } from '@/words/language'
import { WordsContext } from '../parts/words'
import { cssVariablesResolver, theme } from '../ui/theme'

interface ProvidersProps {
  readonly words: i18n
  readonly look: 'light' | 'dark' | 'system'
  readonly nonce: string
  readonly children: ReactNode
}

/** Words, look and toasts around everything. */
export function Providers({ words, look, nonce, children }: ProvidersProps) {
  // A cross says nothing by itself; it is named once here, for every dialog.
  const close = words.t('common.close')
  const speaking = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: { Modal: { defaultProps: { closeButtonProps: { 'aria-label': close } } } },
      }),
    [close],
  )
  const spoken = useMemo(() => {
    let later: Promise<void> | null = null
    return {
      t: quickWords(words),
      language: words.language as Language,
      later: () => (later ??= loadLaterWords(words)),
    }
  }, [words])
  return (
    <WordsContext value={spoken}>
      <MantineProvider
        key={look}
        theme={speaking}
        cssVariablesResolver={cssVariablesResolver}
        defaultColorScheme={look === 'system' ? 'auto' : look}
        {...(look === 'system' ? {} : { forceColorScheme: look })}
        getStyleNonce={() => nonce}
      >
        {children}
        <Notifications position="bottom-left" limit={1} zIndex={500} />
      </MantineProvider>
    </WordsContext>
  )
}
