import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FIRST_LABEL_CHOICES } from '@/domain/labels/label-choices'
import { labelSheet, labelsPerSheet } from '@/domain/labels/label-sheet'
import { LabelPages } from '@/exchange/print/labels/LabelPages'
import { labelTexts } from '@/exchange/print/labels/label-texts'
import { signInContent } from '@/exchange/print/sign-in-content'
import { SignInPage } from '@/exchange/print/SignInPage'
import { loadWords } from '@/words/create-words'
import { anAttendance } from '../../builders/a-door'
import { aMember } from '../../builders/a-member'
import { anEventBundle } from '../../builders/an-event-bundle'
import { NOW } from './a-printed-doc'

const PEOPLE = 333
const SURNAMES = [...'单曾仇王李区']
const members = Array.from({ length: PEOPLE }, (_, at) =>
  aMember({ id: `mem_${at}`, name: `${SURNAMES[at % SURNAMES.length] ?? ''}${at}`, phones: [`1380000${1000 + at}`] }),
)
const attendances = Array.from({ length: PEOPLE }, (_, at) =>
  anAttendance({ id: `att_${at}`, memberId: `mem_${at}`, createdAt: at, plusOnes: at % 3, table: String(at % 9) }),
)
const bundle = anEventBundle({ members, attendances })
const language = 'zh-CN'

const rowsIn = (html: string) => html.match(/<tr class="(print-fifth)?">/g)?.length ?? 0

describe('a long sign-in sheet', () => {
  it.each(['list', 'pinyin'] as const)(
    'is the same set at once and from what was worked out, in order %s',
    async (order) => {
      const { t } = await loadWords(language)
      const page = { bundle, t, language, now: NOW, order, seq: 12 } as const
      const content = structuredClone(signInContent({ bundle, t, order, seq: 12 }))
      const whole = renderToStaticMarkup(<SignInPage {...page} />)
      const empty = { ...bundle, attendances: [], members: [] }
      expect(renderToStaticMarkup(<SignInPage {...page} bundle={empty} content={content} drawn={PEOPLE} />)).toBe(whole)
      expect(rowsIn(whole)).toBe(PEOPLE)
      expect(whole.match(/print-fifth/g)).toHaveLength(Math.floor(PEOPLE / 5))
      expect(whole).toContain('data-long="true"')
      const first = renderToStaticMarkup(<SignInPage {...page} content={content} drawn={170} />)
      expect(rowsIn(first)).toBe(170)
      // What is drawn already stands where it will stand.
      expect(
        whole.startsWith(first.slice(0, first.indexOf('<tr class="print-group"') - '</tbody><tbody>'.length)),
      ).toBe(true)
    },
  )
})

describe('many labels', () => {
  it('are the same set at once and sheet after sheet', async () => {
    const { t } = await loadWords(language)
    const texts = labelTexts({ bundle, t, language, now: NOW }, FIRST_LABEL_CHOICES)
    const draw = (drawn?: number) =>
      renderToStaticMarkup(
        <LabelPages
          {...{ texts, t, language, choices: FIRST_LABEL_CHOICES, from: 3 }}
          {...(drawn === undefined ? {} : { drawn })}
        />,
      )
    const whole = draw()
    const each = labelsPerSheet(labelSheet(FIRST_LABEL_CHOICES.sheet))
    const pages = Math.ceil((PEOPLE + 2) / each)
    expect(whole.match(/<section/g)).toHaveLength(pages)
    expect(whole.match(/<article/g)).toHaveLength(PEOPLE)
    expect(draw(pages)).toBe(whole)
    expect(whole.startsWith(draw(4))).toBe(true)
    expect(draw(4).match(/<article/g)).toHaveLength(4 * each - 2)
  })
})
