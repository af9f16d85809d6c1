import { isBe, isDo, isHave, isModal, isNegation, plainAuxiliary, type Word } from './word';

/** A verb with its auxiliaries: "has also been urged", "will not", "to have agreed", "considering". */
export interface VerbGroup {
  /** Word indexes within the sentence; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Index of the main verb; of the form of "be", "have" or "do" where that is the main verb. */
  readonly head: number;
  /** "infinitive" has its "to"; "bare" is a base form without subject of its own (after a conjunction, "let", in an order). */
  readonly form: 'finite' | 'infinitive' | 'bare' | 'ing' | 'participle';
  /** "will", "would", "shall" …, without negation. */
  readonly modal: string | undefined;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly perfect: boolean;
  readonly past: boolean;
  /** True where the main verb is a form of "be". */
  readonly copula: boolean;
}

/** Finds the verb groups of a sentence, left to right; they do not overlap. */
export function findVerbGroups(words: readonly Word[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  let i = 0;
  while (i < words.length) {
    const group = startsGroup(words, i) ? readGroup(words, i) : undefined;
    if (group) groups.push(group);
    i = group ? group.end : i + 1;
  }
  return groups;
}

function startsGroup(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (word.class === 'VERB') return !isModifier(words, i);
  if (word.lower === 'to') return infinitiveAt(words, i + 1) !== undefined;
  return word.class === 'AUX';
}

/** "emerging drugs", "planned pipeline", "the agreed roadmap": a participle that belongs to the noun after it. */
function isModifier(words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  const next = words[i + 1];
  const before = words[i - 1];
  // "by forced or compulsory labor": the noun of both comes later.
  const joined = next?.class === 'CCONJ' && words[i + 2]?.class === 'ADJ' && before?.class === 'ADP';
  if (joined) return /ed$/.test(word.lower);
  if (!next || !(next.class === 'NOUN' || next.class === 'PROPN' || next.class === 'ADJ')) return false;
  if (!/(ing|ed)$/.test(word.lower)) return false;
  if (!before) return false;
  // "major steel producing countries": what they do for a living.
  if (TRADES.has(word.lower) && before.class === 'NOUN' && next.class === 'NOUN') return true;
  if (before.lower === 'the' || before.class === 'ADJ') return true;
  if (before.class === 'CCONJ' && words[i - 2]?.class === 'ADJ') return true;
  if (before.class === 'ADP' || before.lower === 'to') return word.lower.endsWith('ed');
  return before.class === 'DET' || before.lower === "'s" || before.class === 'NUM';
}

const TRADES = new Set(
  'producing exporting importing growing consuming trading processing refining manufacturing making mining owning'.split(
    ' ',
  ),
);

/** The index of the verb of an infinitive whose "to" stands right before `at`; adverbs may stand between. */
function infinitiveAt(words: readonly Word[], at: number): number | undefined {
  let i = at;
  while (i < at + 3 && words[i] && (words[i]!.class === 'ADV' || isNegation(words[i]))) i++;
  const word = words[i];
  if (!word) return undefined;
  if (['be', 'have', 'do'].includes(word.lower)) return i;
  if (word.class === 'VERB' && word.forms.includes('base')) return i;
  const marked = words[at - 1]!.class === 'PART' && (word.class === 'NOUN' || word.class === 'ADJ');
  return marked && /^[a-z]+[^s]$/.test(word.text) ? i : undefined;
}

interface Draft {
  modal: string | undefined;
  negated: boolean;
  be: boolean;
  have: boolean;
  did: boolean;
  past: boolean;
  infinitive: boolean;
}

function readGroup(words: readonly Word[], start: number): VerbGroup | undefined {
  const draft: Draft = {
    modal: undefined,
    negated: false,
    be: false,
    have: false,
    did: false,
    past: false,
    infinitive: false,
  };
  const ing = words[start]!.forms.includes('ing');
  if (words[start - 1]?.lower === 'never' || (ing && words[start - 1]?.lower === 'not')) draft.negated = true;
  let i = start;
  let head = -1;
  if (words[i]!.lower === 'to') {
    draft.infinitive = true;
    i++;
  }
  for (; i < words.length; i++) {
    const word = words[i]!;
    if (isNegation(word) || isNoLonger(words, i)) draft.negated = true;
    if (word.class === 'AUX') {
      if (!takeAuxiliary(word, draft, words[head])) break;
      head = i;
    } else if (isMainVerb(words, i, draft, head)) {
      head = i;
      i++;
      break;
    } else if (isAside(words, i)) i++;
    else if (!isBetween(words, i)) break;
  }
  if (head === -1) return undefined;
  const end = words[head]!.class === 'AUX' ? trimAdverbs(words, head, i) : head + 1;
  return finish(words, start, head, end, draft);
}

/** Modal, then "have", then "be": takes one more auxiliary; false where it cannot belong to the group. */
function takeAuxiliary(word: Word, draft: Draft, previous: Word | undefined): boolean {
  if (isModal(word)) {
    if (previous) return false;
    draft.modal = plainAuxiliary(word.lower);
    return true;
  }
  if (isHave(word)) {
    if (draft.have && word.lower !== 'had') return false;
    draft.have = true;
    draft.past ||= word.lower.startsWith('had');
    return true;
  }
  if (isDo(word)) {
    draft.did = true;
    draft.past ||= word.lower.startsWith('did');
    return previous === undefined;
  }
  draft.be = true;
  draft.past ||= /^wa?e?re?n?|^was/.test(word.lower);
  return true;
}

function isMainVerb(words: readonly Word[], i: number, draft: Draft, head: number): boolean {
  const word = words[i]!;
  if (word.class === 'VERB') {
    if (head === -1) return true;
    if (draft.be && !draft.modal && isBe(words[head])) return word.forms.some((f) => f === 'ing' || f === 'participle');
    return true;
  }
  // After a modal, "do" or "to" a lower-case word that can be a base form is the verb, whatever the tagger took it for.
  const last = words[head];
  const opens = draft.infinitive || (last !== undefined && (isModal(last) || (isDo(last) && draft.negated)));
  return (
    opens &&
    (word.class === 'NOUN' || word.class === 'ADJ') &&
    /^[a-z]+$/.test(word.text) &&
    !isBe(last) &&
    !isHave(last)
  );
}

const isBetween = (words: readonly Word[], i: number): boolean => {
  const word = words[i]!;
  if (word.class === 'ADV' || isNegation(word) || isNoLonger(words, i)) return true;
  return word.lower === 'both' || word.lower === 'each' || word.lower === 'all';
};

/** "had *in turn* promised". */
const isAside = (words: readonly Word[], i: number): boolean =>
  words[i - 1]!.class === 'AUX' && ASIDES.has(`${words[i]!.lower} ${words[i + 1]?.lower ?? ''}`);

const ASIDES = new Set([
  'in turn',
  'in fact',
  'in effect',
  'in principle',
  'of course',
  'for now',
  'in part',
  'so far',
  'at last',
]);

const isNoLonger = (words: readonly Word[], i: number): boolean =>
  words[i]!.lower === 'no' && words[i + 1]?.lower === 'longer';

function trimAdverbs(words: readonly Word[], head: number, end: number): number {
  let last = end;
  while (last - 1 > head && !isNegation(words[last - 1])) last--;
  return last;
}

function finish(words: readonly Word[], start: number, head: number, end: number, draft: Draft): VerbGroup {
  const main = words[head]!;
  const copula = isBe(main);
  const { forms } = main;
  const progressive = draft.be && !copula && forms.includes('ing');
  const passive = draft.be && !copula && !progressive && forms.includes('participle');
  return {
    start,
    end,
    head,
    form: formOf(words, start, head, draft),
    modal: draft.modal,
    negated: draft.negated,
    passive,
    progressive,
    perfect: draft.have && !isHave(main),
    past: draft.past || (main.class === 'VERB' && !draft.modal && !draft.infinitive && forms.includes('past')),
    copula,
  };
}

function formOf(words: readonly Word[], start: number, head: number, draft: Draft): VerbGroup['form'] {
  const main = words[head]!;
  if (draft.infinitive) return 'infinitive';
  const first = words[start]!;
  if (first.class === 'AUX')
    return /^(being|having)$/.test(first.lower) ? 'ing' : first.lower === 'be' ? 'bare' : 'finite';
  if (main.forms.includes('ing')) return 'ing';
  if (main.forms.includes('past')) return isReduced(words, start, main) ? 'participle' : 'finite';
  if (main.forms.includes('participle')) return 'participle';
  if (main.forms.includes('present')) return 'finite';
  return hasPluralSubject(words, start) ? 'finite' : 'bare';
}

/**
 * A past form that only describes the noun before it: "the schedule agreed by members", "the plan adopted last week would",
 * "the equipment used in their production".
 */
function isReduced(words: readonly Word[], start: number, main: Word): boolean {
  if (!main.forms.includes('participle')) return false;
  const before = words[start - 1];
  if (!before || !isNominal(before)) return false;
  const next = words[start + 1];
  if (next?.lower === 'by') return true;
  if (next?.class === 'ADP' && DESCRIBING.has(main.lower)) return true;
  const attached =
    next?.class === 'ADP' || next?.mention?.type === 'date' || /^(last|earlier|this)$/.test(next?.lower ?? '');
  return attached && finiteFollows(words, start + 1);
}

/** Participles that news hardly ever uses as a past tense. */
const DESCRIBING = new Set(
  'used based made produced related located aimed designed impacted affected caused owned known required given intended needed grown manufactured exported imported involved concerned built set held'.split(
    ' ',
  ),
);

/** An auxiliary later in the same clause, with no new subject of its own before it. */
function finiteFollows(words: readonly Word[], from: number): boolean {
  for (let i = from; i < Math.min(from + 12, words.length); i++) {
    const word = words[i]!;
    if (word.class === 'PUNCT' || word.class === 'CCONJ' || word.class === 'SCONJ' || word.class === 'VERB')
      return false;
    if (['that', 'which', 'who'].includes(word.lower)) return false;
    // In "called for taxes to be lifted" the "be" has no tense.
    if (word.class === 'AUX' && words[i - 1]!.lower !== 'to') return true;
  }
  return false;
}

const isNominal = (word: Word): boolean => word.class === 'NOUN' || word.class === 'PROPN' || word.lower === ')';

/** "Japan and Korea": an "and" before the name, with only names and commas between. */
function joinsNames(words: readonly Word[], last: number): boolean {
  for (let i = last - 1; i >= 0 && i > last - 8; i--) {
    if (words[i]!.lower === 'and') return true;
    if (!['PROPN', 'DET', 'PUNCT'].includes(words[i]!.class)) return false;
  }
  return false;
}

/** They take a base form, as "I" and "you" do; a relative pronoun may stand for a plural. */
const PLURAL_PRONOUNS = new Set(['we', 'they', 'i', 'you', 'who', 'which', 'that']);

/** "ministers urge", "they want": a base form right after a plural noun, a plural pronoun or a list of names is finite. */
function hasPluralSubject(words: readonly Word[], start: number): boolean {
  let i = start - 1;
  while (i >= 0 && words[i]!.class === 'ADV') i--;
  const before = words[i];
  if (!before) return false;
  if (PLURAL_PRONOUNS.has(before.lower)) return true;
  // A plural that opens the sentence has its capital from there: "Ministers urge".
  const isName = before.class === 'PROPN' && (i > 0 || before.mention !== undefined);
  if (isName) return joinsNames(words, i) || standsBySeveral(words, i);
  return isPluralNoun(before) || before.lower === ')';
}

/** "Growers in Ica", "officials from the United States": a name that only tells where a plural is from. */
function standsBySeveral(words: readonly Word[], last: number): boolean {
  let i = last;
  while (i > 0 && ['PROPN', 'DET'].includes(words[i]!.class)) i--;
  const before = words[i]!.class === 'ADP' ? words[i - 1] : undefined;
  return before !== undefined && isPluralNoun(before) && (before.class === 'NOUN' || i === 1);
}

const isPluralNoun = (word: Word): boolean => isNominal(word) && /s$|men$|people$/.test(word.lower);
