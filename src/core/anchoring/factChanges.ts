import { said, type Message } from '../message';
import { ACT_STEMS, CURRENCIES, DATE_WORDS, MODALS, NEGATIONS, NUMBER_WORDS, SCALES } from './factWords';

/** What kind of fact differs between two versions of a passage. */
export type FactKind = 'number' | 'currency' | 'date' | 'name' | 'negation' | 'modal' | 'act';

/** One fact that became another; an empty side means it was added or removed. */
export interface FactChange {
  readonly kind: FactKind;
  readonly before: string;
  readonly after: string;
}

/** Words that were replaced by others, with what stands right beside them: "$" before a number, "billion" behind it. */
export interface Replacement {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The unchanged word or mark to the left; empty at the start of a sentence. */
  readonly left: string;
  readonly right: string;
}

/** Which facts differ, in text order. Words of no such kind ("big" for "large") give none. */
export function factChanges(replacements: readonly Replacement[]): FactChange[] {
  return replacements.flatMap(factsOf);
}

/** "facts changed: $550 → $350 billion; committed → intends" */
export const factsChangedText = (facts: readonly FactChange[]): Message => said`facts changed: ${listOfChanges(facts)}`;

/** "$550 → $350 billion; (none) → not" */
export const listOfChanges = (changes: readonly { readonly before: string; readonly after: string }[]): Message =>
  changes
    .map(({ before, after }) => said`${before || said`(none)`} → ${after || said`(none)`}`)
    .reduce((list, one) => said`${list}; ${one}`);

interface Fact {
  readonly kind: FactKind;
  readonly text: string;
}

/** Facts of one kind are paired in order; a verb may become a modal, so that acts, modals and negations pair across. */
function factsOf(replacement: Replacement): FactChange[] {
  const before = readFacts(replacement.before, replacement, '');
  const after = readFacts(replacement.after, replacement, SCALES.has(replacement.right) ? ' ' + replacement.right : '');
  const gone = before.filter((fact) => !after.some(({ text }) => text === fact.text));
  const come = after.filter((fact) => !before.some(({ text }) => text === fact.text));
  return FAMILIES.flatMap((family) => paired(gone.filter(within(family)), come.filter(within(family))));
}

const FAMILIES: readonly (readonly FactKind[])[] = [
  ['number', 'currency'],
  ['date'],
  ['name'],
  ['negation', 'modal', 'act'],
];

const within =
  (family: readonly FactKind[]) =>
  ({ kind }: Fact): boolean =>
    family.includes(kind);

function paired(gone: readonly Fact[], come: readonly Fact[]): FactChange[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
    kind: (gone[i] ?? come[i])!.kind,
    before: gone[i]?.text ?? '',
    after: come[i]?.text ?? '',
  }));
}

function readFacts(words: readonly string[], { left }: Replacement, scale: string): Fact[] {
  const facts: Fact[] = [];
  words.forEach((word, i) => {
    const kind = kindOf(word, i > 0 ? words[i - 1]! : left);
    if (!kind) return;
    const previous = facts.at(-1);
    const joined = previous && joinedTo(previous, kind, word, words[i - 1]);
    if (joined) facts[facts.length - 1] = joined;
    else facts.push({ kind, text: kind === 'number' && CURRENCIES.has(left) && i === 0 ? left + word : word });
  });
  const last = facts.at(-1);
  if (scale && last?.kind === 'number') facts[facts.length - 1] = { ...last, text: last.text + scale };
  return facts;
}

/** "$" and "350" and "billion" are one amount, "Donald" and "Trump" one name. */
function joinedTo(previous: Fact, kind: FactKind, word: string, before: string | undefined): Fact | undefined {
  if (before === undefined || !previous.text.endsWith(before)) return undefined;
  if (previous.kind === 'currency' && kind === 'number') return { kind, text: previous.text + word };
  if (previous.kind === 'number' && (SCALES.has(word) || word === '%')) {
    return { kind: 'number', text: previous.text + (word === '%' ? '' : ' ') + word };
  }
  return previous.kind === kind && (kind === 'name' || kind === 'date')
    ? { kind, text: `${previous.text} ${word}` }
    : undefined;
}

function kindOf(word: string, left: string): FactKind | undefined {
  const lower = word.toLowerCase();
  if (NEGATIONS.has(lower) || lower.endsWith("n't")) return 'negation';
  if (MODALS.has(lower) && !isMonth(word, left)) return 'modal';
  if (CURRENCIES.has(lower)) return 'currency';
  if (DATE_WORDS.has(lower) || isMonth(word, left) || /^(19|20)\d\d$/.test(word)) return 'date';
  if (/^\d{1,2}$/.test(word) && (left === 'May' || DATE_WORDS.has(left.toLowerCase()))) return 'date';
  if (/\d/.test(word) || NUMBER_WORDS.has(lower) || SCALES.has(lower) || word === '%') return 'number';
  if (ACT_STEMS.some((stem) => lower.startsWith(stem)) && lower === word) return 'act';
  return /^\p{Lu}/u.test(word) && left !== '' ? 'name' : undefined;
}

/** "May" is a month unless a sentence begins with it. */
const isMonth = (word: string, left: string): boolean => word === 'May' && left !== '';
