import { outermost, phraseEndingAt } from './clause';
import type { NounPhrase } from './nounPhrase';
import type { Sentence } from './sentence';
import type { Subject } from './subject';

/** "The Senate leader, Chuck Schumer, said", "the commissioner, Willy de Clercq, said": the name is the subject. */
export function namedApposition(sentence: Sentence, i: number): Subject | undefined {
  if (sentence.words[i]!.text !== ',') return undefined;
  const name = phraseEndingAt(sentence, i);
  if (!name || sentence.words[name.head]!.mention?.type !== 'person') return undefined;
  if (sentence.words[name.start - 1]?.text !== ',') return undefined;
  const title = phraseEndingAt(sentence, name.start - 1);
  return title && { phrases: [name], start: outermost(sentence, title).start, shared: false };
}

/** "the vice minister for foreign affairs *Ola Lie*", "the ambassador of Norway *Ola Lie*": who holds the office before the name. */
export function isHolder({ words }: Sentence, phrase: NounPhrase, outer: NounPhrase): boolean {
  const { mention } = words[phrase.head]!;
  if (outer === phrase || mention?.type !== 'person' || !/^(of|for)$/.test(words[outer.end]?.lower ?? '')) return false;
  const first = words.findIndex((word) => word.mention === mention);
  return first > phrase.start && words[first - 1]!.class !== 'DET' && OFFICE.test(words[outer.head]!.lower);
}

const OFFICE =
  /^(president|minister|secretary|chancellor|director|head|chief|chairman|chairwoman|commissioner|ambassador|representative|governor|spokesman|spokeswoman|undersecretary|general)$/;

/** "Ola Lie, director of the port said": whose office it is, where the comma behind it is left out. */
export function personBeforeOffice(sentence: Sentence, { start, head }: NounPhrase): NounPhrase | undefined {
  const { words } = sentence;
  const office = words[head]!;
  if (words[start - 1]?.text !== ',' || office.class !== 'NOUN' || office.mention || words[start]!.class === 'DET')
    return undefined;
  if (office.lower !== office.singular) return undefined;
  const name = phraseEndingAt(sentence, start - 1);
  return name && words[name.head]!.mention?.type === 'person' ? name : undefined;
}

/** "Petroleos de Lima, *S.A.*": the name before what tells only the form of a company. */
export function wholeName(sentence: Sentence, phrase: NounPhrase): NounPhrase {
  const { words } = sentence;
  const { start, head, end } = phrase;
  if (end > start + 1 || words[start - 1]?.text !== ',' || !COMPANY.test(words[head]!.text)) return phrase;
  return phraseEndingAt(sentence, start - 1) ?? phrase;
}

const COMPANY = /^(S\.?A\.?|Inc\.?|Ltd\.?|Corp\.?|Co\.?|PLC|Plc|N\.?V\.?|A\.?G\.?|LLC)$/;
