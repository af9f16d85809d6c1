import { DocumentMemory, type NameMemory } from './documentMemory';
import type { EncodedText } from './encodedText';
import { namesOfTags } from './foundName';
import { BEGIN, INSIDE, LAST, NAME_TYPES, tagOf, TAG_COUNT, UNIT } from './nameTags';
import { shortForms } from './shortForms';

/** A text after the first reading. */
export interface ReadBlock {
  readonly encoded: EncodedText;
  readonly scores: Float32Array;
  readonly posteriors: Float32Array;
  readonly tags: Uint8Array;
}

/** How much the other occurrences of a name count, in units of the scores; set by hand. */
const VOTE_WEIGHT = 2.5;
/** How much a longer name that vouches for a part of it counts. */
const VOUCH_WEIGHT = 3;
/** Less evidence than this is noise, and changes nothing. */
const LEAST_GAIN = 0.1;

/**
 * One name, one type: what a sequence of words is in most places of a document raises its scores in all of them; full
 * names vouch for surnames, organizations for their acronyms and short forms. Changes `scores` in place.
 */
export function addDocumentEvidence(blocks: readonly ReadBlock[]): void {
  const memory = new DocumentMemory();
  for (const block of blocks) remember(block, memory);
  if (memory.size === 0) return;
  for (const { encoded, posteriors } of blocks) {
    memory.forEachIn(encoded, (name, first, last) => {
      name.occurrences++;
      for (let type = 0; type < NAME_TYPES.length; type++) {
        name.votes[type]! += nameProbability(posteriors, type, first, last);
      }
    });
  }
  for (const { encoded, scores } of blocks) {
    memory.forEachIn(encoded, (name, first, last) => raise(scores, name, first, last));
  }
}

function remember({ encoded, tags, posteriors }: ReadBlock, memory: DocumentMemory): void {
  for (const name of namesOfTags(tags)) {
    memory.of(encoded, name.first, name.last);
    const type = NAME_TYPES.indexOf(name.type);
    const sure = nameProbability(posteriors, type, name.first, name.last);
    for (const form of shortForms(encoded, name)) memory.vouch(encoded, form.first, form.last, type, sure * form.trust);
  }
}

/** How probable the first reading holds it that exactly these tokens are a name of this type. */
function nameProbability(posteriors: Float32Array, type: number, first: number, last: number): number {
  const row = first * TAG_COUNT;
  if (first === last) return posteriors[row + tagOf(type, UNIT)]!;
  return Math.min(posteriors[row + tagOf(type, BEGIN)]!, posteriors[last * TAG_COUNT + tagOf(type, LAST)]!);
}

function raise(scores: Float32Array, memory: NameMemory, first: number, last: number): void {
  // A name that occurs once has no other occurrence to agree with.
  const votes = memory.occurrences > 1 ? VOTE_WEIGHT / memory.occurrences : 0;
  for (let type = 0; type < NAME_TYPES.length; type++) {
    const gain = votes * memory.votes[type]! + VOUCH_WEIGHT * memory.vouched[type]!;
    if (gain < LEAST_GAIN) continue;
    for (let i = first; i <= last; i++) {
      const part = first === last ? UNIT : i === first ? BEGIN : i === last ? LAST : INSIDE;
      scores[i * TAG_COUNT + tagOf(type, part)]! += gain;
    }
  }
}
