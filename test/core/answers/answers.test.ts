import assert from 'node:assert/strict';
import type { AnsweredFrom } from '../../../src/core/answers/answer';
import { commitmentsAnswer, readCommitmentsQuestion } from '../../../src/core/answers/commitmentsAnswer';
import { mentionPlaces, mentionsAnswer, readMentionsQuestion } from '../../../src/core/answers/mentionsAnswer';
import { buildLineIndex } from '../../../src/core/text/lineIndex';
import { entry } from '../negotiation/entry';

const TEXT = 'First line.\n\nBrazil will open its market.\n';
const at = TEXT.indexOf('Brazil');
const sentence = {
  text: 'Brazil will open its market.',
  span: { start: at, end: TEXT.length - 1 },
  place: '¶2, sentence 1',
};

const document = (rest: Partial<AnsweredFrom> = {}): AnsweredFrom => ({
  file: 'news/a.md',
  published: '2026-04-01',
  lines: buildLineIndex(TEXT),
  entities: [
    {
      name: 'Brazil',
      type: 'place',
      country: 'Brazil',
      aliases: ['Brazilian'],
      roles: [],
      mentions: [{ start: at, end: at + 6 }],
    },
  ],
  entries: [entry({ file: 'news/a.md', sentence, topic: 'agriculture/beef' })],
  ...rest,
});

const topicName = (id: string): string => (id === 'agriculture/beef' ? 'Agriculture › Beef' : id);
const ask = (input: unknown, documents = [document()]) =>
  commitmentsAnswer(documents, readCommitmentsQuestion(input), topicName);

describe('The answer about commitments', () => {
  it('quotes the sentence with its file, line, paragraph and date', () => {
    assert.deepEqual(ask({}).found, [
      {
        kind: 'pledge',
        parties: ['Brazil'],
        addressees: [],
        topic: 'Agriculture › Beef',
        review: 'unreviewed',
        quote: 'Brazil will open its market.',
        file: 'news/a.md',
        line: 3,
        place: '¶2, sentence 1',
        published: '2026-04-01',
      },
    ]);
  });

  it('takes parties, kinds, words of the topic and dates as they are asked for', () => {
    const total = (input: unknown): number => ask(input).total;
    assert.deepEqual(
      [{ party: 'braz' }, { kind: 'pledge' }, { about: 'BEEF open' }, { since: '2026-04-01' }].map(total),
      [1, 1, 1, 1],
    );
    assert.deepEqual(
      [{ party: 'Chile' }, { kind: 'threat' }, { about: 'steel' }, { since: '2026-04-02' }].map(total),
      [0, 0, 0, 0],
    );
  });

  it('leaves out what people have rejected, and what is no question', () => {
    assert.equal(ask({}, [document({ entries: [entry({ file: 'news/a.md', review: 'rejected' })] })]).total, 0);
    assert.equal(ask('nonsense').total, 1);
    assert.equal(ask({ kind: 'nonsense', party: 7, limit: -1 }).total, 1);
  });

  it('is bounded, and says how many there are', () => {
    const many = document({
      entries: Array.from({ length: 300 }, (_, i) =>
        entry({ id: `${i}`, file: 'news/a.md', sentence: { ...sentence, text: 'word '.repeat(500) } }),
      ),
    });
    const answer = ask({ limit: 1e9 }, [many]);
    assert.equal(answer.total, 300);
    assert.equal(answer.found.length, 50);
    assert.ok(JSON.stringify(answer).length < 50 * 800);
    assert.equal(ask({ limit: 2 }, [many]).found.length, 2);
  });
});

describe('The answer about mentions', () => {
  const mentions = (input: unknown) => {
    const question = readMentionsQuestion(input);
    return question && mentionsAnswer([document()], mentionPlaces([document()], question), () => sentence);
  };

  it('finds an entity by any form of its name and quotes the sentences', () => {
    for (const name of ['brazil', ' Brazilian ']) {
      const answer = mentions({ name });
      assert.equal(answer?.entity?.name, 'Brazil');
      assert.deepEqual(answer.found, [
        {
          quote: 'Brazil will open its market.',
          file: 'news/a.md',
          line: 3,
          place: '¶2, sentence 1',
          published: '2026-04-01',
        },
      ]);
    }
  });

  it('says that nobody has a name', () => assert.deepEqual(mentions({ name: 'Peru' }), { total: 0, found: [] }));

  it('takes nothing without a name for a question', () => {
    assert.deepEqual([{}, undefined, { name: '' }, { name: 3 }].map(mentions), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
