import { groupAt, groupFrom, isSaying, phraseEndingAt, phraseFrom, skipAdverbs } from './clause';
import type { ActLexicon } from './actLexicon';
import type { Sentence } from './sentence';
import { findSubject } from './subject';
import type { VerbGroup } from './verbGroup';
import type { Word } from './word';

/**
 * Where the words of a promise end (exclusive): before an attribution, a new clause, a relative clause after a comma, or an
 * adjunct that only explains. Conditions and dates stay in. `from` is the first word of what is promised, `start` the first of all that
 * belongs to it.
 */
export function clauseEnd(sentence: Sentence, from: number, lexicon: ActLexicon, start = from - 1): number {
  const { words } = sentence;
  // In 'Peru "will not tolerate" it' and 'demanded "an end" of it' the quotation is a part of the promise, not the other way round.
  const quotation = words[start]?.quotation === 0 ? 0 : words[Math.min(from, words.length - 1)]!.quotation;
  let i = from;
  while (i < words.length) {
    const word = words[i]!;
    if (quotation > 0 && word.quotation !== quotation && i > from) break;
    if (i > from && stopsAt(sentence, i, from, lexicon)) break;
    i = word.text === '(' ? afterBracket(words, i) : i + 1;
  }
  return trimEnd(words, from, i);
}

function stopsAt(sentence: Sentence, i: number, from: number, lexicon: ActLexicon): boolean {
  const word = sentence.words[i]!;
  // The comma of "July 1, 2026" ends nothing.
  if (word.mention && word.mention === sentence.words[i - 1]!.mention) return false;
  if (word.text === ',' || word.text === ';') return commaEnds(sentence, i, from, lexicon);
  if (word.text === ':') return true;
  if (isDash(sentence.words, i)) return sentence.words.length - i > SHORT_APPOSITION;
  if (word.class === 'CCONJ') return conjunctionEnds(sentence, i, from, lexicon);
  if (word.class === 'SCONJ' || word.class === 'ADP' || word.class === 'ADV') return startsAdjunct(sentence, i);
  return false;
}

/** After a dash up to this many words still belong to what is promised: "the top priority – the talks". */
const SHORT_APPOSITION = 9;

const isDash = (words: readonly Word[], i: number): boolean =>
  /^(--|—|–)$/.test(words[i]!.text) || (words[i]!.text === '-' && words[i - 1]!.end < words[i]!.start);

function commaEnds(sentence: Sentence, i: number, from: number, lexicon: ActLexicon): boolean {
  const { words } = sentence;
  let next = i + 1;
  while (/^["”“,]$/.test(words[next]?.text ?? '')) next++;
  const word = words[next];
  if (!word || word.text === '.') return true;
  // "that, before long, we can": the clause has not begun yet.
  if (words[i - 1]?.lower === 'that' || opensWithParenthesis(sentence, i, from)) return false;
  if (opensAttribution(sentence, next, lexicon)) return true;
  if (
    [
      'which',
      'who',
      'whose',
      'whom',
      'where',
      'when',
      'while',
      'although',
      'though',
      'whereas',
      'because',
      'since',
      'as',
      'saying',
      'according',
    ].includes(word.lower)
  ) {
    return word.lower !== 'as' || !(words[next + 1]?.lower === 'well' || words[next + 1]?.class === 'VERB');
  }
  if (words[i]!.text === ';' && word.lower === 'and') return conjunctionEnds(sentence, next, from, lexicon);
  if (word.class === 'CCONJ')
    return word.lower === 'but' || word.lower === 'so' || conjunctionEnds(sentence, next, from, lexicon);
  if (word.lower === 'including' || word.lower === 'such' || word.lower === 'except' || word.lower === 'especially')
    return false;
  if (['if', 'unless', 'until', 'provided', 'before', 'by'].includes(word.lower)) return false;
  if (KEPT.has(word.lower)) return false;
  const group = groupFrom(sentence, skipAdverbs(words, next));
  if (opensNewClause(sentence, next)) return true;
  if (words[i]!.text === ';' && group && group.form !== 'finite') return false;
  if (group?.form === 'ing') return !isListed(sentence, group.start, from) && !isMistakenNoun(sentence, group);
  if (group?.form === 'finite') return !isMistakenNoun(sentence, group) && !isListed(sentence, group.start, from);
  if (word.class === 'ADP' || word.class === 'ADV' || word.class === 'SCONJ') return word.lower !== 'or';
  return word.lower === 'a' && !hasLaterConjunction(words, next);
}

/** True for the second comma of "that, before long, we". */
function opensWithParenthesis({ words, groups }: Sentence, i: number, from: number): boolean {
  const that = words.findLastIndex(({ lower }, at) => at < i && at >= from - 1 && lower === 'that');
  return (
    that >= 0 &&
    words[that + 1]?.text === ',' &&
    i - that < 12 &&
    !groups.some((g) => g.start > that && g.end <= i && g.form === 'finite')
  );
}

/**
 * "illegal logging, fisheries subsidies, and …", "private steel, shipping, and rail firms": in a list of nouns a lone word in -s, or
 * in -ing before the next comma, is none of the verbs it looks like.
 */
const isMistakenNoun = ({ words }: Sentence, { start, end }: VerbGroup): boolean =>
  end === start + 1 &&
  (/[^s]s$/.test(words[start]!.lower) || (words[start]!.lower.endsWith('ing') && words[end]?.text === ',')) &&
  words[start]!.class === 'VERB' &&
  hasLaterConjunction(words, end);

/** ", Japan and its neighbors will": a noun phrase that is the subject of a finite verb further on. */
function opensNewClause(sentence: Sentence, i: number): boolean {
  if (!phraseFrom(sentence, i)) return false;
  const verb = sentence.groups.find(({ start, form }) => start > i && form === 'finite');
  return verb !== undefined && findSubject(sentence, verb)?.start === i;
}

/** What goes on with the promise after a comma: examples, and the time and place that were set. */
const KEPT = new Set([
  'focusing',
  'involving',
  'ranging',
  'scheduled',
  'due',
  'set',
  'planned',
  'particularly',
  'notably',
  'namely',
]);

/** "cut tariffs, opening markets, and …": a further verb of the same form as the promised one is part of the list. */
function isListed(sentence: Sentence, start: number, from: number): boolean {
  const first = groupAt(sentence, from) ?? groupAt(sentence, from + 1);
  const form = groupAt(sentence, start)?.form;
  return first !== undefined && first.form === form && hasLaterConjunction(sentence.words, start);
}

const hasLaterConjunction = (words: readonly Word[], from: number): boolean =>
  words.slice(from, from + 25).some(({ lower }) => lower === 'and' || lower === 'or');

/** ", the ministry said", ", said Ishiba". */
function opensAttribution(sentence: Sentence, i: number, lexicon: ActLexicon): boolean {
  const group = groupFrom(sentence, i);
  if (group) return isSaying(sentence, group, lexicon.sayings) && phraseFrom(sentence, group.end) !== undefined;
  const verb = sentence.groups.find(({ start }) => start >= i);
  if (!verb || !isSaying(sentence, verb, lexicon.sayings)) return false;
  const subject = findSubject(sentence, verb);
  return subject !== undefined && subject.start === i;
}

/** "and" ends the clause where a verb with its own tense follows, with or without a new subject. */
function conjunctionEnds(sentence: Sentence, i: number, from: number, lexicon: ActLexicon): boolean {
  const at = skipAdverbs(sentence.words, i + 1);
  const group = groupFrom(sentence, at);
  if (group?.form === 'bare') return isOwnAct(sentence, group, lexicon);
  if (group && goesOnPassive(sentence, group, from)) return false;
  if (group)
    return (
      group.form === 'finite' && !sharesClause(sentence, group, from) && !isParticipleOfNoun(sentence, group, lexicon)
    );
  const phrase = phraseFrom(sentence, at);
  if (!phrase) return false;
  if (isSubjectOfPromise(sentence, i, from)) return false;
  const verb = groupFrom(sentence, skipAdverbs(sentence.words, phrase.end));
  return verb?.form === 'finite' && !isCoordinatedSubject(sentence, i);
}

/** "we reaffirm our commitment and urge the North to abandon": a demand is an act of its own. */
const isOwnAct = (sentence: Sentence, { head }: VerbGroup, { verbs }: ActLexicon): boolean =>
  sentence.words[head]!.lemmas.some((lemma) =>
    verbs.get(lemma)?.some(({ kind, frames }) => kind === 'demand' && frames.includes('object to')),
  );

/** "fruit, nuts and dried berries": an unlisted form in -ed right before a bare noun describes the noun. */
function isParticipleOfNoun({ words }: Sentence, { start, end }: VerbGroup, lexicon: ActLexicon): boolean {
  const word = words[start]!;
  const listed = word.lemmas.some((lemma) => lexicon.verbs.has(lemma) || lexicon.sayings.has(lemma));
  return end === start + 1 && word.lower.endsWith('ed') && !listed && words[end]?.class === 'NOUN';
}

/** "agreed that the ties between Iraq and the bloc are": still in the subject of the clause that is agreed on. */
const isSubjectOfPromise = (sentence: Sentence, i: number, from: number): boolean =>
  groupAt(sentence, from) === undefined && !sentence.groups.some(({ start, end }) => start >= from && end <= i);

/**
 * "will be wrapped into the bill and voted on in April", "credit that will be checked and repaid by June": a second participle of
 * the same passive.
 */
function goesOnPassive(sentence: Sentence, group: VerbGroup, from: number): boolean {
  const isParticiple = group.end === group.start + 1 && sentence.words[group.head]!.forms.includes('participle');
  if (!isParticiple) return false;
  const before = sentence.groups.findLast(({ end }) => end <= group.start);
  const nested = before?.passive === true && phraseFrom(sentence, group.end) === undefined;
  return nested || groupAt(sentence, from)?.passive === true;
}

/** "hopes that she will come back and will engage": both verbs stand in the clause that is hoped for. */
function sharesClause(sentence: Sentence, group: VerbGroup, from: number): boolean {
  if (groupAt(sentence, from)) return false;
  const first = sentence.groups.find(({ start }) => start > from);
  return first !== undefined && first !== group && group.modal !== undefined && first.modal === group.modal;
}

/** "… that Japan and China will": the phrase before the conjunction is itself no object, so both are the subject. */
function isCoordinatedSubject(sentence: Sentence, i: number): boolean {
  const phrase = phraseEndingAt(sentence, i);
  const before = phrase && sentence.words[phrase.start - 1];
  return before !== undefined && (before.class === 'SCONJ' || before.lower === 'that');
}

/** Words that open an adjunct which says why or against what background, not what is promised. */
const ADJUNCTS = new Set([
  'because',
  'although',
  'though',
  'whereas',
  'amid',
  'despite',
  'following',
  'after',
  'since',
]);

function startsAdjunct(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  const word = words[i]!;
  if (ADJUNCTS.has(word.lower)) return true;
  if (word.lower === 'while') return words[i + 1]?.lower !== 'also';
  const next = words[i + 1]?.lower;
  if (word.lower === 'in')
    return next === 'response' || next === 'retaliation' || (next === 'the' && words[i + 2]?.lower === 'wake');
  if (word.lower === 'as') return next === 'part' || opensClause(sentence, i + 1);
  return word.lower === 'when' && opensClause(sentence, i + 1);
}

function opensClause(sentence: Sentence, i: number): boolean {
  const phrase = phraseFrom(sentence, i);
  return phrase !== undefined && groupFrom(sentence, phrase.end)?.form === 'finite';
}

function afterBracket(words: readonly Word[], i: number): number {
  const close = words.findIndex((word, at) => at > i && word.text === ')');
  return close === -1 ? i + 1 : close + 1;
}

/** Leaves out the marks at the end, but keeps a closing quotation mark or bracket whose opening one is inside. */
function trimEnd(words: readonly Word[], from: number, end: number): number {
  let last = end;
  while (last > from + 1) {
    const { text } = words[last - 1]!;
    const closes =
      (text === ')' && has(words, from, last, '(')) ||
      (/["”]/.test(text) && has(words, from, last - 1, text === '”' ? '“' : '"'));
    if (closes || !(/^[.,;:!?"”“'’—–-]$|^--$/.test(text) || DANGLING.has(text))) break;
    last--;
  }
  return last;
}

/** Words that wait for something that was cut off. */
const DANGLING = new Set([
  'that',
  'which',
  'and',
  'or',
  'by',
  'of',
  'with',
  'including',
  'in',
  'where',
  'but',
  'as',
  'for',
  'unless',
]);

const has = (words: readonly Word[], from: number, to: number, text: string): boolean =>
  words.slice(from, to).some((word) => word.text === text);
