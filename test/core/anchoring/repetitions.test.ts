import assert from 'node:assert/strict';
import { anchorAll } from '../../../src/core/anchoring/anchor';
import type { Anchoring } from '../../../src/core/anchoring/anchoring';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import type { Span } from '../../../src/core/text/span';

/** A row that begins with a name and goes on as all others do, for longer than the context that is kept of a quote. */
const row = (name: string): string =>
  `${name} goes out with the fleet of the north on the first day, and its share of the catch is 1,000 tons for ` +
  'the whole of the year, as the ministers said before the summer.';

const names = ['Alba', 'Bora', 'Cara', 'Dora', 'Elsa', 'Fria', 'Gala'];
const SHARE = '1,000 tons';

const LIST = `${names.map(row).join('\n')}\n`;

function nth(text: string, quote: string, n: number): Span {
  let start = text.indexOf(quote);
  for (let i = 0; i < n; i++) start = text.indexOf(quote, start + 1);
  return { start, end: start + quote.length };
}

/** What becomes of quotes of the list, each with its number among equal ones, when the text they were taken from is lost. */
function found(text: string, ...quotes: readonly [quote: string, n: number][]): Anchoring[] {
  const selectors = quotes.map(([quote, n]) => describePlace(LIST, nth(LIST, quote, n)));
  return anchorAll(selectors, text);
}

const at = (span: Span): Anchoring => ({ kind: 'anchored', span, verbatim: true });
const isLost = ({ kind }: Anchoring): boolean => kind === 'orphaned';

describe('quotes that stand in a text again and again', () => {
  const shares = names.map((_, i): [string, number] => [SHARE, i]);
  const heads = names.map((name): [string, number] => [`${name} goes out`, 0]);

  it('are left to a person where nothing tells them apart', () => {
    const moved = `Late news.\n${LIST}`;
    assert.ok(found(moved, ...shares).every(isLost));
    assert.ok(found(moved, shares[3]!).every(isLost));
  });

  it('are where they were while all around them is', () => {
    const now = LIST.replace('Gala goes out', 'Gala, an old boat, goes out');
    const places = found(now, ...shares.slice(0, 6));
    places.forEach((place, i) => assert.deepEqual(place, at(nth(now, SHARE, i))));
  });

  it('are found by the annotations beside them, as far as the text between was left alone', () => {
    const now = `Late news.\n${LIST.replace('Dora goes', 'A line that was not there.\nDora goes')}`;
    const all = found(now, ...heads, ...shares);
    names.forEach((name, i) => {
      assert.deepEqual(all[i], at(nth(now, `${name} goes out`, 0)), name);
      assert.deepEqual(all[names.length + i], at(nth(now, SHARE, i)), name);
    });
  });

  it('are found by a single annotation before them or behind them', () => {
    const now = LIST.replace('Dora goes', 'A line that was not there.\nDora goes');
    for (const head of [3, 4]) {
      const [, share] = found(now, heads[head]!, shares[3]!);
      assert.deepEqual(share, at(nth(now, SHARE, 3)), names[head]);
    }
    // The annotation in front of what was put in says nothing of what stands behind it.
    assert.ok(isLost(found(now, heads[2]!, shares[3]!)[1]!));
  });

  it('go by neither neighbor when the text between was written anew', () => {
    const between = LIST.replace('Dora goes out', 'Dora, which is the oldest of them all, goes out');
    const [, share] = found(between, heads[2]!, shares[3]!, heads[4]!);
    assert.deepEqual(share, at(nth(between, SHARE, 3)));
    const both = between.replace(/(Dora.*?)before the summer/, '$1long before the summer');
    const lost = found(both, heads[2]!, shares[3]!, heads[4]!);
    assert.deepEqual(lost[0], at(nth(both, heads[2]![0], 0)));
    assert.deepEqual(lost[2], at(nth(both, heads[4]![0], 0)));
    assert.ok(isLost(lost[1]!));
  });

  it('belong to one annotation of several that stood apart, and to all that stood on one place', () => {
    const now = `${row('Hilda')}\n`;
    const [one, other] = [found(now, shares[2]!, shares[5]!), found(now, shares[5]!, shares[2]!)];
    assert.deepEqual(one.filter(isLost).length, 1);
    assert.deepEqual(other.filter(isLost).length, 1);
    const nested = found(now, ['its share of the catch is 1,000 tons', 2], [SHARE, 2], ['the catch', 2]);
    assert.deepEqual(
      nested.map((place) => place.kind !== 'orphaned' && now.slice(place.span.start, place.span.end)),
      ['its share of the catch is 1,000 tons', SHARE, 'the catch'],
    );
  });

  it('are taken where more of their context is', () => {
    const now = `The share of the catch is 1,000 tons.\n${row('Hilda')}\nIt is 1,000 tons.\n`;
    assert.deepEqual(found(now, shares[2]!), [at(nth(now, SHARE, 1))]);
  });

  it('are left to a person where only a heading tells them apart', () => {
    const under = (...headings: readonly string[]): string =>
      headings.map((heading) => `## ${heading}\n\n${row('Alba')}\n\n`).join('');
    const old = under('Fish', 'Ships');
    const now = `Late news, and more of it.\n\n${under('Ships', 'Fish')}`;
    const selector = describePlace(old, nth(old, SHARE, 0));
    assert.equal(anchorAll([selector], now)[0]!.kind, 'orphaned');
  });
});
