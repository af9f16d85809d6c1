import type { Stretch } from '../document/stretches';
import type { ActReading, Surroundings } from './acts/actReading';
import { findSubject, type Subject } from './subject';
import { groupFrom, skipAdverbs } from './clause';
import type { CommitmentKind } from './commitment';
import type { Sentence } from './sentence';
import type { VerbGroup } from './verbGroup';
import type { Word } from './word';

/** "Both sides intend to:" with the list that follows it: each item is an undertaking of the same parties. */
export interface ListIntroduction {
  readonly sentence: Sentence;
  readonly reading: ActReading;
}

/** Reads a sentence that ends in a colon right after its act: "will:", "agreed to:", "commit to the following:". */
export function readIntroduction(sentence: Sentence, { lexicon }: Surroundings): ListIntroduction | undefined {
  const { words } = sentence;
  if (words.at(-1)?.text !== ':') return undefined;
  const end = beforeFiller(sentence);
  const group = sentence.groups.findLast((g) => g.end <= end && g.end >= end - 1);
  const subject = group && findSubject(sentence, group);
  if (!group || !subject) return undefined;
  const act = actOf(sentence, group, lexicon);
  return act && { sentence, reading: toReading(act, group, subject) };
}

/** The reading of an item that starts with the verb the introduction calls for; undefined for any other item. */
export function readItem(sentence: Sentence, { reading }: ListIntroduction): ActReading | undefined {
  const start = firstWord(sentence);
  const group = groupFrom(sentence, skipAdverbs(sentence.words, start));
  if (!group) return verbless(sentence, start, reading);
  if (group.form !== 'bare' && group.form !== 'ing' && group.form !== 'infinitive') return undefined;
  return {
    ...reading,
    trigger: { start: group.start, end: group.end },
    complement: group.start,
    addressee: undefined,
    object: undefined,
    verb: group,
  };
}

/** An item whose first word the tagger took for a noun or a name, "repair the lighthouse": after "will:" it is the verb. */
function verbless({ words }: Sentence, start: number, reading: ActReading): ActReading | undefined {
  const [first, next] = [words[start], words[start + 1]];
  if (!first || !next || !/^[a-z]+[^s]$/i.test(first.text) || first.class === 'DET' || first.mention) return undefined;
  if (first.class === 'PROPN' && !opensObject(first, next)) return undefined;
  const trigger = { start, end: start + 1 };
  return { ...reading, trigger, complement: start + 1, addressee: undefined, object: undefined, verb: undefined };
}

/** "Explore a project", "exchange data": where the object of a verb begins; "Better access" is no act. */
function opensObject(first: Word, next: Word): boolean {
  if (next.class === 'DET') return true;
  const object = next.class === 'NOUN' || next.class === 'ADJ' || next.class === 'NUM';
  return object && (first.text === first.lower || first.lemmas.length > 0);
}

/** True if the block is an item of a list that can belong to the introduction. */
export const isItem = ({ containers, text }: Stretch): boolean =>
  containers.some(({ kind }) => kind === 'listItem') || /^\(?[a-z0-9]{1,2}[.)]\s/.test(text);

/** The index before ":" and before "the following", "as follows", "to". */
function beforeFiller({ words }: Sentence): number {
  let end = words.length - 1;
  while (end > 0 && ['following', 'the', 'follows', 'as', 'to', 'by', 'also'].includes(words[end - 1]!.lower)) end--;
  return end;
}

interface Act {
  readonly rule: string;
  readonly kind: CommitmentKind;
  readonly strength: number;
}

const MODAL_STRENGTH = 0.8;

function actOf(sentence: Sentence, group: VerbGroup, { verbs }: Surroundings['lexicon']): Act | undefined {
  if (group.modal === 'will' || group.modal === 'shall') {
    return { rule: 'list.will', kind: group.negated ? 'refusal' : 'pledge', strength: MODAL_STRENGTH };
  }
  const entries = sentence.words[group.head]!.lemmas.flatMap((lemma) => verbs.get(lemma) ?? []);
  const entry = entries.find(({ frames, particles }) => frames.includes('to') && particles.length === 0);
  return entry && { rule: `list.${entry.head}`, kind: entry.kind, strength: entry.strength };
}

const toReading = ({ rule, kind, strength }: Act, group: VerbGroup, subject: Subject): ActReading => ({
  rule,
  kind,
  strength,
  trigger: { start: group.start, end: group.end },
  subject: { ...subject, shared: true },
  agent: undefined,
  addressee: undefined,
  complement: group.end,
  object: undefined,
  verb: undefined,
});

/** Steps over a label: "(a)", "1." and the like. */
function firstWord({ words }: Sentence): number {
  let i = 0;
  while (
    i < 3 &&
    words[i] &&
    (words[i]!.class === 'PUNCT' || words[i]!.class === 'NUM' || /^[a-z]$/.test(words[i]!.text))
  )
    i++;
  return i;
}
