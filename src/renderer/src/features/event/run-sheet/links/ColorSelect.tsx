import { Select, type SelectProps } from '@mantine/core'
import { CUE_COLORS, type CueColor } from '@/domain/run-sheet/cue'
import { useWords } from '../../../../parts/words'
import { ColorMark } from './ColorMark'
import classes from './Links.module.css'
import { isColor } from './own-text'

const NONE = 'none'

interface ColorSelectProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  readonly value: CueColor | ''
  readonly onChange: (value: CueColor | '') => void
}

/** Chooses one of the colours, or none. */
export function ColorSelect({ value, onChange, ...rest }: ColorSelectProps) {
  const { t } = useWords()
  return (
    <Select
      {...rest}
      allowDeselect={false}
      value={value === '' ? NONE : value}
      data={[
        { value: NONE, label: t('sheetViews.noColour') },
        ...CUE_COLORS.map((color) => ({ value: color, label: t(`runSheet.color.${color}`) })),
      ]}
      leftSection={
        value === '' ? null : (
          <span className={classes['color']} data-color={value}>
            <i aria-hidden="true" />
          </span>
        )
      }
      renderOption={({ option }) => (isColor(option.value) ? <ColorMark color={option.value} /> : option.label)}
      onChange={(chosen) => onChange(chosen !== null && isColor(chosen) ? chosen : '')}
    />
  )
}
