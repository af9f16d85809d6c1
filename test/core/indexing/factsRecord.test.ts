import assert from 'node:assert/strict';
import fc from 'fast-check';
import { COMMITMENT_KINDS } from '../../../src/core/commitments/commitment';
import type { DocumentFacts } from '../../../src/core/indexing/documentFacts';
import { decodeFacts, encodeFacts } from '../../../src/core/indexing/factsRecord';
import { REVIEW_STATES } from '../../../src/core/negotiation/ledgerEntry';
import { ENTITY_TYPES } from '../../../src/core/recognition/mention';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const maybe = fc.option(text, { nil: undefined });
const texts = fc.array(text, { maxLength: 3 });
const span = fc.record({ start: fc.nat(), end: fc.nat() });

const entry = (file: string, published: string | undefined) =>
  fc.record({
    id: fc.oneof(text, text.map((rest) => `${file}#${rest}`)), // prettier-ignore
    file: fc.constant(file),
    published: fc.constant(published),
    kind: fc.constantFrom(...COMMITMENT_KINDS),
    ...{ parties: texts, addressees: texts, topic: text, topicPhrase: maybe, speaker: maybe, condition: maybe },
    due: fc.option(fc.record({ phrase: text, date: maybe }), { nil: undefined }),
    amounts: fc.array(fc.record({ value: text, text }), { maxLength: 2 }),
    strength: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    ...{ text, span },
    sentence: fc.record({ text, span, place: text }),
    review: fc.constantFrom(...REVIEW_STATES),
    ...{ rule: maybe, annotation: maybe },
  });

const actor = { name: text, type: fc.constantFrom(...ENTITY_TYPES), country: maybe };

const facts: fc.Arbitrary<DocumentFacts> = fc.tuple(text, maybe).chain(([file, published]) =>
  fc.record({
    ...{ file: fc.constant(file), published: fc.constant(published), title: maybe },
    lines: fc.record({ starts: fc.array(fc.nat()), length: fc.nat() }),
    entries: fc.array(entry(file, published), { maxLength: 4 }),
    rounds: fc.array(
      fc.record({
        ...{ file: fc.constant(file), published: fc.constant(published) },
        ...{ span, number: fc.nat(), date: maybe, place: maybe, parties: texts },
      }),
      { maxLength: 3 },
    ),
    actors: fc.array(fc.record(actor), { maxLength: 3 }),
    entities: fc.array(fc.record({ ...actor, aliases: texts, roles: texts, mentions: fc.array(span) }), {
      maxLength: 3,
    }),
    triggers: fc.array(fc.record({ phrase: text, clause: text, span }), { maxLength: 3 }),
    placed: fc.constant([]),
    decisions: fc
      .array(fc.tuple(text, fc.constantFrom('accepted' as const, 'rejected' as const, 'disputed' as const)))
      .map((all) => new Map(all)),
  }),
);

/** Line starts are compared by their numbers: they stay in the record. */
const plain = (all: DocumentFacts): object => ({
  ...all,
  lines: { ...all.lines, starts: Array.from(all.lines.starts) },
});

/** The checksum and the two lengths. */
const HEADER_BYTES = 12;

describe('the record of a document', () => {
  it('gives back all that was put into it', () => {
    fc.assert(
      fc.property(facts, (all) => {
        const read = decodeFacts(encodeFacts(all), all.file);
        assert.ok(read);
        assert.deepEqual(plain(read), structuredClone(plain(all)));
      }),
    );
  });

  it('is known from one whose lengths alone were changed', () => {
    for (const all of fc.sample(facts, { seed: 1, numRuns: 20 })) {
      for (let bit = 0; bit < 8 * HEADER_BYTES; bit++) {
        const bytes = encodeFacts(all);
        bytes[bit >> 3]! ^= 1 << (bit & 7);
        assert.equal(decodeFacts(bytes, all.file), undefined, `bit ${bit}`);
      }
    }
  });

  it('is known from any block that is torn, changed or foreign', () => {
    fc.assert(
      fc.property(facts, fc.nat(), fc.integer({ min: 1, max: 255 }), (all, place, change) => {
        const bytes = encodeFacts(all);
        const at = place % bytes.length;
        assert.equal(decodeFacts(bytes.slice(0, at), all.file), undefined);
        bytes[at]! ^= change;
        assert.equal(decodeFacts(bytes, all.file), undefined);
      }),
    );
    assert.equal(decodeFacts(new TextEncoder().encode('{"version": 1, "x": 22}'), 'a.md'), undefined);
  });
});
