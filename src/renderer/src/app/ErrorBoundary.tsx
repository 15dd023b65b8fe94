import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { EmptyState } from '../ui/EmptyState'
import { useWords } from '../parts/words'
import classes from './ErrorBoundary.module.css'

/** Catches what breaks while a screen is drawn, says that nothing is lost, and offers the way back. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    if (!this.state.error) return this.props.children
    return <Broken error={this.state.error} retry={() => this.setState({ error: null })} />
  }
}

function Broken({ error, retry }: { readonly error: Error; readonly retry: () => void }) {
  const { t } = useWords()
  return (
    <main className={classes['broken']}>
      <EmptyState
        title={t('shell.somethingBroke')}
        hint={t('shell.somethingBrokeHint')}
        action={<Button onClick={retry}>{t('shell.tryAgain')}</Button>}
      />
      <pre className={classes['detail']}>{error.message}</pre>
    </main>
  )
}
