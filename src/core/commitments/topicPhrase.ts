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
  const chosen = telling[0] ?? phrases.find((phrase) => sentence.words[phrase.head]!.class !== 'PRON');
  return chosen && phraseText(sentence, chosen, to);
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
    'week month year day thing side country party government percent pct billion million lot kind action bid relation term'
  ).split(' '),
);

/** Up to four words that end with the head, and what an "of" after it adds where there is room. */
function phraseText(sentence: Sentence, phrase: NounPhrase, to: number): string {
  let { start } = phrase;
  while (start < phrase.head && isDispensable(sentence, start)) start++;
  start = Math.max(start, phrase.head - MAX_WORDS + 1);
  let end = phrase.head + 1;
  const rest =
    sentence.words[end]?.lower === 'of' || sentence.words[end]?.lower === 'on'
      ? phraseAt(sentence, end + 1)
      : undefined;
  if (rest && rest.head < to && end - start + 1 + (rest.head + 1 - rest.start) <= MAX_WORDS + 1) end = rest.head + 1;
  return textBetween(sentence, start, end);
}

function isDispensable(sentence: Sentence, i: number): boolean {
  const word = sentence.words[i]!;
  return (
    word.class === 'DET' ||
    word.class === 'NUM' ||
    word.lower === "'s" ||
    word.text === '-' ||
    /^(further|more|other|new|key)$/.test(word.lower)
  );
}
