import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentPropsWithRef } from 'react'

/** The one filled button of a screen: the act that commits. */
export function SealButton(props: ButtonProps & ComponentPropsWithRef<'button'>) {
  return <Button {...props} variant="seal" fw={600} />
}
