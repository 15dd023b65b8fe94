import {
  ActionIcon,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  Input,
  Modal,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

/** Ink as a Mantine colour; the real values come from tokens.css through the resolver. */
const ink: MantineColorsTuple = [
  '#eff2f1',
  '#dde2e0',
  '#bfc7c5',
  '#9aa3a5',
  '#838d8b',
  '#5c6569',
  '#434b4f',
  '#2a3133',
  '#171b1d',
  '#0e1112',
]

/** Mantine in the materials of tokens.css: square paper, ink, one seal. */
export const theme = createTheme({
  fontFamily: 'var(--sd-font)',
  fontFamilyMonospace: 'var(--sd-font-mono)',
  headings: { fontFamily: 'var(--sd-font-display)', fontWeight: '600' },
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  defaultRadius: 5,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  lineHeights: { xs: '18px', sm: '20px', md: '20px', lg: '22px', xl: '26px' },
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input)
    if (input.variant === 'seal')
      return {
        ...resolved,
        background: 'var(--sd-seal)',
        hover: 'var(--sd-seal-hover)',
        color: 'var(--sd-on-fill)',
        border: '1px solid transparent',
      }
    return resolved
  },
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'default' }, styles: { root: { fontWeight: 400 } } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 30 } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    // The unnamed element that would be focused first is none of the children that a menu may have; its first item is.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: Modal.extend({ defaultProps: { centered: true, transitionProps: { duration: 0 } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false } }),
  },
})

/** Gives Mantine's own variables the values of tokens.css, so that one source drives both. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--sd-paper)',
    '--mantine-color-text': 'var(--sd-ink)',
    '--mantine-color-dimmed': 'var(--sd-ink-3)',
    '--mantine-color-placeholder': 'var(--sd-ink-3)',
    '--mantine-color-default': 'var(--sd-paper)',
    '--mantine-color-default-color': 'var(--sd-ink)',
    '--mantine-color-default-border': 'var(--sd-line-strong)',
    '--mantine-color-default-hover': 'var(--sd-hover)',
    '--mantine-color-anchor': 'var(--sd-info)',
    '--mantine-color-error': 'var(--sd-late)',
    '--mantine-color-disabled': 'var(--sd-sunken)',
    '--mantine-color-disabled-color': 'var(--sd-ink-disabled)',
    '--mantine-primary-color-filled': 'var(--sd-ink)',
    '--mantine-primary-color-contrast': 'var(--sd-paper)',
  }
  return { variables: {}, light: both, dark: both }
}
