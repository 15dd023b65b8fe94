import { formatNumber } from '@/words/format'
import { useWords } from '../words'
import classes from './open-file.module.css'

/** What a file holds, in numbers with their names. */
export function Figures({ figures }: { readonly figures: readonly (readonly [name: string, figure: number])[] }) {
  const { language } = useWords()
  return (
    <dl className={classes['figures']}>
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{formatNumber(figure, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
