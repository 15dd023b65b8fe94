import type { PropState } from '@/domain/run-sheet/prop-states'
import type { Words } from '@/words/create-words'

/** How it stands with a material, in a few words. */
export function propStateInWords(t: Words, state: PropState): string {
  switch (state.kind) {
    case 'enough':
      return t('sheetViews.props.enough')
    case 'toMake':
      return t('sheetViews.props.toMake')
    case 'short':
      return t('sheetViews.props.short', { count: state.missing })
    case 'held':
      return t('sheetViews.props.held', { count: state.missing })
    case 'listed':
      return t('sheetViews.props.listed', { count: state.quantity })
    case 'notListed':
      return t('sheetViews.props.notListed')
    case 'gone':
      return t('sheetViews.props.gone')
  }
}

/** A material with its quantity. Between 汉字 and digits the page sets the gap by itself. */
export function propInWords(name: string, quantity: number): string {
  return /[\p{L}\p{N}]$/u.test(name) && !/\p{Script=Han}$/u.test(name) ? `${name} ${quantity}` : `${name}${quantity}`
}
