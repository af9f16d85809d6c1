import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Analysis } from '../../src/core/analysis';
import { analyze, updateAnalysis, type Dossier } from '../../src/core/analyze';
import { analysisChange, changedAnalysis } from '../../src/core/following/analysisChange';
import { loadLexicon } from '../../src/core/lexicon';
import { layersOf } from '../../src/core/placeAnalysis';
import { loadTaxonomy } from '../../src/core/topics/loadTaxonomy';
import { readMedia } from './commitments/readMedia';
import { markdown, snippet } from './document/markdownArbitrary';

/** Random edits of real news; `EDITS=100000` for a long run. */
const edits = Number(process.env['EDITS'] ?? 200);
/** Texts that are not part of the project; they lie beside it where it is developed. */
const corpus = join(__dirname, '../../../shared/corpora/whitehouse');
const sample = join(__dirname, '../../media/sample/news');
/** Longer texts say nothing new about what one edit can reach, and take long to read in full after each; in UTF-16 units. */
const longestText = 6000;
const lengthOfText = fc.oneof({ arbitrary: fc.integer({ min: 200, max: 1200 }), weight: 9 }, fc.constant(longestText));
const editsPerText = 10;

/** Words on which much hangs elsewhere: names in full and in short, acronyms, sources, list introductions, titles. */
const telling = fc.constantFrom(
  ...[
    '\n\u00A0\n',
    'Japan ',
    'Norway’s ',
    'Shigeru Ishiba ',
    'Ishiba',
    ' said ',
    '“',
    '”',
    '. ',
    'They ',
    'He ',
    'its plan ',
  ],
  ...[
    'TOKYO, April 17 (Wire) - ',
    'Ministry of Trade (MOT) ',
    'MOT',
    'Oslo Trade Agreement (OTA) ',
    'the Agreement',
    'OTA',
    'the committee ',
  ],
  ...['Both sides will:\n\n- ', 'agreed to ', 'tariffs', 'Thursday (May 1)', 'Monday', 'Minister Kato, ', 'We will '],
  ...['President ', 'the Administration ', 'The Kato Administration '],
  ...[
    'title: Joint Statement of Japan and Norway\n',
    '---\ndate: 2026-02-03\n---\n',
    '# Remarks by President Moreno\n',
  ],
);

/** An edit by fractions of whatever text it meets, so that it stays valid while a failure is made smaller. */
const edit = fc.record({
  // Much hangs on the first lines of a text, and a text that is still coming in grows at its end.
  at: fc.oneof({ arbitrary: fc.double({ min: 0, max: 1, noNaN: true }), weight: 6 }, fc.constantFrom(0, 1)),
  /** Moved to the start of its paragraph, where datelines, headings and list items begin. */
  opening: fc.nat(3).map((n) => n === 0),
  length: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(300)),
  insert: fc.oneof(telling, snippet, fc.constant('')),
});
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** Where the paragraph around an offset begins. */
function openingOf(text: string, offset: number): number {
  const blank = text.lastIndexOf('\n\n', offset);
  return blank < 0 ? 0 : Math.min(offset, blank + 2);
}

describe('updateAnalysis', () => {
  let dossier: Dossier;
  before(async () => {
    const [lexicon, taxonomy] = await Promise.all([loadLexicon(readMedia), loadTaxonomy(readMedia)]);
    dossier = { lexicon, taxonomy };
  });

  const apply = (before: Analysis, { at, opening, length, insert }: Edit): Analysis => {
    const { text } = before.document;
    const place = Math.floor(at * text.length);
    const start = opening ? openingOf(text, place) : place;
    const end = Math.min(text.length, start + length);
    return updateAnalysis(before, [{ start, end }], text.slice(0, start) + insert + text.slice(end), dossier);
  };

  /** The same analysis for somebody in another thread, who has the one before and is told what has changed. */
  const toldOf = (before: Analysis, now: Analysis, theirs: Analysis): Analysis => {
    const change = structuredClone(analysisChange(layersOf(before)!, layersOf(now)!));
    return changedAnalysis(layersOf(theirs)!, now.document.text, change);
  };

  const assertLaw = (text: string, changes: readonly Edit[]): void => {
    let analysis = analyze(text, dossier);
    let theirs = analysis;
    for (const change of changes) {
      const before = analysis;
      analysis = apply(before, change);
      theirs = toldOf(before, analysis, theirs);
      const full = analyze(analysis.document.text, dossier);
      assert.deepEqual(analysis, full);
      assert.deepEqual(theirs, full);
    }
  };

  it('equals a full analysis after any edits of any Markdown', () => {
    const several = fc.array(edit, { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(markdown, several, assertLaw), { numRuns: 100 });
  }).timeout(120_000);

  const articles = (): readonly string[] =>
    readdirSync(sample).map((file) => readFileSync(join(sample, file), 'utf8').slice(0, longestText));

  it('equals a full analysis after any edits of our own news', () => {
    const several = fc.array(edit, { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.constantFrom(...articles()), several, assertLaw), { numRuns: 30 });
  }).timeout(120_000);

  it('equals a full analysis after any edits of news without empty lines', () => {
    const several = fc.array(edit, { minLength: 1, maxLength: 4 });
    const between = fc.constantFrom(' ', '\n\u00A0\n');
    const law = (text: string, gap: string, changes: readonly Edit[]): void =>
      assertLaw(text.replace(/\n{2,}/g, gap), changes);
    fc.assert(fc.property(fc.constantFrom(...articles()), between, several, law), { numRuns: 30 });
  }).timeout(120_000);

  it('equals a full analysis after any edits of real news', function () {
    if (!existsSync(corpus)) {
      console.log('    skipped: there is no ../shared/corpora');
      return this.skip();
    }
    const files = (readdirSync(corpus, { recursive: true }) as string[]).filter((file) => file.endsWith('.md'));
    const several = fc.array(edit, { minLength: editsPerText, maxLength: editsPerText });
    const from = fc.double({ min: 0, max: 0.5, noNaN: true });
    const property = fc.property(
      fc.constantFrom(...files),
      from,
      lengthOfText,
      several,
      (file, at, length, changes) => {
        const text = readFileSync(join(corpus, file), 'utf8');
        const start = Math.floor(at * text.length);
        assertLaw(text.slice(start, start + length), changes);
      },
    );
    fc.assert(property, { numRuns: Math.ceil(edits / editsPerText) });
  }).timeout(60_000 + edits * 1000);

  it('shares what the edit did not touch', () => {
    const text = '# Talks\n\nNorway will cut its duty on cod.\n\nPeru refused to open its market.\n';
    const before = analyze(text, dossier);
    const start = text.indexOf('its market');
    const after = updateAnalysis(
      before,
      [{ start, end: start }],
      text.slice(0, start) + 'x' + text.slice(start),
      dossier,
    );
    assert.equal(after.document.chunks.contents[1], before.document.chunks.contents[1]);
    assert.deepEqual(after.commitments[0], before.commitments[0]);
  });

  it('knows whose a person is as soon as that is written before the name', () => {
    const text = 'Shigeru Motoda said he will wait.\n\nShigeru Motoda is prepared to pay.\n';
    const typed = `Japanese ${text}`;
    const after = updateAnalysis(analyze(text, dossier), [{ start: 0, end: 0 }], typed, dossier);
    assert.deepEqual(after.commitments, analyze(typed, dossier).commitments);
    assert.deepEqual(after.commitments.at(-1)?.addressees, []);
  });

  it('knows who a name means as soon as another paragraph makes it one', () => {
    const top = 'Haruto Sakamoto met them.';
    const below = '\n\nNorway will write to the Sakamoto in May.\n';
    const typed = ' Sakamoto spoke.';
    const before = analyze(top + below, dossier);
    const after = updateAnalysis(before, [{ start: top.length, end: top.length }], top + typed + below, dossier);
    assert.deepEqual(after.commitments[0]?.addressees, ['Haruto Sakamoto']);
    assert.deepEqual(after.commitments, analyze(top + typed + below, dossier).commitments);
  });

  it('reads anew with another glossary', () => {
    const text = 'The Reed Pact binds Norway.';
    const before = analyze(text, dossier);
    const entry = {
      name: 'Reed Pact',
      type: 'agreement',
      aliases: [],
      party: undefined,
      wikidata: undefined,
      note: undefined,
    } as const;
    const other = { ...dossier, glossary: { entities: [entry], not: [] } };
    const after = updateAnalysis(before, [{ start: 0, end: 0 }], `${text}`, other);
    assert.deepEqual(after, analyze(text, other));
  });
});
