import { Select } from '@mantine/core'
import type { EventPlanId } from '@/domain/common/id'
import { PRINTED_PAGES, to, useGo, type PrintedPageName } from '../../parts/go'
import { useWords } from '../../parts/words'

/** Everything of the event that can be printed; what is chosen is opened. */
export function WhatField({ eventId, what }: { readonly eventId: EventPlanId; readonly what: PrintedPageName }) {
  const { t } = useWords()
  const go = useGo()
  return (
    <Select
      label={t('print.panel.what')}
      allowDeselect={false}
      value={what}
      data={PRINTED_PAGES.map((value) => ({ value, label: t(`print.panel.whats.${value}`) }))}
      onChange={(value) => {
        const next = PRINTED_PAGES.find((page) => page === value)
        if (next !== undefined) go(to.print(eventId, next))
      }}
    />
  )
}
