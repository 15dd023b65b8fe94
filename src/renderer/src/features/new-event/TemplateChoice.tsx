import { Radio } from '@mantine/core'
import type { KeyedTemplate } from '@/actions/event-plan/built-in-templates'
import { TypeMark } from '../../parts/TypeMark'
import { useWords } from '../../parts/words'
import { Chip } from '../../ui/Chip'
import { EMPTY } from './new-event-form'
import classes from './NewEvent.module.css'

interface TemplateChoiceProps {
  readonly templates: readonly KeyedTemplate[]
  readonly value: string | null
  readonly onChange: (key: string) => void
}

/** The templates as cards that say what they bring. */
export function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  const { t } = useWords()
  return (
    <Radio.Group label={t('newEvent.template')} value={value} onChange={onChange}>
      <div className={classes['cards']}>
        {templates.map(({ key, content, builtIn }) => (
          <Radio.Card key={key} value={key} className={classes['card'] ?? ''} title={content.description}>
            <TypeMark type={content.type} wordless />
            <strong>{content.name}</strong>
            {!builtIn && <Chip>{t('newEvent.own')}</Chip>}
            <span className={classes['meta']}>
              {t('newEvent.brings', {
                cues: content.cues.length,
                tasks: content.tasks.length,
                roles: content.roles.length,
              })}
            </span>
          </Radio.Card>
        ))}
        <Radio.Card value={EMPTY} className={classes['card'] ?? ''}>
          <strong>{t('newEvent.empty')}</strong>
          <span className={classes['meta']}>{t('newEvent.emptyHint')}</span>
        </Radio.Card>
      </div>
    </Radio.Group>
  )
}
