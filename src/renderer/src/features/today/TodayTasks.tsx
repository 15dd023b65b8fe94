import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { toggleTask } from '@/actions/checklist/toggle-task'
import { formatOffset } from '@/domain/checklist/parse-due'
import { groupBy } from '@/domain/common/group-by'
import { formatClock, type LocalDay } from '@/domain/common/time'
import type { TodayTask } from '@/storage/reads/today'
import { formatDay } from '@/words/format'
import { useAct } from '../../parts/act'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { Chip } from '../../ui/Chip'
import { StatusMark } from '../../ui/StatusMark'
import classes from './TodayScreen.module.css'

const SHOWN = 14

interface TodayTasksProps {
  readonly tasks: readonly TodayTask[]
  readonly today: LocalDay
}

/** Tasks of all events that are overdue, due today or due tomorrow. */
export function TodayTasks({ tasks, today }: TodayTasksProps) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const shown = all ? tasks : tasks.slice(0, SHOWN)
  const groups = groupBy(shown, groupOf(today))
  const overdue = tasks.filter((task) => task.state === 'overdue').length
  const dueToday = tasks.filter((task) => task.state === 'today').length
  return (
    <section aria-labelledby="today-tasks">
      <div className={classes['check']}>
        <h2 id="today-tasks">{t('today.tasks')}</h2>
        {tasks.length > 0 && (
          <span className={classes['meta']}>{t('today.tasksSum', { today: dueToday, overdue })}</span>
        )}
        <span />
      </div>
      {tasks.length === 0 && <p className={classes['meta']}>{t('today.noTasks')}</p>}
      {(['overdue', 'today', 'tomorrow'] as const).map((name) => {
        const own = groups.get(name)
        if (!own) return null
        return (
          <div key={name} className={classes['group']}>
            <h3 data-late={name === 'overdue'}>
              {name === 'overdue' && <StatusMark mark="over" />}
              {name === 'today' ? t('today.title') : t(`today.${name}`)}
            </h3>
            <ul>
              {own.map((task) => (
                <TaskRow key={task.task.id} line={task} today={today} />
              ))}
            </ul>
          </div>
        )
      })}
      {shown.length < tasks.length && (
        <Button onClick={() => setAll(true)}>{t('today.showAllTasks', { count: tasks.length })}</Button>
      )}
    </section>
  )
}

function groupOf(today: LocalDay): (task: TodayTask) => 'overdue' | 'today' | 'tomorrow' {
  return ({ state, due }) => (state === 'overdue' ? 'overdue' : due.day <= today ? 'today' : 'tomorrow')
}

function TaskRow({ line, today }: { readonly line: TodayTask; readonly today: LocalDay }) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const { task, event, due, tMinus, ownerName, lessonOf, state } = line
  const eventName =
    event === null ? '' : event.number === null ? event.title : t('common.issueNumber', { number: event.number })
  return (
    <li className={classes['task']}>
      <Checkbox
        radius="xl"
        size="xs"
        checked={false}
        aria-label={t('today.doneTask', { title: task.title })}
        onChange={() => void act(toggleTask(db, { taskId: task.id, done: true }))}
      />
      <span className={classes['taskTitle']}>
        {event === null ? task.title : <GoLink to={to.event(event.id, 'checklist')}>{task.title}</GoLink>}
        {lessonOf !== null && <Chip>{t('today.fromDebrief', { event: lessonOf.title })}</Chip>}
      </span>
      <span className={classes['meta']}>{tMinus === null ? '' : formatOffset(tMinus)}</span>
      <span className={`${classes['meta'] ?? ''} ${classes['clipped'] ?? ''}`} title={event?.title}>
        {eventName}
      </span>
      <span className={`${classes['meta'] ?? ''} ${classes['clipped'] ?? ''}`}>{ownerName}</span>
      <span className={`${classes['right'] ?? ''} ${state === 'overdue' ? (classes['late'] ?? '') : ''}`}>
        {due.day === today && due.at !== null ? formatClock(due.at) : formatDay(due.day, language, 'short')}
      </span>
    </li>
  )
}
