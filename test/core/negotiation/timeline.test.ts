import assert from 'node:assert/strict';
import type { Entity } from '../../../src/core/entities/entity';
import { actsFor } from '../../../src/core/negotiation/actsFor';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import type { Round } from '../../../src/core/negotiation/rounds';
import { buildTimeline, type TimelineItem } from '../../../src/core/negotiation/timeline';
import { entry } from './entry';

const round = { id: 'r', number: 1, start: '2026-05', end: '2026-05' } as Round;
const said = (file: string, published: string | undefined, rest: Partial<LedgerEntry> = {}): LedgerEntry =>
  entry({ id: `${file}${rest.text ?? ''}`, file, published, ...rest });
const outline = (items: readonly TimelineItem[]): string[] => items.map(({ date, kind }) => `${date} ${kind}`);
const wall = 'Norland will finish the harbor wall';

describe('buildTimeline', () => {
  it('puts rounds, statements and deadlines in the order of their dates', () => {
    const due = { phrase: 'by June 1', date: '2026-06-01' };
    const items = buildTimeline([said('b.md', '2026-05-09'), said('a.md', '2026-05-02', { text: wall, due })], [round]);
    assert.deepEqual(outline(items), [
      '2026-05 round',
      '2026-05-02 statement',
      '2026-05-09 statement',
      '2026-06-01 deadline',
    ]);
  });

  it('has one statement for each document, with all its entries', () => {
    const [item, ...others] = buildTimeline(
      [said('a.md', '2026-05-02'), said('a.md', '2026-05-02', { text: wall })],
      [],
    );
    assert.equal(others.length, 0);
    assert.equal(item?.kind === 'statement' && item.entries.length, 2);
  });

  it('moves a deadline with the latest word on it', () => {
    const [june, july] = ['2026-06-01', '2026-07-01'].map((date) => ({ due: { phrase: date, date }, text: wall }));
    const items = buildTimeline([said('a.md', '2026-05-02', june), said('b.md', '2026-05-20', july)], []);
    assert.deepEqual(
      outline(items).filter((line) => line.endsWith('deadline')),
      ['2026-07-01 deadline'],
    );
  });

  it('leaves out what has no date and what was rejected', () => {
    assert.deepEqual(
      buildTimeline([said('a.md', undefined), said('b.md', '2026-01-01', { review: 'rejected' })], []),
      [],
    );
  });
});

describe('actsFor', () => {
  const entity = (name: string, country: string | undefined, type: Entity['type'] = 'person'): Entity => ({
    ...{ id: name, name, type, country, aliases: [], roles: [], mentions: [] },
  });

  it('counts ministers and ministries for their country, as most documents have it', () => {
    const partyOf = actsFor([
      entity('Ana Prado', 'Norland'),
      entity('Ana Prado', 'Sudland'),
      entity('Ana Prado', 'Norland'),
      entity('Trade Ministry', 'Norland', 'organization'),
      entity('Oslo', 'Norway', 'place'),
    ]);
    assert.deepEqual(['Ana Prado', 'Trade Ministry', 'Oslo', 'Nobody'].map(partyOf), [
      'Norland',
      'Norland',
      'Oslo',
      'Nobody',
    ]);
  });
});
