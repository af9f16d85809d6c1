import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { outlineOf, type OutlineRow } from '../../../src/core/navigation/outline';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import type { RoundMention } from '../../../src/core/negotiation/roundMentions';
import { entry } from '../negotiation/entry';

const TEXT = `# Talks

Opening words on fish.

## Monday

Fish one. Fish two in the second round. Steel one. Fish three.

## Tuesday

The third round.
`;

const placed = (words: string, topic: string, rest: Partial<LedgerEntry> = {}): LedgerEntry => {
  const start = TEXT.indexOf(words);
  return entry({ text: words, topic, span: { start, end: start + words.length }, ...rest });
};

const round = (words: string, number: number): RoundMention => {
  const start = TEXT.indexOf(words);
  const span = { start, end: start + words.length };
  return { file: 'a.md', span, number, date: undefined, place: undefined, parties: [], published: undefined };
};

const lines = (rows: readonly OutlineRow[], depth = 0): string[] =>
  rows.flatMap((row) => {
    const name = { section: 'title', topic: 'topic', commitment: '', round: '' }[row.kind];
    const said =
      row.kind === 'commitment'
        ? row.entry.text
        : row.kind === 'round'
          ? `round ${row.round.number}`
          : String(row[name as never]);
    return [`${' '.repeat(depth)}${said}`, ...('rows' in row ? lines(row.rows, depth + 1) : [])];
  });

const ENTRIES = [
  placed('Opening words', 'fish'),
  placed('Fish one', 'fish'),
  placed('Fish two in the second round', 'fish'),
  placed('Steel one', 'steel'),
  placed('Fish three', 'fish'),
];

describe('outlineOf', () => {
  const document = parseDocument(TEXT);
  const rounds = [round('second round', 2), round('third round', 3)];

  it('follows the text: headings, runs of one topic, commitments and rounds', () => {
    assert.deepEqual(lines(outlineOf({ document, entries: ENTRIES, rounds })), [
      'fish',
      ' Opening words',
      'Monday',
      ' fish',
      '  Fish one',
      '  Fish two in the second round',
      '  round 2',
      ' steel',
      '  Steel one',
      ' fish',
      '  Fish three',
      'Tuesday',
      ' round 3',
    ]);
  });

  it('leaves out what a person has rejected, and topics that are then empty', () => {
    const entries = [placed('Steel one', 'steel', { review: 'rejected' })];
    assert.deepEqual(lines(outlineOf({ document, entries, rounds: [] })), []);
  });

  it('puts sections under the heading that they stand under, and has no row for a title above all', () => {
    const text =
      '# Talks\n\n## Monday\n\n### Noon\n\nFish one.\n\n## Tuesday\n\nFish two.\n\n#### Night\n\nFish three.\n';
    const entries = ['Fish one', 'Fish two', 'Fish three'].map((words) => {
      const start = text.indexOf(words);
      return entry({ text: words, topic: 'fish', span: { start, end: start + words.length } });
    });
    assert.deepEqual(lines(outlineOf({ document: parseDocument(text), entries, rounds: [] })), [
      'Monday',
      ' Noon',
      '  fish',
      '   Fish one',
      'Tuesday',
      ' fish',
      '  Fish two',
      ' Night',
      '  fish',
      '   Fish three',
    ]);
  });

  it('has one row for what several people have recorded alike, and one for each kind where they differ', () => {
    const records = (['pledge', 'pledge', 'plan'] as const).map((kind, i) =>
      placed('Steel one', 'steel', { id: `${i}`, kind }),
    );
    const [section] = outlineOf({ document, entries: records, rounds: [] });
    assert.deepEqual(lines([section!]), ['Monday', ' steel', '  Steel one', '  Steel one']);
  });

  it('has no sections where there is one heading', () => {
    const text = '# Talks\n\nFish one.\n';
    const entries = [entry({ text: 'Fish one', topic: 'fish', span: { start: 9, end: 17 } })];
    assert.deepEqual(lines(outlineOf({ document: parseDocument(text), entries, rounds: [] })), ['fish', ' Fish one']);
  });

  it('gives each place one way down: rows of a level do not overlap, and each lies within its parent', () => {
    const check = (rows: readonly OutlineRow[], outer: { start: number; end: number }): void => {
      rows.forEach((row, i) => {
        assert.ok(outer.start <= row.span.start && row.span.end <= outer.end);
        assert.ok(row.span.start <= row.place.start && row.place.end <= row.span.end);
        const next = rows[i + 1];
        if (next && row.kind !== 'commitment') assert.ok(row.span.end <= next.span.start);
        if ('rows' in row) check(row.rows, row.span);
      });
    };
    check(outlineOf({ document, entries: ENTRIES, rounds }), { start: 0, end: TEXT.length });
  });
});
