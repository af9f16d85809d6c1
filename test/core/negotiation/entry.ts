import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';

/** A ledger entry with what the test says about it; the rest is as plain as possible. */
export function entry(said: Partial<LedgerEntry> = {}): LedgerEntry {
  const text = said.text ?? 'Brazil will open its market';
  return {
    id: said.id ?? text,
    file: 'a.md',
    published: '2026-04-01',
    kind: 'pledge',
    parties: ['Brazil'],
    addressees: [],
    topic: 'tariffs',
    topicPhrase: undefined,
    speaker: undefined,
    due: undefined,
    condition: undefined,
    amounts: [],
    strength: 0.8,
    text,
    span: { start: 0, end: text.length },
    sentence: { text: `${text}.`, span: { start: 0, end: text.length + 1 }, place: '¶1, sentence 1' },
    review: 'unreviewed',
    rule: 'test',
    annotation: undefined,
    ...said,
  };
}
