import type { Mention } from '../recognition/mention';
import { comparable, endsWith, isAcronymOf, plainName, sentenceCase, startsWith } from './nameForms';

/**
 * The canonical name of each organization mention, given in text order. Acronyms belong to the name they are defined
 * behind, else to the one whose initials they are; shortened forms ("Ways and Means Committee") to the only longer name
 * they begin or end.
 */
export function organizationNames(
  mentions: readonly Mention[],
  acronyms: ReadonlyMap<string, string>,
): ReadonlyMap<Mention, string> {
  const forms = new Map<string, string>();
  for (const mention of mentions) {
    const form = plainName(mention.text);
    if (!forms.has(form)) forms.set(form, firstName(mention, form, acronyms));
  }
  // An acronym shares what its full form came to be called: "Liberal Democratic Party of Japan".
  for (const [form, name] of forms) forms.set(form, acronyms.has(form) ? (forms.get(name) ?? name) : name);
  const names = [...new Set(forms.values())];
  const fuller = new Map(names.map((name) => [name, fullerName(name, names) ?? name]));
  return new Map(mentions.map((m) => [m, fuller.get(forms.get(plainName(m.text))!)!]));
}

/** The gazetteer's name wins, save where it is only the acronym of what the document spells out. */
function firstName(mention: Mention, form: string, acronyms: ReadonlyMap<string, string>): string {
  const spelled = acronyms.get(form) ?? [...acronyms.values()].find((full) => full === form);
  if (mention.value !== undefined && (spelled === undefined || !isAcronym(mention.value))) return mention.value;
  return spelled ?? (form.includes(' ') ? sentenceCase(form) : form);
}

function fullerName(name: string, names: readonly string[]): string | undefined {
  const longer = names.filter((other) => other.length > name.length && isShortFor(name, other));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Words that shorten nothing on their own: every country has a ministry and a parliament. */
const GENERIC = new Set(
  'ministry parliament government senate house council committee commission bank department office party court agency group union association federation national international united general central world federal state'.split(
    ' ',
  ),
);

function isShortFor(short: string, long: string): boolean {
  if (isAcronym(short)) return isAcronymOf(short, long);
  const [a, b] = [wordsOf(short), wordsOf(long)];
  if (a.every((word) => GENERIC.has(word) || word.length < 4)) return false;
  return startsWith(a, b) ? !/^(?:of|for|and)$/.test(b[a.length]!) : a.length > 1 && endsWith(a, b);
}

const wordsOf = (name: string): string[] => name.split(/\s+/).map(comparable);

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\d.&-]*$/u.test(name);
