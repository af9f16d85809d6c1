/**
 * Words whose change alters what a sentence of policy news says, lower case. Closed classes are complete; acts are
 * stems, as the negotiation literature sorts them: to bind oneself, to ask, to refuse, to threaten, to carry out.
 */
export const NEGATIONS: ReadonlySet<string> = words(
  'not no never none nobody nothing neither nor without cannot unable hardly barely',
);

export const MODALS: ReadonlySet<string> = words('will would shall should may might can could must ought');

export const DATE_WORDS: ReadonlySet<string> = words(`
  january february march april june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday
  today tomorrow yesterday tonight weekend day days week weeks month months quarter year years decade
`);

export const NUMBER_WORDS: ReadonlySet<string> = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third quarter double twice once dozen
`);

/** They belong to the number before them. */
export const SCALES: ReadonlySet<string> = words('hundred thousand million billion trillion percent percentage');

export const CURRENCIES: ReadonlySet<string> = words(`
  $ € £ ¥ ₩ ₹ ₽ dollar dollars euro euros pound pounds yen yuan renminbi won rupee rupees ruble rubles franc francs
  usd eur gbp jpy cny krw inr rub chf
`);

export const ACT_STEMS: readonly string[] = `
  accept agree aim allow announc approv ask back ban block call cancel commit consider contribut cut declin delay demand
  den double end expect extend freez fulfil guarantee halt honor hope implement impos increas insist intend invest join
  keep lift lower maintain negotiat offer oppos order pay plan pledg postpon prohibit promis propos provid raise ratif
  reaffirm recogni reconsider reduc refus reject request requir rescind resist restor resum review scrap seek sign stop
  study suspend threaten tighten tripl urg veto vow warn withdraw withhold
`
  .trim()
  .split(/\s+/);

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
