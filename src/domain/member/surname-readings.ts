/** How a surname is read that the general dictionary reads otherwise. */
interface SurnameReadings {
  /** The reading of the surname with its tone, where it is another one than the dictionary's first. */
  readonly shown?: string
  /** The same without tone, the likelier one first. */
  readonly first?: readonly string[]
  /** Readings that some families use, and that the dictionary does not know of the character at all. */
  readonly also?: readonly string[]
}

/** Readings in common use as surnames. A missing one only costs a way of finding somebody, never a person. */
const SURNAMES: Readonly<Record<string, SurnameReadings>> = {
  种: { shown: 'chóng', first: ['chong'] },
  重: { shown: 'chóng', first: ['chong'] },
  秘: { shown: 'bì', first: ['bi'] },
  祭: { shown: 'zhài', first: ['zhai'] },
  蔚: { shown: 'yù', first: ['yu'] },
  宓: { shown: 'fú', first: ['fu'] },
  佴: { shown: 'nài', first: ['nai'] },
  洗: { shown: 'xiǎn', first: ['xian'] },
  郇: { shown: 'xún', first: ['xun'] },
  炅: { shown: 'guì', first: ['gui'] },
  颉: { shown: 'xié', first: ['xie'] },
  黑: { also: ['he'] },
  盖: { also: ['gai'] },
  费: { also: ['bi'] },
  那: { also: ['nuo'] },
  逢: { also: ['pang'] },
  会: { also: ['gui'] },
  荤: { also: ['xun'] },
}

/** The readings of the surname that a name begins with; undefined where the dictionary has them right. */
export function surnameReadings(name: string): SurnameReadings | undefined {
  const [first = ''] = name
  return SURNAMES[first]
}
