import type { LocalMention } from '../recognition/mention';
import {
  comparable,
  endsWith,
  initialsOf,
  isAcronymOf,
  lettersOf,
  plainName,
  sentenceCase,
  startsWith,
} from './nameForms';

/**
 * The canonical name of each organization mention, given in text order. Acronyms belong to the name they are defined
 * behind, else to the one whose initials they are; shortened forms ("Ways and Means Committee") to the only longer name
 * they begin or end.
 */
export function organizationNames(
  mentions: readonly LocalMention[],
  acronyms: ReadonlyMap<string, string>,
): readonly string[] {
  const forms = new Map<string, string>();
  const spelledOut = new Set(acronyms.values());
  const formOf = mentions.map(({ text }) => plainName(text));
  for (const [n, mention] of mentions.entries()) {
    const form = formOf[n]!;
    if (!forms.has(form)) forms.set(form, firstName(mention, form, acronyms, spelledOut));
  }
  // An acronym shares what its full form came to be called: "Liberal Democratic Party of Japan".
  for (const [form, name] of forms) forms.set(form, acronyms.has(form) ? (forms.get(name) ?? name) : name);
  const names = [...new Set(forms.values())].map((name): Named => ({ name, words: wordsOf(name) }));
  const index = namesByEdge(names);
  const fuller = new Map(names.map((named) => [named.name, fullerName(named, index) ?? named.name]));
  return formOf.map((form) => fuller.get(forms.get(form)!)!);
}

interface Named {
  readonly name: string;
  /** Comparable forms of its words. */
  readonly words: readonly string[];
}

/** The gazetteer's name wins, save where it is only the acronym of what the document spells out. */
function firstName(
  mention: LocalMention,
  form: string,
  acronyms: ReadonlyMap<string, string>,
  spelledOut: ReadonlySet<string>,
): string {
  const spelled = acronyms.get(form) ?? (spelledOut.has(form) ? form : undefined);
  if (mention.value !== undefined && (spelled === undefined || !isAcronym(mention.value))) return mention.value;
  return spelled ?? (form.includes(' ') ? sentenceCase(form) : form);
}

/** Names by their first word, their last word and their initials: only those can be a fuller form. */
function namesByEdge(names: readonly Named[]): ReadonlyMap<string, readonly Named[]> {
  const index = new Map<string, Named[]>();
  for (const named of names) {
    for (const edge of new Set([named.words[0]!, named.words.at(-1)!, ...initialsOf(named.name)])) {
      const group = index.get(edge);
      if (group) group.push(named);
      else index.set(edge, [named]);
    }
  }
  return index;
}

/** The only longer name that this one is short for. */
function fullerName(short: Named, index: ReadonlyMap<string, readonly Named[]>): string | undefined {
  const edges = isAcronym(short.name) ? [lettersOf(short.name)] : [short.words[0]!, short.words.at(-1)!];
  const candidates = new Set(edges.flatMap((edge) => index.get(edge) ?? []));
  const longer = [...candidates].filter((other) => other.name.length > short.name.length && isShortFor(short, other));
  return longer.length === 1 ? longer[0]!.name : undefined;
}

/** Words that shorten nothing on their own: every country has a ministry and a parliament. */
const GENERIC = new Set(
  'ministry parliament government senate house council committee commission bank department office party court agency group union association federation national international united general central world federal state'.split(
    ' ',
  ),
);

function isShortFor(short: Named, long: Named): boolean {
  if (isAcronym(short.name)) return isAcronymOf(short.name, long.name);
  const [a, b] = [short.words, long.words];
  if (a.every((word) => GENERIC.has(word) || word.length < 4)) return false;
  if (startsWith(a, b)) return !LINKS.test(b[a.length]!);
  // Members of the committee are not the committee.
  return a.length > 1 && endsWith(a, b) && !LINKS.test(b[b.length - a.length - 1]!);
}

const LINKS = /^(?:of|for|and|the)$/;

const wordsOf = (name: string): string[] => name.split(/\s+/).map(comparable);

const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\d.&-]*$/u.test(name);
