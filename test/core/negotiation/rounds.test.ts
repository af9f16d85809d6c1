import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { toSource } from '../../../src/core/document/prose';
import { said } from '../../../src/core/message';
import { roundMentions } from '../../../src/core/negotiation/roundMentions';
import { joinRounds, type Round } from '../../../src/core/negotiation/rounds';
import type { EntityType, Mention } from '../../../src/core/recognition/mention';

/** The analysis of a text in which "[type:value|words]" stands for a mention. */
function analysisOf(marked: string, published: string): Analysis {
  const document = parseDocument(`---\ndate: ${published}\n---\n${marked.replace(MARK, '$<words>')}`);
  const { prose } = document.blocks[0]!;
  let from = 0;
  const mentions = [...marked.matchAll(MARK)].map((match): Mention => {
    const { type, value, words } = match.groups as { type: EntityType; value: string; words: string };
    const start = prose.text.indexOf(words, from);
    from = start + words.length;
    const span = { start, end: from };
    return {
      type,
      value,
      text: words,
      block: 0,
      prose: span,
      span: toSource(prose, span),
      rule: 'test',
      reason: said`test`,
    };
  });
  return { document, mentions, entities: [], commitments: [] };
}

const MARK = /\[(?<type>\w+):(?<value>[^|]+)\|(?<words>[^\]]+)\]/g;

let files = 0;
const rounds = (...texts: (readonly [published: string, text: string])[]): readonly Round[] =>
  joinRounds(texts.flatMap(([published, text]) => roundMentions(`${++files}.md`, analysisOf(text, published))));
const outline = (found: readonly Round[]): string[] =>
  found.map(({ number, start, end, place }) => `${number} ${start ?? '?'} ${end ?? '?'} ${place ?? '?'}`);

describe('rounds of talks', () => {
  it('reads number, days and place from the sentence', () => {
    const text =
      'The second round of talks was held in [place:Oslo|Oslo] from [date:2026-05-19/2026-05-20|May 19 to 20].';
    assert.deepEqual(outline(rounds(['2026-05-21', text])), ['2 2026-05-19 2026-05-20 Oslo']);
  });

  it('takes the nearest date, and a place only where something is held there', () => {
    const text =
      'On [date:2026-05-02|Saturday] [place:Norway|Norway] said that a 3rd round of negotiations would start on [date:2026-06-01|June 1], after [date:2026-05-17|May 17].';
    assert.deepEqual(outline(rounds(['2026-05-03', text])), ['3 2026-06-01 2026-06-01 ?']);
  });

  it('joins what several documents say, and believes the most of them', () => {
    const found = rounds(
      ['2026-05-01', 'The second round of talks starts in [place:Oslo|Oslo] on [date:2026-05-19|May 19].'],
      ['2026-05-20', 'At the second round, the mood of the talks was good.'],
      ['2026-05-22', 'The second round of talks began on [date:2026-05-19|May 19].'],
      ['2026-05-22', 'The second round of talks began on [date:2025-05-19|May 19].'],
    );
    assert.deepEqual(outline(found), ['2 2026-05-19 2026-05-19 Oslo']);
    assert.equal(found[0]?.mentions.length, 4);
  });

  it('orders rounds by date, those without one last', () => {
    const found = rounds(
      ['2026-05-01', 'A fourth round of talks may follow.'],
      ['2026-05-01', 'The first round of trade talks was in [date:2026-03|March].'],
      ['2026-05-01', 'The second round was in [date:2026-04|April], negotiators say.'],
    );
    assert.deepEqual(
      found.map(({ number }) => number),
      [1, 2, 4],
    );
  });

  it('keeps apart rounds with one number that are a year from each other', () => {
    const found = rounds(
      ['2025-03-01', 'The first round of talks ended.'],
      ['2026-03-01', 'The first round of talks ended.'],
    );
    assert.equal(found.length, 2);
  });

  it('does not take other rounds for talks', () => {
    for (const text of [
      'Talks stalled before the first round of the presidential election.',
      'He won the second round, with more votes than expected, and called for talks.',
      'The first round of sanctions hurt the talks.',
      'The second round of funding was closed.',
      'The first round was easy.',
    ]) {
      assert.deepEqual(outline(rounds(['2026-05-01', text])), [], text);
    }
    assert.deepEqual(
      outline(rounds(['2026-05-01', 'The first all-round reform and a second-rounder are no talks.'])),
      [],
    );
  });
});
