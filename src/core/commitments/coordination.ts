import { groupAt, skipAdverbs } from './clause';
import type { Genre } from './genre';
import type { Sentence } from './sentence';
import type { VerbGroup } from './verbGroup';

/** Words from `start` up to `end` of a sentence. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

/** What one verb of a list must have around it to be an undertaking of its own, in words, its own verb counted. */
const SHORTEST_FIRST = 3;
const SHORTEST_NEXT = 5;

/**
 * Cuts what is promised into its undertakings: "to *enhance surveillance* and *share best practices at the summit*" are two,
 * "to *eliminate or reduce tariffs*" is one. The first range starts at `from`; the others at their verb.
 */
export function undertakings(
  sentence: Sentence,
  from: number,
  verb: VerbGroup | undefined,
  end: number,
  genre: Genre,
): WordRange[] {
  const cuts = verb ? cutsAfter(sentence, verb, end).filter(({ strong }) => strong || genre === 'undertakings') : [];
  const ranges: WordRange[] = [];
  let start = from;
  for (const { conjunction, next } of cuts) {
    const length = conjunction - Math.max(start, verb!.head);
    const following = cuts.find((cut) => cut.next > next)?.conjunction ?? end;
    if (length < SHORTEST_FIRST || following - next < SHORTEST_NEXT) continue;
    ranges.push({ start, end: conjunction });
    start = next;
  }
  return [...ranges, { start, end }];
}

/**
 * The items that go on a list after semicolons beyond `end`: where "ensure the transfer of data, with safeguards; and
 * *remove* the limits" is cut off at the comma, the later items are undertakings all the same.
 */
export function laterItems(sentence: Sentence, verb: VerbGroup | undefined, end: number): WordRange[] {
  if (!verb) return [];
  const starts: number[] = [];
  for (let i = end; i < sentence.words.length; i++) {
    if (sentence.words[i]!.text !== ';') continue;
    const start = sentence.words[i + 1]?.lower === 'and' ? i + 2 : i + 1;
    const group = groupAt(sentence, skipAdverbs(sentence.words, start));
    if (group ? !isParallel(verb, group) : !isMistakenVerb(sentence, verb, start)) break;
    starts.push(start);
  }
  return starts.map((start, n) => ({ start, end: beforeSemicolon(sentence, starts[n + 1]) }));
}

const beforeSemicolon = ({ words }: Sentence, next = words.length): number =>
  next === words.length ? next : words.findLastIndex(({ text }, i) => i < next && text === ';');

/** "; *support* a permanent moratorium": a bare word that a determiner follows is the verb that it may also be. */
const isMistakenVerb = ({ words }: Sentence, verb: VerbGroup, i: number): boolean =>
  verb.form !== 'ing' && /^[a-z]+[^s]$/.test(words[i]?.text ?? '') && words[i + 1]?.class === 'DET';

interface Cut {
  /** First word of ", and", "and", "as well as". */
  readonly conjunction: number;
  /** True for ";", "as well as" and "while also", which always set undertakings apart; "and" does so only in lists of them. */
  readonly strong: boolean;
  /** The verb that goes on. */
  readonly next: number;
}

function cutsAfter(sentence: Sentence, verb: VerbGroup, end: number): Cut[] {
  const cuts: Cut[] = [];
  for (let i = verb.end; i < end; i++) {
    const after = afterConjunction(sentence, i);
    if (after === undefined) continue;
    // "committed to strengthening … and to enhancing": the gerund's own "to" goes on with the first.
    const to = sentence.words[after]?.lower === 'to' && verb.form === 'ing' ? after + 1 : after;
    const next = skipAdverbs(sentence.words, to);
    const group = groupAt(sentence, next);
    if (!group || group.head >= end || !isParallel(verb, group) || isEnclosed(sentence, verb, i)) continue;
    const comma = /^[,;]$/.test(sentence.words[i - 1]?.text ?? '') ? i - 1 : i;
    cuts.push({ conjunction: comma, next: after, strong: sentence.words[i]!.lower !== 'and' });
  }
  return cuts;
}

/** The first word after "and", ";", "as well as", "while also"; undefined where none of them stands here. */
function afterConjunction({ words }: Sentence, i: number): number | undefined {
  const { lower } = words[i]!;
  if (lower === 'and') return i + 1;
  if (words[i]!.text === ';') return words[i + 1]?.lower === 'and' ? undefined : i + 1;
  if (lower === 'as' && words[i + 1]?.lower === 'well' && words[i + 2]?.lower === 'as') return i + 3;
  return lower === 'while' && words[i + 1]?.lower === 'also' ? i + 2 : undefined;
}

function isParallel(first: VerbGroup, next: VerbGroup): boolean {
  if (next.form === 'ing') return true;
  if (first.form === 'ing') return false;
  return next.form === 'bare' || next.form === 'infinitive';
}

/** True inside a relative clause of the first verb's object, whose verbs are not promised. */
function isEnclosed(sentence: Sentence, verb: VerbGroup, i: number): boolean {
  if (sentence.words[i]!.text === ';') return false;
  const inner = sentence.groups.findLast(({ start, end }) => start >= verb.end && end <= i);
  const gerund = inner?.form === 'ing' && verb.form !== 'ing' && sentence.words[inner.start - 1]?.class === 'ADP';
  return inner?.form === 'finite' || gerund === true;
}
