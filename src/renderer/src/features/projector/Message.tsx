import { MessageSquareText, TriangleAlert } from 'lucide-react'
import { useWords } from '../../parts/words'
import classes from './Message.module.css'

interface MessageProps {
  readonly text: string
  /** The band of light that asks the speaker to look up. */
  readonly light: boolean
  /** It has the whole screen. */
  readonly alone?: boolean
}

/** What the floor manager says to the stage: a band over the whole width, lit when the speaker is to look up. */
export function Message({ text, light, alone = false }: MessageProps) {
  const { t } = useWords()
  const words = text.trim()
  const isSaid = words !== '' || light
  const Icon = light ? TriangleAlert : MessageSquareText
  const said = (
    <>
      {isSaid && <Icon aria-hidden="true" />}
      <strong dir="auto">{words === '' ? t(light ? 'projector.lookUp' : 'projector.noMessage') : words}</strong>
    </>
  )
  if (alone)
    return (
      <main className={classes['messageAlone']} data-light={light} data-said={isSaid}>
        <h1>{said}</h1>
      </main>
    )
  // The place stays in the page, so that a message is read out when it comes.
  return (
    <section
      className={classes['message']}
      data-light={light}
      data-said={isSaid}
      role="status"
      aria-label={t('projector.message')}
    >
      {isSaid && said}
    </section>
  )
}
