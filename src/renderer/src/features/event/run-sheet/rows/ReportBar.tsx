import { Button } from '@mantine/core'
import { X } from 'lucide-react'
import { StatusMark } from '../../../../ui/StatusMark'
import { useWords } from '../../../../parts/words'
import classes from './rows.module.css'

const SHOWN = 6

interface ReportBarProps {
  readonly lines: readonly string[]
  readonly onClose: () => void
}

/** What was not taken over, a line each; everything else is in the sheet. */
export function ReportBar({ lines, onClose }: ReportBarProps) {
  const { t } = useWords()
  if (lines.length === 0) return null
  return (
    <div className={classes['report']} role="alert">
      <StatusMark mark="toConfirm" />
      <ul>
        {lines.slice(0, SHOWN).map((line, at) => (
          <li key={`${at} ${line}`} dir="auto">
            {line}
          </li>
        ))}
        {lines.length > SHOWN && <li>{t('runSheet.rows.moreProblems', { count: lines.length - SHOWN })}</li>}
      </ul>
      <Button size="compact-sm" variant="subtle" leftSection={<X aria-hidden="true" />} onClick={onClose}>
        {t('common.close')}
      </Button>
    </div>
  )
}
