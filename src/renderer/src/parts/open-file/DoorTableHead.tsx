import type { DoorFile } from '@/domain/attendance/door-file'
import { useWords } from '../words'

/** The head of a table that sets what is here beside what a door file says. */
export function DoorTableHead({ file }: { readonly file: DoorFile }) {
  const { t } = useWords()
  return (
    <thead>
      <tr>
        <th scope="col">{t('doorFile.who')}</th>
        <th scope="col">{t('doorFile.hereColumn')}</th>
        <th scope="col">{t('doorFile.thereColumn', { door: file.door })}</th>
        <th scope="col">{t('doorFile.how')}</th>
      </tr>
    </thead>
  )
}
