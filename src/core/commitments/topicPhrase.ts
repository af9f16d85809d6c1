import { phraseAt } from './clause';
import type { NounPhrase } from './nounPhrase';
import { textBetween } from './party';
import { singular } from './partyWords';
import type { Sentence } from './sentence';

/** The longest topic phrase, in words. */
const MAX_WORDS = 4;

/**
 * What a promise is about, in the document's words: the noun phrase of its object, without articles and owners; a noun that
 * only measures or frames ("an expansion of", "the importance of") gives way to what it measures.
 */
export function topicPhrase(sentence: Sentence, from: number, to: number): string | undefined {
  const phrases = sentence.phrases.filter(({ start, head }) => start >= from && head < to);
  const telling = phrases.filter((phrase) => isTelling(sentence, phrase));
  const chosen =
    lastOfPair(sentence, telling) ??
    telling[0] ??
    phrases.find((phrase) => sentence.words[phrase.head]!.class !== 'PRON');
  return chosen && phraseText(sentence, chosen, to);
}

/** "safety and environmental inspection procedures": of a bare noun and a fuller one the fuller one tells more. */
function lastOfPair({ words }: Sentence, [first, second]: readonly NounPhrase[]): NounPhrase | undefined {
  if (!first || !second || first.end - first.start > 1) return undefined;
  const joined = words[first.end]?.lower === 'and' && second.start === first.end + 1;
  return joined && second.head - second.start >= 2 ? second : undefined;
}

function isTelling(sentence: Sentence, phrase: NounPhrase): boolean {
  const head = sentence.words[phrase.head]!;
  if (head.class === 'PRON' || head.class === 'NUM' || head.class === 'DET' || head.class === 'SYM') return false;
  if (head.mention && (head.mention.type === 'date' || head.mention.type === 'amount')) return false;
  if (head.mention && ['person', 'place'].includes(head.mention.type)) return false;
  const generic = GENERIC.has(singular(head.lower));
  return !(generic && (phrase.head - phrase.start < 2 || sentence.words[phrase.end]?.lower === 'of'));
}

/** Nouns that say how much or in what way, not what. */
const GENERIC = new Set(
  (
    'amount number expansion increase reduction level need importance effort measure step way range series set part end aim goal ' +
    'view light order time basis use progress role move right possibility importance implementation support work cooperation ' +
    'week month year day thing consensus basis understanding suggestion request topic priority mind area form side country party government percent pct billion million lot kind action bid relation term'
  ).split(' '),
);

/** Up to four words that end with the head, and what an "of" after it adds where there is room. */
function phraseText(sentence: Sentence, phrase: NounPhrase, to: number): string {
  const start = phraseStart(sentence, phrase);
  let end = phrase.head + 1;
  const rest =
    sentence.words[end]?.lower === 'of' || sentence.words[end]?.lower === 'on'
      ? phraseAt(sentence, end + 1)
      : undefined;
  if (rest && rest.head < to && end - start + 1 + (rest.head + 1 - rest.start) <= MAX_WORDS + 1) end = rest.head + 1;
  return textBetween(sentence, start, end);
}

/** The first word to keep: no article, number or owner, at most four words, a compound with hyphens counted as one. */
function phraseStart(sentence: Sentence, phrase: NounPhrase): number {
  let start = phrase.head;
  let count = 1;
  while (start > phrase.start && !isDispensable(sentence, start - 1)) {
    const joined = sentence.words[start - 1]!.end === sentence.words[start]!.start;
    if (!joined && sentence.words[start]!.text !== '-' && ++count > MAX_WORDS) break;
    start--;
  }
  return sentence.words[start]!.text === '-' ? start + 1 : start;
}

function isDispensable(sentence: Sentence, i: number): boolean {
  const word = sentence.words[i]!;
  return (
    word.class === 'DET' ||
    word.class === 'NUM' ||
    /^['’]s?$/.test(word.text) ||
    /^(further|more|other|new|key)$/.test(word.lower)
  );
}
