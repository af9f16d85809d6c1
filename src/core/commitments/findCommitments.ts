import type { PolicyDocument } from '../document/policyDocument';
import type { Entity } from '../entities/entity';
import type { Mention } from '../recognition/mention';
import type { ActLexicon } from './actLexicon';
import type { ActReading, Surroundings } from './acts/actReading';
import type { Commitment } from './commitment';
import { isItem, readIntroduction, readItem, type ListIntroduction } from './listItems';
import { readActs } from './readActs';
import { withReplies } from './replies';
import { readSentences, type Sentence } from './sentence';
import { fillSlots } from './slots';
import { survey } from './survey';
import { toCommitments } from './toCommitments';

/** What a dossier switched off. */
export interface Suppressed {
  /** Ids of rules: "modal.will", "verb.hope". */
  readonly rules?: ReadonlySet<string>;
  /** Trigger phrases, lower case, as the hover shows them: "look forward". */
  readonly phrases?: ReadonlySet<string>;
}

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
  let introduction: ListIntroduction | undefined;
  for (const sentence of sentences) {
    if (isHeadline(document, sentence)) continue;
    const item = isItem(document, sentence.block);
    const listed = item && introduction ? readItem(sentence, introduction) : undefined;
    if (listed && introduction && !isSuppressed(sentence, listed, suppressed)) {
      const slots = fillSlots(introduction.sentence, introduction.reading, surroundings);
      found.push(...toCommitments(document, sentence, listed, slots, surroundings));
      continue;
    }
    const next = readIntroduction(sentence, surroundings);
    if (!next) found.push(...ownCommitments(document, sentence, surroundings, suppressed));
    introduction = next ?? (item ? introduction : undefined);
  }
  return withReplies(found);
}

/** What a sentence states by itself. */
function ownCommitments(
  document: PolicyDocument,
  sentence: Sentence,
  surroundings: Surroundings,
  suppressed: Suppressed,
): Commitment[] {
  return readActs(sentence, surroundings)
    .filter((reading) => !isSuppressed(sentence, reading, suppressed) && !isEmpty(sentence, reading))
    .flatMap((reading) => {
      const slots = fillSlots(sentence, reading, surroundings);
      return toCommitments(document, sentence, reading, slots, surroundings);
    });
}

/** "Malaysia shall:" promises nothing by itself. */
const isEmpty = ({ words }: Sentence, { trigger }: ActReading): boolean =>
  words.slice(trigger.end).every(({ text, lower }) => text === ':' || lower === 'to' || lower === 'also');

/** Headings, and a first line without a full stop: titles only repeat the body. */
function isHeadline(document: PolicyDocument, sentence: Sentence): boolean {
  const block = document.blocks[sentence.block]!;
  if (block.kind === 'heading') return true;
  const { text } = block.prose;
  const first = sentence.block === 0 && block.containers.length === 0 && text.length <= LONGEST_HEADLINE;
  return first && !/[.!?:”"]\s*$/.test(text);
}

/** In UTF-16 units; a longer first block is a text that only lacks its full stop. */
const LONGEST_HEADLINE = 250;

function isSuppressed(sentence: Sentence, reading: ActReading, { rules, phrases }: Suppressed): boolean {
  if (rules?.has(reading.rule)) return true;
  if (!phrases || phrases.size === 0) return false;
  const words = sentence.words.slice(reading.trigger.start, reading.trigger.end);
  return phrases.has(words.map(({ lower }) => lower).join(' '));
}
