import { formatDue } from '@/domain/checklist/parse-due'
import type { TaskDue, TaskOrigin } from '@/domain/checklist/task'
import type { Money } from '@/domain/common/money'
import { formatClock, formatClockSecond, isLocalDay, type Zone } from '@/domain/common/time'
import type { FollowUpTarget } from '@/domain/follow-up/follow-up'
import type { QuantityRule } from '@/domain/material/material'
import type { CueStart } from '@/domain/run-sheet/cue'
import type { TemplateContent } from '@/domain/template/template'
import { fieldKind } from '@/storage/history/field-kinds'
import type { FieldKind } from '@/storage/history/field-kind'
import type { RowName } from '@/storage/history/row-names'
import type { WordKey, Words } from '@/words/create-words'
import { formatDay, formatInstant, formatMoney, formatNumber } from '@/words/format'
import type { Language } from '@/words/language'
import { secondsInWords } from '@/words/length-words'
import { ruleInWords } from '../../parts/material-words'

/** What is needed to say a stored value. */
export interface Speech {
  readonly t: Words
  readonly language: Language
  readonly zone: Zone
  readonly names: ReadonlyMap<string, RowName>
}

/** The name of a field; one of a newer app shows as it is stored. */
export function fieldInWords(t: Words, table: string, field: string): string {
  return t(`history.fields.${table}.${field}` as WordKey, { defaultValue: field })
}

/** What a row is called; empty when nobody can tell. */
export function nameInWords({ t, names }: Pick<Speech, 't' | 'names'>, id: string): string {
  const name = names.get(id)
  if (!name) return ''
  const text = name.wordKey === null ? name.text : t(name.wordKey as WordKey, { defaultValue: '' })
  return text === '' ? t(`history.tables.${name.table}`) : text
}

/** A stored value in words: never an id, a code or a number of seconds. Empty values are empty texts. */
export function valueInWords(speech: Speech, table: string, field: string, value: unknown): string {
  const { t } = speech
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return ''
  const kind = fieldKind(table, field)
  if (kind === null) return textOf(value)
  if (typeof kind === 'object')
    return 'names' in kind
      ? reference(speech, textOf(value))
      : t(`${kind.words}.${textOf(value)}` as WordKey, { defaultValue: textOf(value) })
  return plain(speech, kind, value)
}

/** A value as it was. A place in an order has no name; it can only be called the old one. */
export function oldValueInWords(speech: Speech, table: string, field: string, value: unknown): string {
  const words = valueInWords(speech, table, field, value)
  return words !== '' && fieldKind(table, field) === 'position' ? speech.t('history.values.oldPlace') : words
}

function reference(speech: Speech, id: string): string {
  const { t, names } = speech
  const name = names.get(id)
  if (!name) return t('history.values.missing')
  return `${nameInWords(speech, id)}${name.deleted ? t('history.gone') : ''}`
}

function plain(speech: Speech, kind: Exclude<FieldKind, object>, value: unknown): string {
  const { t, language, zone, names } = speech
  switch (kind) {
    case 'text':
      return names.has(textOf(value)) ? reference(speech, textOf(value)) : textOf(value)
    case 'number':
      return typeof value === 'number' ? formatNumber(value, language, 2) : textOf(value)
    case 'yesNo':
      return t(value ? 'history.values.yes' : 'history.values.no')
    case 'day':
      return typeof value === 'string' && isLocalDay(value) ? formatDay(value, language, 'long') : textOf(value)
    case 'clockMinute':
      return formatClock(Number(value))
    case 'minutes':
      return secondsInWords(t, Number(value) * 60)
    case 'seconds':
      return secondsInWords(t, Number(value))
    case 'secondsList':
      return (value as readonly number[]).map((each) => secondsInWords(t, each)).join(t('history.values.listSeparator'))
    case 'clockSecond':
      return formatClockSecond(Number(value))
    case 'instant':
      return formatInstant(Number(value), language, zone, true)
    case 'money':
      return formatMoney(value as Money, language)
    case 'list':
      return (value as readonly string[]).join(t('history.values.listSeparator'))
    case 'position':
      return t('history.values.newPlace')
    case 'picture':
      return t('history.values.picture')
    case 'internal':
      return t('history.values.automatic')
    default:
      return structured(speech, kind, value)
  }
}

type Structured = 'start' | 'due' | 'origin' | 'rule' | 'target' | 'answers' | 'custom' | 'template'

function structured(speech: Speech, kind: Structured, value: unknown): string {
  const { t } = speech
  switch (kind) {
    case 'start': {
      const start = value as CueStart
      return start.kind === 'fixed' ? formatClockSecond(start.at) : t('history.values.follows')
    }
    case 'due':
      return formatDue(value as TaskDue) || t('history.values.undated')
    case 'origin': {
      const { kind: from } = value as TaskOrigin
      return t(
        from === 'byHand'
          ? 'history.values.byHand'
          : from === 'template'
            ? 'history.values.fromTemplate'
            : 'history.values.fromLesson',
      )
    }
    case 'rule':
      return ruleInWords(t, value as QuantityRule)
    case 'target': {
      const target = value as FollowUpTarget
      return target.kind === 'member' ? reference(speech, target.memberId) : t(`finish.group.${target.group}`)
    }
    case 'answers':
      return (value as readonly { readonly question: string; readonly answer: string }[])
        .map(({ question, answer }) => t('history.values.answer', { question, answer }))
        .join('\n')
    case 'custom':
      return Object.values(value as Record<string, string>)
        .filter((text) => text !== '')
        .join(t('history.values.listSeparator'))
    case 'template': {
      const { name, cues, tasks, roles, materials } = value as TemplateContent
      return t('history.values.template', {
        name,
        cues: cues.length,
        tasks: tasks.length,
        roles: roles.length,
        materials: materials.length,
      })
    }
  }
}

/** A stored value as it is, where no better words are known. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
