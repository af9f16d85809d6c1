import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';

/** The words of a noun phrase without article, with an "of …" that tells which ("members of the council"). */
export function literal(sentence: Sentence, phrase: NounPhrase): string {
  const { words } = sentence;
  let start = nameAfterCompound(sentence, phrase);
  while (start < phrase.head && (words[start]!.class === 'DET' || words[start]!.class === 'ADV')) start++;
  let { end } = phrase;
  if (words[end]?.lower === 'of') {
    const rest = sentence.phrases.find((p) => p.start === end + 1);
    if (rest) end = rest.end;
  }
  const whole = textBetween(sentence, start, end);
  // "Officials" at the start of a sentence are no other than "officials" inside it.
  const text =
    start === 0 && /^\p{Lu}\p{Ll}+s$/u.test(words[0]!.text) && !words[0]!.mention
      ? whole[0]!.toLowerCase() + whole.slice(1)
      : whole;
  return withoutAside(text);
}

/** "Oslo-based *Fjord Shipping*", "the Labor-led *Senate*": where a name starts that is described before it, else the phrase. */
function nameAfterCompound({ words }: Sentence, { start, head }: NounPhrase): number {
  for (let i = start + 2; i < head; i++) {
    const compound = words[i]!.class === 'ADJ' && words[i - 1]!.text === '-';
    if (compound && words[i + 1]!.class === 'PROPN' && /^[a-z]/.test(words[i]!.text)) return i + 1;
  }
  return start;
}

/** "Norland (the northern kingdom)" is called by the name alone. */
function withoutAside(text: string): string {
  const open = text.lastIndexOf('(');
  return open >= 0 && text.indexOf(')', open) === text.length - 1 ? text.slice(0, open).trimEnd() : text;
}

export const textBetween = (sentence: Sentence, start: number, end: number): string => {
  let text = '';
  for (let i = start; i < end; i++) {
    const word = sentence.words[i]!;
    text += (i > start && word.start > sentence.words[i - 1]!.end ? ' ' : '') + word.text;
  }
  return text;
};
