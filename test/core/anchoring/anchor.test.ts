import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor, anchorAll } from '../../../src/core/anchoring/anchor';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { ARTICLE, articles, RUNS, wordSpan } from './articles';

const spanOf = (text: string, quote: string, nth = 0): { start: number; end: number } => {
  let start = text.indexOf(quote);
  for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
  assert.ok(start >= 0, quote);
  return { start, end: start + quote.length };
};

/** What becomes of a quote of the article when the text changes, with and without the old text at hand. */
function both(quote: string, edit: (text: string) => string, nth = 0): string[] {
  const now = edit(ARTICLE);
  const selector = describePlace(ARTICLE, spanOf(ARTICLE, quote, nth));
  return [anchorAll([selector], now, ARTICLE)[0]!, anchor(selector, now)].map((anchoring) =>
    anchoring.kind === 'orphaned'
      ? 'orphaned'
      : `${anchoring.kind}: ${now.slice(anchoring.span.start, anchoring.span.end)}`,
  );
}

const same = (outcome: string): string[] => [outcome, outcome];

describe('anchoring', () => {
  it('finds every place of an unchanged text where it was, repetitions included', () => {
    fc.assert(
      fc.property(fc.nat({ max: ARTICLE.length - 2 }), fc.integer({ min: 1, max: 80 }), (start, length) => {
        const span = { start, end: Math.min(ARTICLE.length, start + length) };
        if (ARTICLE.slice(span.start, span.end).trim() === '') return;
        const found = anchor(describePlace(ARTICLE, span), ARTICLE);
        assert.deepEqual(found, { kind: 'anchored', span, verbatim: true });
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('keeps a place when something else is edited', () => {
    const insertion = (text: string): string =>
      text.replace('# Ministers meet', '# Late on Friday, ministers of both sides meet');
    assert.deepEqual(both('accept new tariffs', insertion), same('anchored: accept new tariffs'));
    assert.deepEqual(both('Ostland', insertion), same('anchored: Ostland'));
  });

  it('tells the repetitions of one sentence apart', () => {
    const sentence = 'The minister said the quota would rise to 40,000 tons.';
    const moved = (text: string): string => text.replace('PORT ELIN, May 3 (Harbor Wire) - ', 'PORT ELIN - ');
    const span = spanOf(moved(ARTICLE), sentence);
    const found = anchor(describePlace(ARTICLE, spanOf(ARTICLE, sentence)), moved(ARTICLE));
    assert.deepEqual(found.kind === 'anchored' && found.span, span);
  });

  it('finds a quote that overlaps itself where it was, and in a text that is nothing else', () => {
    const chant = 'They sang no, no, no, no and went home.';
    const span = { start: chant.indexOf('no, no') + 4, end: chant.indexOf('no, no') + 10 };
    assert.deepEqual(anchor(describePlace(chant, span), `Late. ${chant}`), {
      kind: 'anchored',
      span: { start: span.start + 6, end: span.end + 6 },
      verbatim: true,
    });
    const endless = 'a'.repeat(600_000);
    const lost = anchor(
      { ...describePlace(endless, { start: 10, end: 250_000 }), prefix: 'x ', suffix: ' y' },
      endless,
    );
    assert.equal(lost.kind, 'orphaned');
  });

  it('takes white space, markup and punctuation for no change', () => {
    assert.deepEqual(
      both('Friday to reopen talks on steel quotas', (text) => text.replace('reopen talks on', 'reopen\n*talks* on')),
      same('anchored: Friday to reopen\n*talks* on steel quotas'),
    );
    const typographic = (text: string): string =>
      text.replace('"We will not accept new tariffs,"', '“We will not accept new tariffs”,');
    for (const outcome of both('"We will not accept new tariffs,"', typographic)) {
      assert.match(outcome, /^anchored: “We will not accept new tariffs/);
    }
  });

  it('says moved when the text was taken elsewhere', () => {
    const cut = (text: string): string => {
      const sentence = ' Ostland committed to lift its ban by July 1, unless talks fail.';
      return text.replace(sentence, '').replace('## Fish', sentence.trim() + '\n\n## Fish');
    };
    assert.equal(both('lift its ban by July 1', cut)[0], 'moved: lift its ban by July 1');
  });

  it('says changed when words differ, and which facts do', () => {
    const edit = (text: string): string =>
      text.replace('Norland will pay $550 million', 'Norland may pay $350 million');
    const selector = describePlace(ARTICLE, spanOf(ARTICLE, 'The envoy added that Norland will pay $550 million.'));
    const [found] = anchorAll([selector], edit(ARTICLE), ARTICLE);
    assert.equal(found!.kind, 'changed');
    assert.deepEqual(found!.kind === 'changed' && found!.facts, [
      { kind: 'modal', before: 'will', after: 'may' },
      { kind: 'number', before: '$550', after: '$350 million' },
    ]);
  });

  it('knows a heading by its own line when all around it was written anew', () => {
    const titled = ARTICLE.replace('## Steel', '## Steel and wire');
    const anew = titled.replace(/^(?!## Steel).+$/gm, 'Other words altogether, which nobody had read.');
    const [found] = anchorAll([describePlace(titled, spanOf(titled, 'Steel and'))], anew, titled);
    assert.deepEqual(found!.kind === 'orphaned' ? found : found!.span, spanOf(anew, 'Steel and'));
  });

  it('finds a long quote with little of its context and another word in it, if nothing else is like it', () => {
    const quote = 'Ostland committed to lift its ban by July 1';
    const edited = (text: string): string =>
      text.replace('## Steel', '## Metals').replace(/lift its ban by July 1.*/s, 'end its ban by July 1.');
    assert.equal(both(quote, edited)[1], `changed: ${quote.replace('lift', 'end')}`);
  });

  it('orphans what was taken out, and does not settle on a repetition', () => {
    const without = (text: string): string => text.replace('- The quota for herring stays at 12,000 tons.\n', '');
    assert.equal(both('The quota for herring', without)[0], 'orphaned');
    assert.deepEqual(both('herring', without), same('orphaned'));
    assert.equal(both('12,000 tons', without, 1)[0], 'orphaned');
  });

  it('looks for a quote that does not stand in the old text where it is said to by its words', () => {
    const selectors = ['accept new tariffs', 'Ostland'].map((quote) => describePlace(ARTICLE, spanOf(ARTICLE, quote)));
    const old = `Another text altogether.\n${ARTICLE}`;
    const now = ARTICLE.replace('# Ministers meet', '# Ministers met');
    assert.deepEqual(
      anchorAll([...selectors, { ...selectors[0]!, exact: 'nothing' }], now, old).map(
        (found) => found.kind !== 'orphaned' && now.slice(found.span.start, found.span.end),
      ),
      ['accept new tariffs', 'Ostland', false],
    );
  });

  it('says near what an orphan stood', () => {
    const gone = ARTICLE.replace('Ostland committed to lift its ban by July 1, unless talks fail.', '');
    const span = spanOf(ARTICLE, 'lift its ban');
    const [found] = anchorAll([describePlace(ARTICLE, span)], gone, ARTICLE);
    assert.ok(found!.kind === 'orphaned');
    assert.equal(gone.slice(found!.near).trim(), '');
  });

  it('orphans what was written anew', () => {
    const rewritten = (text: string): string =>
      text.replace(
        'Ostland committed to lift its ban by July 1, unless talks fail.',
        'A spokesman gave no details about the meeting.',
      );
    assert.deepEqual(both('committed to lift its ban', rewritten), same('orphaned'));
  });

  it('never puts two annotations that stood apart on one place', () => {
    const wanted = [0, 1, 2].map((nth) => describePlace(ARTICLE, spanOf(ARTICLE, '12,000 tons', nth)));
    const once = ARTICLE.replace(/- The quota for (herring|cod) stays at 12,000 tons\.\n/, '');
    for (const old of [undefined, ARTICLE]) {
      const starts = anchorAll(wanted, once, old).flatMap((found) =>
        found.kind === 'orphaned' ? [] : [found.span.start],
      );
      assert.equal(new Set(starts).size, starts.length);
    }
  });

  it('keeps the titles of the sections around a place, outermost first', () => {
    const text =
      '# Talks #\n\n## Fish ##\n\ncod\n\n### North\n\nherring\n\n##\tSteel \n#no heading\n    # code\n\nrods\n\n# C#\n\nlevy';
    const titles = (quote: string): readonly string[] => describePlace(text, spanOf(text, quote)).headings;
    assert.deepEqual(titles('cod'), ['Talks', 'Fish']);
    assert.deepEqual(titles('herring'), ['Talks', 'Fish', 'North']);
    assert.deepEqual(titles('## Fish'), ['Talks', 'Fish']);
    assert.deepEqual(titles('rods'), ['Talks', 'Steel']);
    assert.deepEqual(titles('# Talks'), ['Talks']);
    assert.deepEqual(titles('levy'), ['C#']);
  });

  it('counts positions in code points, as the W3C model says', () => {
    const fish = describePlace(ARTICLE, spanOf(ARTICLE, 'The envoy added'));
    assert.equal(fish.start, spanOf(ARTICLE, 'The envoy added').start - 1);
  });

  it('keeps every place under any edit elsewhere, with the old text at hand', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 0.999, noNaN: true }),
      text: fc.constantFrom('new words ', 'x. ', '\n\n'),
    });
    const place = fc.record({ from: fc.double({ min: 0, max: 0.999, noNaN: true }), length: fc.nat({ max: 6 }) });
    fc.assert(
      fc.property(articles(true), edit, place, (text, { at, text: inserted }, { from, length }) => {
        const span = wordSpan(text, from, length);
        const offset = wordSpan(text, at, 0).start;
        if (offset > span.start && offset < span.end) return;
        const now = text.slice(0, offset) + inserted + text.slice(offset);
        const shift = offset <= span.start ? inserted.length : 0;
        const [found] = anchorAll([describePlace(text, span)], now, text);
        assert.deepEqual(found, {
          kind: 'anchored',
          span: { start: span.start + shift, end: span.end + shift },
          verbatim: true,
        });
      }),
      { numRuns: RUNS / 8 },
    );
  });
});
