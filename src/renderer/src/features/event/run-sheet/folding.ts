import classes from './SheetTools.module.css'

/** Properties of a button over the sheet whose words give way to its icon: those of rarer use first. */
export function folding(label: string, when: 'first' | 'last') {
  return {
    'aria-label': label,
    title: label,
    'data-folds': when,
    classNames: {
      root: classes['button'] ?? '',
      label: classes['label'] ?? '',
      section: classes['icon'] ?? '',
    },
  }
}
