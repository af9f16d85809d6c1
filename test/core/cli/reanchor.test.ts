import assert from 'node:assert/strict';
import { answerLines } from '../../../src/cli/reanchor';

const OLD =
  'The quota would rise to 40,000 tons. The envoy said no. The talks go on. Norland lifted its ban on herring.\n';
const NEW = 'On Friday, the quota would rise to 45,000 tons. The envoy said no. The talks go on.\n';
const read = (file: string): string => ({ 'old.md': OLD, 'new.md': NEW })[file] ?? '';
const record = (quote: string): string =>
  JSON.stringify({ a: 'old.md', b: 'new.md', s: OLD.indexOf(quote), e: OLD.indexOf(quote) + quote.length });

const outcomes = (quotes: readonly string[], quotesOnly = false): string[] =>
  answerLines(quotes.map(record).join('\n'), 'spans.jsonl', read, quotesOnly).map((line) => {
    const { outcome, start, end } = JSON.parse(line) as { outcome: string; start: number; end: number };
    return outcome === 'orphaned' ? outcome : `${outcome}: ${NEW.slice(start, end)}`;
  });

describe('rapporteur reanchor', () => {
  it('answers each span in its order: same text, other text, none', () => {
    const expected = ['changed: quota would rise to 45,000 tons', 'orphaned', 'anchored: The envoy said no.'];
    assert.deepEqual(outcomes(['quota would rise to 40,000 tons', 'Norland lifted', 'The envoy said no.']), expected);
  });

  it('finds spans by their quotes alone when the old text is lost', () => {
    assert.deepEqual(outcomes(['The envoy said no.', 'Norland lifted'], true), [
      'anchored: The envoy said no.',
      'orphaned',
    ]);
  });

  it('tells which facts changed', () => {
    const [line] = answerLines(record('rise to 40,000 tons'), 'spans.jsonl', read, false);
    assert.deepEqual(JSON.parse(line!).facts, [{ kind: 'number', before: '40,000', after: '45,000' }]);
  });

  it('names the line that is no record', () => {
    const lines = `${record('The envoy')}\n{"a": "old.md", "b": "new.md", "s": 9, "e": 3}\n`;
    assert.throws(() => answerLines(lines, 'spans.jsonl', read, false), /spans\.jsonl, line 2: .*"s" not after "e"/);
  });
});
