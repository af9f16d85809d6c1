import type { PolicyDocument } from '../document/policyDocument';
import { toSource } from '../document/prose';
import type { Entity } from '../entities/entity';
import type { Mention } from '../recognition/mention';
import type { ActLexicon } from './actLexicon';
import { indexNames, listActors } from './actors';
import type { ActReading, ActRule, Surroundings } from './acts/actReading';
import { dutyActs } from './acts/dutyActs';
import { modalActs } from './acts/modalActs';
import { nounActs } from './acts/nounActs';
import { verbActs } from './acts/verbActs';
import { clauseEnd } from './clauseEnd';
import type { Commitment } from './commitment';
import { findCondition } from './condition';
import { findDue } from './due';
import { genreOf, principalsOf } from './genre';
import type { Cast } from './party';
import { describePeople } from './people';
import { readSentences, type Sentence } from './sentence';
import { fillSlots } from './slots';
import { sourceFinder } from './source';
import { topicPhrase } from './topicPhrase';

/** What a dossier switched off. */
export interface Suppressed {
  /** Ids of rules: "modal.will", "verb.hope". */
  readonly rules?: ReadonlySet<string>;
  /** Trigger phrases, lower case, as the hover shows them: "look forward". */
  readonly phrases?: ReadonlySet<string>;
}

/** Every family of rules, the most telling first: where two read the same words the first wins. */
const RULES: readonly ActRule[] = [verbActs, nounActs, dutyActs, modalActs];

/**
 * Finds who promises, plans, offers, asks, refuses or threatens what, sentence by sentence, in text order. Names are taken from
 * the entities. `topic` is "other": the topics room assigns it.
 */
export function findCommitments(
  document: PolicyDocument,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  lexicon: ActLexicon,
  suppressed: Suppressed = {},
): readonly Commitment[] {
  const sentences = readSentences(document, mentions, lexicon);
  const surroundings = survey(document, sentences, entities, lexicon);
  const found: Commitment[] = [];
  for (const sentence of sentences) {
    if (isHeadline(document, sentence)) continue;
    for (const reading of readActs(sentence, surroundings)) {
      if (isSuppressed(sentence, reading, suppressed)) continue;
      found.push(toCommitment(document, sentence, reading, surroundings));
    }
  }
  return found;
}

/** Everything about the document that the rules look up: who is in it, who speaks where, what genre it is. */
function survey(
  document: PolicyDocument,
  sentences: readonly Sentence[],
  entities: readonly Entity[],
  lexicon: ActLexicon,
): Surroundings {
  const names = indexNames(entities);
  const people = describePeople(sentences, entities, names, lexicon.parties);
  const actors = listActors(sentences, names, people, lexicon.parties);
  const blocks = sentences.map(({ block }) => block);
  const principals = principalsOf(document, actors, blocks, lexicon.parties.countries);
  const cast: Cast = { names, people, actors, words: lexicon.parties, principals };
  return { lexicon, cast, sourceOf: sourceFinder(sentences, cast, lexicon), genre: genreOf(document) };
}

/** Headings, and a first line without a full stop: titles only repeat the body. */
function isHeadline(document: PolicyDocument, sentence: Sentence): boolean {
  const block = document.blocks[sentence.block]!;
  if (block.kind === 'heading') return true;
  return sentence.block === 0 && block.containers.length === 0 && !/[.!?:”"]\s*$/.test(block.prose.text);
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

/** All rules' readings, without those inside another's promise. */
function readActs(sentence: Sentence, surroundings: Surroundings): ActReading[] {
  const readings = RULES.flatMap((rule) => rule(sentence, surroundings));
  const kept: ActReading[] = [];
  for (const reading of readings.sort((a, b) => a.trigger.start - b.trigger.start)) {
    const inside = kept.some((other) => {
      const end = clauseEnd(sentence, other.complement, surroundings.lexicon.sayings);
      return reading.trigger.start < Math.max(end, other.trigger.end);
    });
    if (!inside) kept.push(reading);
  }
  return kept;
}

function isSuppressed(sentence: Sentence, reading: ActReading, { rules, phrases }: Suppressed): boolean {
  if (rules?.has(reading.rule)) return true;
  if (!phrases || phrases.size === 0) return false;
  const words = sentence.words.slice(reading.trigger.start, reading.trigger.end);
  return phrases.has(words.map(({ lower }) => lower).join(' '));
}

function toCommitment(
  document: PolicyDocument,
  sentence: Sentence,
  reading: ActReading,
  surroundings: Surroundings,
): Commitment {
  const { prose } = document.blocks[sentence.block]!;
  const start = withCondition(sentence, startOf(reading));
  const end = clauseEnd(sentence, Math.max(reading.complement, reading.trigger.end - 1), surroundings.lexicon.sayings);
  const words = { start: sentence.words[start]!.start, end: sentence.words[end - 1]!.end };
  const trigger = {
    start: sentence.words[reading.trigger.start]!.start,
    end: sentence.words[reading.trigger.end - 1]!.end,
  };
  return {
    kind: reading.kind,
    span: toSource(prose, words),
    block: sentence.block,
    sentence: toSource(prose, sentence.span),
    text: prose.text.slice(words.start, words.end),
    ...fillSlots(sentence, reading, surroundings),
    topicPhrase: topicPhrase(sentence, topicStart(reading), end) ?? topicPhrase(sentence, start, end),
    topic: 'other',
    due: findDue(sentence, start, Math.max(end, sentence.words.length), document.published),
    condition: findCondition(sentence, start, end),
    strength: reading.strength,
    rule: reading.rule,
    trigger: toSource(prose, trigger),
  };
}

/** The topic lies in what is promised, not in who is asked: after the addressee, and after "a consensus" that was reached. */
const topicStart = ({ complement, addressee, trigger, verb }: ActReading): number =>
  Math.max(complement, addressee && addressee.start >= trigger.end ? addressee.end : 0, verb?.start ?? 0);

/** From the party, or from the verb where the party stands elsewhere. */
function startOf({ subject, trigger, complement }: ActReading): number {
  const first = Math.min(trigger.start, complement);
  return subject && !subject.shared ? Math.min(subject.start, first) : first;
}
