import { phraseAt, phraseEndingAt } from './clause';
import type { NounPhrase } from './nounPhrase';
import { textBetween } from './wording';
import type { Sentence } from './sentence';

/** The longest topic phrase, in words. */
const MAX_WORDS = 4;

/**
 * What a promise is about, in the document's words: the most telling noun phrase between two words, without articles and
 * owners. A noun that only measures or frames ("an expansion of", "the importance of") gives way to what it frames.
 */
export const topicPhrase = (sentence: Sentence, from: number, to: number): string | undefined =>
  phraseAbove(LEAST_SCORE, sentence, from, to);

/** The same where only people are named: "will send *the minister of fish*". */
export const peoplePhrase = (sentence: Sentence, from: number, to: number): string | undefined =>
  phraseAbove(WEIGHT.actor, sentence, from, to);

function phraseAbove(least: number, sentence: Sentence, from: number, to: number): string | undefined {
  const best = bestPhrase(sentence, from, to);
  return best && best.score > least ? phraseText(sentence, best.phrase, to) : undefined;
}

/** What speaks for a phrase and against it. Set by hand on invented sentences; only their order matters. */
const WEIGHT = {
  modifier: 0.5,
  thing: 0.5,
  framed: 0.9,
  frame: -2,
  weakFrame: -0.7,
  people: -3.6,
  actor: -4,
  pronoun: -9,
  later: -0.6,
};

/** Below this nothing is told; a clause with frames alone ("urgent reforms") still tells something. */
const LEAST_SCORE = -3.5;

/** Modifiers beyond this many tell nothing more. */
const MODIFIERS_COUNTED = 2;

function bestPhrase(sentence: Sentence, from: number, to: number): { phrase: NounPhrase; score: number } | undefined {
  let best: { phrase: NounPhrase; score: number } | undefined;
  let order = 0;
  for (const phrase of sentence.phrases) {
    if (phrase.head < from || phrase.head >= to) continue;
    const score = scoreOf(sentence, phrase) + WEIGHT.later * order;
    if (!best || score > best.score) best = { phrase, score };
    order++;
  }
  return best;
}

function scoreOf(sentence: Sentence, phrase: NounPhrase): number {
  const head = sentence.words[phrase.head]!;
  if (['PRON', 'NUM', 'DET', 'SYM'].includes(head.class)) return WEIGHT.pronoun;
  const { mention } = head;
  if (mention && ['date', 'amount'].includes(mention.type)) return WEIGHT.pronoun;
  if (mention && ['person', 'place', 'organization'].includes(mention.type)) return WEIGHT.actor;
  if (PEOPLE.has(head.singular)) return WEIGHT.people;
  const start = phraseStart(sentence, phrase);
  const words = sentence.words.slice(start, phrase.head);
  const isMeasured = start > phrase.start && sentence.words[start - 1]!.mention?.type === 'amount';
  const modifiers = Math.min(
    MODIFIERS_COUNTED,
    words.filter(({ lower, text }) => text !== '-' && !VAGUE.has(lower)).length + (isMeasured ? 1 : 0),
  );
  if (ANAPHORIC.has(head.singular) && modifiers === 0) return WEIGHT.actor;
  let score = modifiers * WEIGHT.modifier;
  if (words.concat(head).some(({ mention: m }) => m?.type === 'product' || m?.type === 'agreement'))
    score += WEIGHT.thing;
  if (GENERIC.has(head.singular)) score += modifiers > 1 ? WEIGHT.weakFrame : WEIGHT.frame;
  if (isFramed(sentence, phrase)) score += WEIGHT.framed;
  return score;
}

/** True after "of", "on", "against" and the like that follow a noun which only frames. */
function isFramed(sentence: Sentence, phrase: NounPhrase): boolean {
  const preposition = sentence.words[phrase.start - 1];
  if (!preposition || !['of', 'on', 'for', 'against', 'in', 'to', 'as'].includes(preposition.lower)) return false;
  const before = phraseEndingAt(sentence, phrase.start - 1);
  return before !== undefined && GENERIC.has(sentence.words[before.head]!.singular);
}

/** Nouns that say how much, how or what kind of act, not what about. */
const GENERIC = new Set(
  (
    'amount number expansion increase reduction level need importance effort measure step way range series set part end aim goal margin host ' +
    'view light order time basis use progress role move possibility implementation support work cooperation ' +
    'week month year day thing consensus understanding suggestion request proposal topic priority mind area form transfer ' +
    'facilitation supply recommendation line effect enforcement prohibition importation account decision negotiation purchase ' +
    'opportunity issue matter situation problem question change reform action activity approach process ' +
    'side country party government percent pct billion million lot kind bid relation term value environment detail basis ' +
    'partner other member nation project program capacity course passage handful variety market freeze rate size future case plan ' +
    'commitment circumstance addition total opinion'
  ).split(' '),
);

/** Nouns of those who act, or to whom something is told. */
const PEOPLE = new Set('official minister leader representative delegation counterpart lawmaker reporter'.split(' '));

/** Nouns that only point back: "declined the request". */
const ANAPHORIC = new Set([
  'request',
  'proposal',
  'suggestion',
  'offer',
  'invitation',
  'demand',
  'call',
  'appeal',
  'idea',
  'president',
  'case',
]);

/** Adjectives that name no kind. */
const VAGUE = new Set(
  'single next urgent top further more other new key final own such many several important large small major full first last close certain shared enhanced possible'.split(
    ' ',
  ),
);

/** Up to four words that end with the head, and what "of", "on", "for" or "from" adds to them where there is room. */
function phraseText(sentence: Sentence, phrase: NounPhrase, to: number): string {
  const start = phraseStart(sentence, phrase);
  let end = phrase.head + 1;
  const acronym = acronymOf(sentence, phrase);
  if (acronym !== undefined) return acronym;
  let count = wordCount(sentence, start, end);
  while (LINKS.has(sentence.words[end]?.lower ?? '')) {
    const rest = phraseAt(sentence, end + 1);
    if (!rest || rest.head >= to || scoreOf(sentence, rest) <= LEAST_SCORE) break;
    count += wordCount(sentence, phraseStart(sentence, rest), rest.head + 1);
    if (count > MAX_WORDS) break;
    end = rest.head + 1;
  }
  return textBetween(sentence, start, end);
}

/** Words between two indexes; a compound with hyphens is one. */
function wordCount({ words }: Sentence, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (i === start || words[i]!.start > words[i - 1]!.end) count++;
  return count;
}

/** "(ACSA)" after the name of an agreement: what the document itself calls it from then on. */
function acronymOf({ words }: Sentence, { head }: NounPhrase): string | undefined {
  const { mention } = words[head]!;
  if (mention?.type !== 'agreement') return undefined;
  let end = head + 1;
  while (words[end]?.mention === mention || /^["”]$/.test(words[end]?.text ?? '')) end++;
  const inside = words[end + 1];
  const bracketed = words[end]?.text === '(' && words[end + 2]?.text === ')';
  return bracketed && /^\p{Lu}[\p{L}\d]*\p{Lu}$/u.test(inside!.text) ? inside!.text : undefined;
}

const LINKS = new Set(['of', 'on', 'for', 'from']);

/** The first word to keep: no article, number, amount or owner, at most four words, a compound with hyphens counted as one. */
function phraseStart(sentence: Sentence, phrase: NounPhrase): number {
  let start = phrase.head;
  let count = 1;
  while (start > phrase.start && !isDispensable(sentence, start - 1)) {
    const joined = sentence.words[start - 1]!.end === sentence.words[start]!.start;
    if (!joined && ++count > MAX_WORDS) break;
    start--;
  }
  const first = sentence.words[start]!;
  return first.text === '-' || first.class === 'CCONJ' ? start + 1 : start;
}

function isDispensable(sentence: Sentence, i: number): boolean {
  const word = sentence.words[i]!;
  // Of "a two-state solution" the number says what kind it is.
  const counts = word.class === 'NUM' && sentence.words[i + 1]!.text !== '-';
  const measures = word.class === 'DET' || counts || word.mention?.type === 'amount';
  return measures || /^['’]s?$/.test(word.text) || DROPPED.has(word.lower);
}

const DROPPED = new Set(['further', 'more', 'other', 'new', 'key', 'such', 'many', 'several']);
