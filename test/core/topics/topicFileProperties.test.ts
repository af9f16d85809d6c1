import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { told } from '../../../src/core/message';
import { addTopic } from '../../../src/core/topics/addTopic';
import { moveTopic } from '../../../src/core/topics/moveTopic';
import { parseTaxonomy } from '../../../src/core/topics/parseTaxonomy';
import { renameTopic } from '../../../src/core/topics/renameTopic';
import { allTopics, findTopic, type Taxonomy } from '../../../src/core/topics/taxonomy';

const BUILT_IN = readFileSync(new URL('../../../media/lexicons/taxonomy.yaml', import.meta.url), 'utf8');
const FILE = BUILT_IN.slice(0, BUILT_IN.indexOf('\n  - id: industry'));

const read = (yaml: string): Taxonomy => parseTaxonomy(yaml, 'topics.yaml').value;
const ids = [...allTopics(read(FILE).topics)].map((topic) => topic.id);
const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const anId = fc.constantFrom(...ids);

describe('any topics file', () => {
  it('is read without an exception, and every problem has a place in it', () => {
    const edit = fc.record({
      at: fc.nat(FILE.length),
      drop: fc.nat(40),
      put: fc.string({ unit: 'binary', maxLength: 20 }),
    });
    const damaged = edit.map(({ at, drop, put }) => FILE.slice(0, at) + put + FILE.slice(at + drop));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), damaged), (yaml) => {
        const lines = yaml.split('\n').length;
        for (const { line, column, message } of parseTaxonomy(yaml, 'topics.yaml').problems) {
          assert.ok(line! >= 1 && line! <= lines + 1 && column! >= 1 && told(message).length > 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has after an edit what was asked for and all that it had', () => {
    fc.assert(
      fc.property(anId, label, (parent, name) => {
        const edit = addTopic(FILE, parent, name);
        if (edit.kind === 'refused') return;
        const after = read(edit.yaml);
        assert.equal(findTopic(after, edit.topic)?.label, name.trim().normalize('NFC'));
        for (const id of ids) assert.ok(findTopic(after, id), id);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps all topics and their words when one is renamed or moved', () => {
    const words = (taxonomy: Taxonomy): string[] =>
      [...allTopics(taxonomy.topics)].flatMap((topic) => topic.synonyms).sort();
    const before = words(read(FILE));
    fc.assert(
      fc.property(anId, fc.option(anId, { nil: undefined }), label, (id, parent, name) => {
        for (const edit of [moveTopic(FILE, id, parent), renameTopic(FILE, id, name)]) {
          if (edit.kind === 'refused') continue;
          const after = read(edit.yaml);
          const kept = words(after);
          assert.ok(
            before.every((word) => kept.includes(word)),
            'a word was lost',
          );
          for (const each of ids) assert.ok(findTopic(after, each), `${each} after ${id} → ${parent}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});
