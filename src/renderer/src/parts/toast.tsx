import { Button, Loader } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { StatusMark } from '../ui/StatusMark'
import { useWords } from './words'
import classes from './toast.module.css'

/** Says in passing what was done. One toast at a time, bottom left, eight seconds. */
export interface Toast {
  done(text: string, undo?: () => void): void
  failed(text: string): void
  /** Something is under way that takes a while; says more with every call and ends with null. */
  working(text: string | null): void
}

const WORKING = 'working'

/** The toasts, in the language of the app. */
export function useToast(): Toast {
  const { t } = useWords()
  return useMemo(
    () => ({
      done: (text, undo) => {
        notifications.clean()
        const id = notifications.show({
          autoClose: 8000,
          withCloseButton: false,
          classNames: { root: classes['root'] ?? '', description: classes['text'] ?? '' },
          icon: <Check aria-hidden="true" />,
          message: (
            <span className={classes['row']}>
              {text}
              {undo && (
                <Button
                  size="compact-sm"
                  className={classes['undo'] ?? ''}
                  onClick={() => {
                    notifications.hide(id)
                    undo()
                  }}
                >
                  {t('common.undo')}
                </Button>
              )}
            </span>
          ),
        })
      },
      working: (text) => {
        if (text === null) return void notifications.hide(WORKING)
        const shown = { message: text, autoClose: false, withCloseButton: false, icon: <Loader size="xs" /> } as const
        // One that is there already is changed in place.
        notifications.show({ id: WORKING, ...shown })
        notifications.update({ id: WORKING, ...shown })
      },
      failed: (text) => {
        notifications.clean()
        notifications.show({
          autoClose: false,
          icon: <StatusMark mark="short" />,
          message: text,
          closeButtonProps: { 'aria-label': t('common.close') },
        })
      },
    }),
    [t],
  )
}
