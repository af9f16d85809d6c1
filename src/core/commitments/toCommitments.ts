import { toSource, type Prose } from '../document/prose';
import type { ActReading, Surroundings } from './acts/actReading';
import type { ActLexicon } from './actLexicon';
import { isOfActor } from './actors';
import { groupFrom, phraseFrom, skipAdverbs, togetherFrom } from './clause';
import { clauseEnd } from './clauseEnd';
import type { LocalCommitment } from './commitment';
import { findCondition } from './condition';
import { laterItems, undertakings, type WordRange } from './coordination';
import { findDue } from './due';
import type { Sentence } from './sentence';
import type { Slots } from './slots';
import { peoplePhrase, topicPhrase } from './topicPhrase';
import type { VerbGroup } from './verbGroup';
import type { Word } from './word';

/** One record for each undertaking of the reading; they share party, addressee and speaker. */
export function toCommitments(
  prose: Prose,
  sentence: Sentence,
  reading: ActReading,
  slots: Slots,
  { lexicon, genre, published }: Surroundings,
): LocalCommitment[] {
  const start = withCondition(sentence, startOf(reading));
  const from = Math.max(reading.complement, reading.trigger.end - 1);
  const end = clauseEnd(sentence, from, lexicon, start);
  if (isAsked(sentence, end)) return [];
  const first = undertakings(sentence, start, reading.verb, end, genre);
  const later = laterItems(sentence, reading.verb, end).map((item) => ({
    start: item.start,
    end: Math.min(clauseEnd(sentence, item.start, lexicon), item.end),
  }));
  return [...first, ...later].map((range, n) => {
    const due = findDue(sentence, range, published);
    const topicFrom = n === 0 ? topicStart(sentence, reading, lexicon) : range.start;
    return describe(prose, sentence, reading, range, topicFrom, slots, due);
  });
}

/** "Minister, will you expel the ambassador?" is said by nobody who would do it. */
const isAsked = ({ words }: Sentence, end: number): boolean => words[end]?.text === '?';

function describe(
  prose: Prose,
  sentence: Sentence,
  reading: ActReading,
  range: WordRange,
  topicFrom: number,
  { parties, addressees, speaker }: Slots,
  due: LocalCommitment['due'],
): LocalCommitment {
  const { words } = sentence;
  const span = { start: words[range.start]!.start, end: words[range.end - 1]!.end };
  const trigger = { start: words[reading.trigger.start]!.start, end: words[reading.trigger.end - 1]!.end };
  return {
    parties,
    addressees,
    speaker,
    kind: reading.kind,
    span: toSource(prose, span),
    sentence: toSource(prose, sentence.span),
    text: prose.text.slice(span.start, span.end),
    topicPhrase:
      passiveTopic(sentence, reading) ??
      pronounTopic(sentence, reading, range) ??
      topicPhrase(sentence, topicFrom, range.end) ??
      verbTopic(sentence, reading) ??
      peoplePhrase(sentence, topicFrom, range.end),
    topic: 'other',
    condition: findCondition(sentence, range.start, range.end),
    strength: reading.strength,
    rule: reading.rule,
    trigger: toSource(prose, trigger),
    due,
  };
}

/** "The farm plan will be presented", "a deal on fish was struck": of a passive the subject is the topic, unless it is a party. */
function passiveTopic(sentence: Sentence, { verb, subject, patient, kind, trigger }: ActReading): string | undefined {
  if (patient && !patient.shared && kind !== 'demand') return topicPhrase(sentence, patient.start, trigger.start);
  return verb?.passive && subject && !subject.shared && subject.start < verb.start && verb.start <= trigger.start
    ? topicPhrase(sentence, subject.start, verb.start)
    : undefined;
}

/** "Of the duties he said he was ready to lift *them* once": what the pronoun means, rather than what the condition is about. */
function pronounTopic(sentence: Sentence, { verb }: ActReading, { start, end }: WordRange): string | undefined {
  const object = verb && sentence.words[verb.end];
  if (!object || !/^(it|them)$/.test(object.lower) || verb.end >= end) return undefined;
  if (!CONDITIONAL.has(sentence.words[verb.end + 1]?.lower ?? '')) return undefined;
  return topicPhrase(sentence, 0, start);
}

const CONDITIONAL = new Set(['if', 'once', 'when', 'unless', 'until', 'after', 'because', 'provided']);

/** "will meet on Monday", "talks will resume": where nothing is named the verb or the event is the topic. */
function verbTopic(sentence: Sentence, { verb, subject, kind }: ActReading): string | undefined {
  const lemma = verb && sentence.words[verb.head]!.lemmas.find((l) => VERB_TOPICS.has(l));
  if (lemma) return VERB_TOPICS.get(lemma);
  const event = kind === 'plan' && subject && EVENTS.test(sentence.words[subject.phrases[0]!.head]!.lower);
  return event ? topicPhrase(sentence, subject.start, verb?.start ?? subject.start) : undefined;
}

const VERB_TOPICS: ReadonlyMap<string, string> = new Map(
  Object.entries({ meet: 'meeting', negotiate: 'negotiations', visit: 'visit' }),
);
const EVENTS =
  /^(talks?|meetings?|negotiations?|summit|conference|visit|round|discussions?|consultations?|collaboration|dialogue)$/;

/** The topic lies in what is promised, not in who is asked: after the addressee, and after "a consensus" that was reached. */
function topicStart(
  sentence: Sentence,
  { complement, addressee, trigger, verb }: ActReading,
  lexicon: ActLexicon,
): number {
  const asked = addressee && addressee.start >= trigger.end ? addressee.end : 0;
  // In "urged that the fee be waived" the subject of the clause belongs to the topic.
  const inClause = verb !== undefined && (verb.form === 'finite' || verb.form === 'bare') && verb.start > complement;
  if (inClause || !verb) return Math.max(complement, asked);
  return Math.max(complement, asked, verb.start, endOfAsked(sentence, verb, lexicon) ?? 0);
}

/** "voted to direct *the ministry* to cut duties": behind those who are to do it, where there are such. */
function endOfAsked(sentence: Sentence, verb: VerbGroup, lexicon: ActLexicon): number | undefined {
  const first = phraseFrom(sentence, verb.end);
  if (!first || !isAskedOf(sentence.words[first.head]!, lexicon) || !asks(sentence.words[verb.head]!, lexicon))
    return undefined;
  const last = togetherFrom(sentence, first).at(-1)!;
  return groupFrom(sentence, skipAdverbs(sentence.words, last.end))?.form === 'infinitive' ? last.end : undefined;
}

const isAskedOf = ({ mention, singular }: Word, { parties }: ActLexicon): boolean =>
  isOfActor(mention) || parties.actorNouns.has(singular);

const asks = ({ lemmas, lower }: Word, { verbs }: ActLexicon): boolean =>
  MAKING.test(lower) || lemmas.some((lemma) => verbs.get(lemma)?.some(({ frames }) => frames.includes('object to')));

/** Verbs of having somebody do something that are no acts by themselves. */
const MAKING = /^(allow|enabl|requir|forc|permit|authoriz|oblig|help|compel)(e|s|es|ing|ed|ling|led|ting|ted)?$/;

/** From the party or what a passive speaks of, or from the verb where that stands elsewhere. */
function startOf({ subject, patient, trigger, complement }: ActReading): number {
  const first = Math.min(trigger.start, complement);
  const opening = subject ?? patient;
  return opening && !opening.shared ? Math.min(opening.start, first) : first;
}

/** How many words a condition before the promise may have. */
const LONGEST_CONDITION = 25;

/** Takes in the condition that opens the sentence or the quotation: "if we cannot resolve it then of course I will". */
function withCondition(sentence: Sentence, start: number): number {
  const { quotation } = sentence.words[start]!;
  for (let i = start - 1; i >= Math.max(0, start - LONGEST_CONDITION); i--) {
    const word = sentence.words[i]!;
    if (word.quotation !== quotation || /^[;:.]$/.test(word.text)) return start;
    if (word.lower === 'if' || word.lower === 'unless') return opensClause(sentence, i) ? i : start;
  }
  return start;
}

/** True if nothing but a comma, a conjunction or an opening stands before the condition. */
const opensClause = (sentence: Sentence, i: number): boolean => {
  const before = sentence.words[i - 1];
  return (
    !before ||
    before.class === 'PUNCT' ||
    before.class === 'CCONJ' ||
    before.lower === 'that' ||
    before.class === 'VERB'
  );
};
