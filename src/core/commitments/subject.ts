import { isHolder, namedApposition, personBeforeOffice, wholeName } from './apposition';
import { groupAt, outermost, phraseEndingAt } from './clause';
import { coordinated, takesClause } from './coordinated';
import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';
import type { VerbGroup } from './verbGroup';

/** Who does what a verb says. */
export interface Subject {
  /** The coordinated noun phrases, in text order: one for "Japan", two for "Japan and the United States". */
  readonly phrases: readonly NounPhrase[];
  /** First word of the subject; of the verb group where the subject stands elsewhere in the sentence. */
  readonly start: number;
  /** True where the subject belongs to another verb of the sentence: "Ishiba returned and *will focus*". */
  readonly shared: boolean;
}

/** How far a search through coordinated verbs goes before it gives up. */
const MAX_DEPTH = 6;

/** Finds the subject of a verb group, undefined where there is none in the sentence (orders, fragments). */
export function findSubject(sentence: Sentence, group: VerbGroup, depth = 0): Subject | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (group.form === 'infinitive' || group.form === 'ing' || group.form === 'participle') {
    return controller(sentence, group, depth);
  }
  const i = beforeDay(sentence, beforeVerb(sentence, group.start));
  const word = sentence.words[i];
  if (!word) return undefined;
  if (RELATIVES.has(word.lower)) return antecedent(sentence, i, group);
  const named = namedApposition(sentence, i);
  if (named) return named;
  if (word.class === 'CCONJ' || isListComma(sentence, i, group)) return fromEarlierVerb(sentence, group, depth);
  const phrase =
    phraseEndingAt(sentence, beforeAdjunct(sentence, i + 1)) ??
    whoIsAtIt(sentence, i + 1) ??
    afterParenthesis(sentence, i) ??
    beforeStrayComma(sentence, i);
  if (!phrase) return undefined;
  const outer = beforeReach(sentence, outermost(sentence, wholeName(sentence, phrase)));
  if (isHolder(sentence, phrase, outer)) return { phrases: [phrase], start: outer.start, shared: false };
  const person = personBeforeOffice(sentence, outer);
  return { ...(person ? { phrases: [person], start: person.start } : coordinated(sentence, outer)), shared: false };
}

/** "*The crude* reaching Oslo will", "*workers* striking in Lima will": who does it, and not what he reaches or where. */
function beforeReach(sentence: Sentence, phrase: NounPhrase): NounPhrase {
  const before = sentence.words[phrase.start - 1]?.class === 'ADP' ? phrase.start - 1 : phrase.start;
  const verb = sentence.groups.find(({ end, form }) => end === before && form === 'ing');
  // In "an official saying Peru will wait" it is Peru that will.
  if (!verb || verb.end > verb.start + 1 || takesClause(sentence, verb)) return phrase;
  const doer = phraseEndingAt(sentence, verb.start);
  return doer ? outermost(sentence, doer) : phrase;
}

/** "Peru *today* asked", "Lie, the minister, *last week* asked": the word before the day; the same where nobody stands before it. */
function beforeDay(sentence: Sentence, i: number): number {
  const { words } = sentence;
  const day = phraseEndingAt(sentence, i + 1);
  if (day === undefined || words[day.head]!.mention?.type !== 'date') return i;
  const somebody = phraseEndingAt(sentence, day.start) ?? (words[day.start - 1]?.text === ',' ? day : undefined);
  return somebody ? day.start - 1 : i;
}

/** "Peru *as a result* will wait": where the words before the adjunct end; `end` itself where there is none. */
function beforeAdjunct({ words }: Sentence, end: number): number {
  for (let start = end - 2; start >= Math.max(1, end - 4); start--) {
    const text = words
      .slice(start, end)
      .map(({ lower }) => lower)
      .join(' ');
    if (ADJUNCTS.test(text)) return start;
  }
  return end;
}

/** "*Ministers* meeting here will": before a lone verb in -ing that ends at a word. */
function whoIsAtIt(sentence: Sentence, end: number): NounPhrase | undefined {
  const verb = sentence.groups.find((group) => group.end === end && group.form === 'ing');
  return verb && verb.end === verb.start + 1 ? phraseEndingAt(sentence, verb.start) : undefined;
}

const ADJUNCTS =
  /^(as a result|in turn|in return|in principle|in effect|in fact|in addition|for (its|his|her|their) part|at the same time|in the meantime|by then|for now)$/;

const RELATIVES = new Set(['which', 'who', 'that']);

/** Steps left over adverbs and quotation marks. */
function beforeVerb(sentence: Sentence, start: number): number {
  let i = start - 1;
  while (i >= 0 && (sentence.words[i]!.class === 'ADV' || /^["“”]$/.test(sentence.words[i]!.text))) i--;
  return i;
}

/** "the bloc, which will …": the noun phrase before the relative pronoun. A bare "that" after a verb is no pronoun. */
function antecedent(sentence: Sentence, i: number, group: VerbGroup): Subject | undefined {
  const before = sentence.words[i - 1]?.text === ',' ? i - 1 : i;
  const phrase = phraseEndingAt(sentence, before);
  return phrase && { phrases: [outermost(sentence, phrase)], start: group.start, shared: true };
}

/** "X, Y and will": a comma right before a verb that goes on a list of verbs, rather than one that closes a parenthesis. */
function isListComma(sentence: Sentence, i: number, group: VerbGroup): boolean {
  if (sentence.words[i]!.text !== ',') return false;
  return afterParenthesis(sentence, i) === undefined && sentence.groups.some(({ end }) => end < group.start);
}

/** The subject of the verb before the conjunction, which this one shares. */
function fromEarlierVerb(sentence: Sentence, group: VerbGroup, depth: number): Subject | undefined {
  const quotation = sentence.words[group.start]!.quotation;
  const earlier = sentence.groups.filter(({ end }) => end <= group.start);
  const finites = earlier.filter(
    (other) =>
      other.form === 'finite' &&
      sentence.words[other.start]!.quotation === quotation &&
      !isRelative(sentence, other) &&
      !isInner(sentence, other),
  );
  // "Sources confirmed that Peru would ask but said": who says goes on with who said.
  const saying = takesClause(sentence, group) ? finites.findLast((other) => takesClause(sentence, other)) : undefined;
  const finite = saying ?? finites.at(-1);
  const found = finite && findSubject(sentence, finite, depth + 1);
  return found && { phrases: found.phrases, start: group.start, shared: true };
}

/**
 * "rejected claims *that its fleet had left* and offered", "let *experts inspect* it and said": what a noun tells is over where its
 * clause is, and so is what somebody is let do.
 */
function isInner(sentence: Sentence, group: VerbGroup): boolean {
  const subject = phraseEndingAt(sentence, group.start);
  if (!subject) return false;
  const { words } = sentence;
  const before = words[subject.start - 1];
  if (before?.lower === 'that') return words[subject.start - 2]?.class === 'NOUN';
  return /^(lets?|letting|makes?|made|making)$/.test(before?.lower ?? '');
}

const isRelative = (sentence: Sentence, group: VerbGroup): boolean => {
  const i = beforeVerb(sentence, group.start);
  return ['which', 'who'].includes(sentence.words[i]?.lower ?? '');
};

/**
 * The subject of an infinitive, gerund or participle: the noun phrase right before it ("officials asking"), unless it
 * opens the sentence or follows a comma: then that of the main verb.
 */
function controller(sentence: Sentence, group: VerbGroup, depth: number): Subject | undefined {
  const before = sentence.words[group.start - 1];
  const phrase = before && phraseEndingAt(sentence, group.start);
  const maker = phrase && group.form === 'ing' ? makerOf(sentence, phrase, depth) : undefined;
  if (maker) return { phrases: maker.phrases, start: maker.shared ? group.start : maker.start, shared: maker.shared };
  if (phrase && group.form !== 'infinitive' && !isPlaceOfVerb(sentence, phrase)) {
    return { ...coordinated(sentence, phrase, true), shared: false };
  }
  const main = mainVerbFor(sentence, group);
  const found = main && findSubject(sentence, main, depth + 1);
  return found && { phrases: found.phrases, start: group.start, shared: true };
}

/** "wrote to the embassy in London asking": what follows "to" or "in" after a verb does not do the asking. */
function isPlaceOfVerb(sentence: Sentence, phrase: NounPhrase): boolean {
  const outer = outermost(sentence, phrase);
  const before = sentence.words[outer.start - 1]?.lower ?? '';
  return (
    /^(to|in|at|on)$/.test(before) ||
    (outer === phrase && /^(to|in|at|on)$/.test(sentence.words[phrase.start - 1]?.lower ?? ''))
  );
}

/** "The party has drawn up a plan calling for cuts": not the plan calls, but who drew it up. */
function makerOf(sentence: Sentence, phrase: NounPhrase, depth: number): Subject | undefined {
  if (!DOCUMENTS.has(sentence.words[phrase.head]!.lower)) return undefined;
  const particle = ['up', 'out', 'forward'].includes(sentence.words[phrase.start - 1]?.lower ?? '') ? 1 : 0;
  const verb = groupAt(sentence, phrase.start - 1 - particle);
  return verb?.form === 'finite' ? findSubject(sentence, verb, depth + 1) : undefined;
}

const DOCUMENTS = new Set([
  'plan',
  'statement',
  'resolution',
  'letter',
  'proposal',
  'report',
  'declaration',
  'package',
  'draft',
  'note',
  'paper',
]);

function mainVerbFor(sentence: Sentence, group: VerbGroup): VerbGroup | undefined {
  const finite = sentence.groups.filter(({ form }) => form === 'finite');
  return finite.findLast(({ end }) => end <= group.start) ?? finite.find(({ start }) => start >= group.end);
}

/** For a comma before the verb: the noun phrase before the parenthesis that the comma closes ("Akazawa, the minister, will"). */
function afterParenthesis(sentence: Sentence, i: number): NounPhrase | undefined {
  const { words } = sentence;
  if (words[i]?.text !== ',') return undefined;
  for (let at = i - 1; at > 0 && i - at < 40; at--) {
    if (words[at]!.text !== ',') continue;
    const phrase = phraseEndingAt(sentence, at);
    if (phrase && isParenthesis(sentence, at + 1, i)) return outermost(sentence, phrase);
  }
  return undefined;
}

/** "The county's commissioner, urged": a comma that should not be there. */
const beforeStrayComma = (sentence: Sentence, i: number): NounPhrase | undefined =>
  sentence.words[i]!.text === ',' ? phraseEndingAt(sentence, i) : undefined;

/** True if words from..to can be an apposition or a relative clause: no finite verb of a main clause. */
function isParenthesis(sentence: Sentence, from: number, to: number): boolean {
  const first = sentence.words[from]!;
  if (
    [
      'who',
      'which',
      'whose',
      'whom',
      'where',
      'when',
      'while',
      'as',
      'if',
      'in',
      'on',
      'at',
      'under',
      'after',
      'with',
      'according',
      'speaking',
      'for',
      'by',
    ].includes(first.lower)
  ) {
    return true;
  }
  const verb = sentence.groups.find(({ start, form }) => start >= from && start < to && form === 'finite');
  return verb === undefined || isReport(sentence, verb, from, to);
}

/** ", Peru said," and ", said Peru,": who says it, in the midst of what is said. */
function isReport(sentence: Sentence, verb: VerbGroup, from: number, to: number): boolean {
  if (!takesClause(sentence, verb)) return false;
  return verb.start === from
    ? phraseEndingAt(sentence, to)?.start === verb.end
    : verb.end === to && phraseEndingAt(sentence, verb.start)?.start === from;
}
