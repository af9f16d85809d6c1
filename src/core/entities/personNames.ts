import type { KnownMention } from './knownMention';
import { endsWith } from './nameForms';

/** A person as one document names them. */
interface Person {
  readonly words: readonly string[];
  /** The gazetteer's name, else the fullest form of the document. */
  name: string;
  /** Whether `name` is the gazetteer's. */
  known: boolean;
  /** By which mention they were last named, counted in text order; -1 before that. */
  lastNamed: number;
}

/**
 * The canonical name of each person mention, given in text order. A short form ("Akazawa", "Xi") belongs to the fuller
 * name that the document gives, the one named last before it first; only without one does the gazetteer say who is
 * meant, because a text of 1987 has another Abe than one of 2015.
 */
export function personNames(known: readonly KnownMention[]): readonly string[] {
  const byWord = new Map<string, Person[]>();
  const full = known.map((each) => (each.words.length > 1 ? enter(each, byWord) : undefined));
  const lone = new Map<string, string>();
  const named = known.map((each, index): Person | string => {
    const person = full[index] ?? personFor(each, byWord);
    if (!person) return loneName(each, lone);
    person.lastNamed = index;
    return person;
  });
  return named.map((person) => (typeof person === 'string' ? person : person.name));
}

/** The person with this full name, new or already entered. */
function enter({ mention, name, words }: KnownMention, byWord: Map<string, Person[]>): Person {
  const known = mention.value !== undefined;
  const same = byWord.get(words.at(-1)!)?.find((p) => isSamePerson(p, words, mention.value));
  if (!same) return enterNew({ words, name, known, lastNamed: -1 }, byWord);
  if ((known && !same.known) || (known === same.known && name.length > same.name.length && !known)) {
    same.name = name;
    same.known = known;
  }
  return same;
}

function enterNew(person: Person, byWord: Map<string, Person[]>): Person {
  for (const word of new Set(person.words)) {
    const others = byWord.get(word);
    if (others) others.push(person);
    else byWord.set(word, [person]);
  }
  return person;
}

/** Middle names come and go: "Andrés Manuel López Obrador" is "López Obrador", "Luiz Inácio Lula" is "Luiz Lula". */
function isSamePerson(person: Person, words: readonly string[], value: string | undefined): boolean {
  if (value !== undefined && person.known) return person.name === value;
  const [a, b] = person.words.length < words.length ? [person.words, words] : [words, person.words];
  return endsWith(a, b) || (a.length > 1 && a[0] === b[0] && a.at(-1) === b.at(-1));
}

/** Whom a short form means: who has it as surname, else as first word ("Xi", "Kim"), the latest named before it first. */
function personFor({ mention, words }: KnownMention, byWord: Map<string, Person[]>): Person | undefined {
  const candidates = (byWord.get(words.at(-1)!) ?? []).filter((p) => p.words.length > words.length);
  const bySurname = candidates.filter((p) => endsWith(words, p.words));
  const fitting = bySurname.length > 0 ? bySurname : candidates.filter((p) => isSafePart(words, p));
  const before = fitting.filter((p) => p.lastNamed >= 0);
  if (before.length > 0) return before.reduce((a, b) => (b.lastNamed > a.lastNamed ? b : a));
  return fitting.find((p) => p.name === mention.value) ?? fitting[0];
}

function isSafePart(words: readonly string[], { words: whole }: Person): boolean {
  return words.every((word) => whole.includes(word));
}

/** A short form whose full name the document never gives is called as it is first. */
function loneName({ name, words }: KnownMention, names: Map<string, string>): string {
  const key = words.join(' ');
  const first = names.get(key) ?? name;
  names.set(key, first);
  return first;
}
