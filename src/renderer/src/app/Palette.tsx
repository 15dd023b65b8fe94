import { lazy, Suspense } from 'react'

const PaletteContent = lazy(() => import('./PaletteContent'))

interface PaletteProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly openHelp: () => void
}

/** Search and commands (Ctrl K); loaded when it is first opened. */
export function Palette({ opened, onClose, openHelp }: PaletteProps) {
  if (!opened) return null
  return (
    <Suspense>
      <PaletteContent onClose={onClose} openHelp={openHelp} />
    </Suspense>
  )
}
