/** The months by number, in the languages that forms write them in; Latin names without accents. */
const NAMES: readonly string[] = [
  'january januar jaenner janvier enero gennaio janeiro januari styczen stycznia января',
  'february februar fevrier febrero febbraio fevereiro februari luty lutego февраля',
  'march maerz marz mrz mars marzo marco maart marzec marca марта',
  'april avril abril aprile kwiecien kwietnia апреля',
  'may mai mayo maggio maio mei maj maja мая',
  'june juni juin junio giugno junho czerwiec czerwca июня',
  'july juli juillet julio luglio julho lipiec lipca июля',
  'august aout agosto augusti augustus sierpien sierpnia августа',
  'september septembre septiembre setiembre settembre setembro wrzesien wrzesnia сентября',
  'october oktober octobre octubre ottobre outubro pazdziernik pazdziernika октября',
  'november novembre noviembre novembro listopad listopada ноября',
  'december dezember decembre diciembre dicembre dezembro grudzien grudnia декабря',
]

const FULL = NAMES.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const))

const known = new Map<string, number>()

/** The number of a month (1 to 12) by its name or the first letters of it, three at least; 0 where it is none. */
export function monthOf(written: string): number {
  const before = known.get(written)
  if (before !== undefined) return before
  const name = written.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  const month = name.length < 3 ? 0 : (FULL.find(([full]) => full.startsWith(name))?.[1] ?? (name === 'sept' ? 9 : 0))
  if (known.size > 1_000) known.clear()
  known.set(written, month)
  return month
}
