import { SegmentedControl } from '@mantine/core'
import classes from './PrintScreen.module.css'

interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly data: { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** A choice between a few things that are all in sight. */
export function Segments<Value extends string>({ label, value, data, onChange }: SegmentsProps<Value>) {
  return (
    <div>
      <span className={classes['label']} aria-hidden="true">
        {label}
      </span>
      <SegmentedControl fullWidth aria-label={label} value={value} data={data} onChange={onChange} />
    </div>
  )
}
