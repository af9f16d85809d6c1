import { IRREGULAR_VERBS as IRREGULAR } from './irregularVerbs';

/** What a verb's form tells about its use: "sign", "signs", "signed" (finite), "signing", "signed" (participle). */
export type VerbForm = 'base' | 'present' | 'past' | 'ing' | 'participle';

/** All forms of a verb, made from its lemma; a regular verb gives the same word as past and participle. */
export function inflect(lemma: string): ReadonlyMap<VerbForm, string> {
  const irregular = IRREGULAR[lemma];
  const past = irregular?.[0] ?? regularPast(lemma);
  return new Map([
    ['base', lemma],
    ['present', thirdPerson(lemma)],
    ['past', past],
    ['ing', gerund(lemma)],
    ['participle', irregular?.[1] ?? past],
  ]);
}

/** The forms of the verbs that do not follow the rules, each with what it may be. */
const irregularForms: ReadonlyMap<string, readonly VerbForm[]> = collectIrregular();

/** A guess from the ending alone, for verbs in no list. */
export function guessVerbForms(word: string): readonly VerbForm[] {
  const irregular = irregularForms.get(word);
  if (irregular) return irregular;
  if (/[a-z]{2}ing$/.test(word)) return ['ing'];
  if (/[a-z]ed$/.test(word) && !/[^aeiou]eed$/.test(word)) return ['past', 'participle'];
  if (/[^s]s$/.test(word)) return ['present'];
  return ['base'];
}

function thirdPerson(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (/(s|x|z|ch|sh|o)$/.test(lemma)) return lemma + 'es';
  if (/[^aeiou]y$/.test(lemma)) return lemma.slice(0, -1) + 'ies';
  return lemma + 's';
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return lemma + 'd';
  if (/[^aeiou]y$/.test(lemma)) return lemma.slice(0, -1) + 'ied';
  return (doubles(lemma) ? lemma + lemma.at(-1) : lemma) + 'ed';
}

function gerund(lemma: string): string {
  if (/ie$/.test(lemma)) return lemma.slice(0, -2) + 'ying';
  if (/[^eoy]e$/.test(lemma)) return lemma.slice(0, -1) + 'ing';
  return (doubles(lemma) ? lemma + lemma.at(-1) : lemma) + 'ing';
}

/** One stressed syllable that ends in one consonant after one vowel doubles it: "plan, planned", but "offer, offered". */
const doubles = (lemma: string): boolean => /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(lemma) || DOUBLING.has(lemma);

const DOUBLING = new Set([
  'commit',
  'defer',
  'compel',
  'rebut',
  'permit',
  'rebuff',
  'refer',
  'submit',
  'forbid',
  'admit',
]);

function collectIrregular(): Map<string, VerbForm[]> {
  const forms = new Map<string, VerbForm[]>();
  const add = (word: string, form: VerbForm): void => {
    const known = forms.get(word) ?? [];
    if (!known.includes(form)) forms.set(word, [...known, form]);
  };
  for (const [lemma, [past, participle]] of Object.entries(IRREGULAR)) {
    add(lemma, 'base');
    add(past, 'past');
    add(participle, 'participle');
  }
  return forms;
}
