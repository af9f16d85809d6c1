import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { analyze } from '../../../src/core/analyze';
import { loadLexicon } from '../../../src/core/lexicon';
import { ledgerEntries } from '../../../src/core/negotiation/ledgerEntries';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { buildNegotiation, toContribution, type Contribution } from '../../../src/core/negotiation/negotiation';
import {
  NEGOTIATION_LIMITS,
  renderNegotiation,
  type NegotiationFrame,
} from '../../../src/core/negotiation/renderNegotiation';
import { restatementsOf } from '../../../src/core/negotiation/restatements';
import { buildLineIndex, offsetAt } from '../../../src/core/text/lineIndex';
import { builtInTaxonomy } from '../topics/builtIn';
import { entry } from './entry';

const media = new URL('../../../media/', import.meta.url);
const news = new URL('sample/news/', media);

const frame: NegotiationFrame = {
  documents: 1,
  commitments: 1,
  incomplete: undefined,
  topicName: (id) => id,
  linesOf: () => undefined,
};

const contribution = (entries: readonly LedgerEntry[]): Contribution => ({ entries, rounds: [], actors: [] });

const page = (entries: readonly LedgerEntry[], more: Partial<NegotiationFrame> = {}): string =>
  renderNegotiation(buildNegotiation([contribution(entries)]), { ...frame, commitments: entries.length, ...more });

describe('the page of the negotiation in the sample dossier', () => {
  const texts = new Map<string, string>();
  const contributions: Contribution[] = [];
  let text: string;

  before(async () => {
    const taxonomy = await builtInTaxonomy();
    const lexicon = await loadLexicon((path) => readFile(new URL(path, media)));
    for (const file of (await readdir(news)).sort()) {
      const source = await readFile(new URL(file, news), 'utf8');
      const analysis = analyze(source, { lexicon, taxonomy }, file);
      texts.set(file, source);
      contributions.push(toContribution(file, analysis, ledgerEntries(file, analysis)));
    }
    text = renderNegotiation(buildNegotiation(contributions), {
      ...frame,
      documents: texts.size,
      commitments: contributions.flatMap(({ entries }) => entries).length,
      linesOf: (file) => buildLineIndex(texts.get(file)!),
    });
  });

  const section = (heading: string): string => text.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';

  it('begins with what was read and found', () => {
    assert.match(
      text,
      /^# Positions and contradictions\n\n6 documents read: \d+ commitments, \d+ contradictions?, 4 rounds/,
    );
  });

  it('sets the two amounts of the guarantee against each other, each with its words and its place', () => {
    const guarantee = section('Contradictions')
      .split(/^### /m)
      .find((each) => each.includes('600 million pounds'));
    assert.match(guarantee ?? '', /^amount 800 million pounds → 600 million pounds, 1 day apart/);
    assert.match(guarantee ?? '', /2026-05-21 · United Kingdom.*“.*800 million pounds.*”/);
    assert.match(
      guarantee ?? '',
      /\[2026-05-22-correction-wind-guarantee\.md, ¶2, sentence 1\]\(2026-05-22-correction/,
    );
  });

  it('tells when and where each round was held, and which documents name it', () => {
    const second =
      section('Rounds')
        .split(/^- /m)
        .find((each) => each.startsWith('**Round 2**')) ?? '';
    assert.match(second, /^\*\*Round 2\*\* · 2026-05-19 to 2026-05-20 · London/);
    assert.ok(second.split('\n  - ').length > 3, second);
    assert.match(section('Rounds'), /Round 3\*\* · 2026-06-16 to 2026-06-18 · Brasilia/);
  });

  it('tells where each party stands on a topic, and how it came there', () => {
    const [, ofBritain] = section('Positions').split('### United Kingdom\n');
    const investment = ofBritain?.split(/^#### /m).find((each) => each.startsWith('investment: '));
    assert.match(investment ?? '', /History: \*\*.*pledged → amended/);
    assert.match(investment ?? '', /pledge, amended · amount 800 million pounds → 600 million pounds/);
  });

  it('links restatements with what changed between them', () => {
    const whisky = section('Restated')
      .split(/^### /m)
      .find((each) => /Scotch/.test(each) && /act pledge → plan/.test(each));
    assert.match(whisky ?? '', /2026-06-27-whisky-retreat\.md/);
  });

  it('leads every link to the words that it quotes', () => {
    const links = [...text.matchAll(/“(.+?)…?”\n {2}\[[^\]]+\]\(([^)#]+)#L(\d+),(\d+)-L(\d+),(\d+)\)/g)];
    assert.ok(links.length > 50, `${links.length} links`);
    for (const [, quoted, file, ...numbers] of links) {
      const [line, column, lastLine, lastColumn] = numbers.map((each) => Number(each) - 1) as [
        number,
        number,
        number,
        number,
      ];
      const source = texts.get(decodeURIComponent(file!))!;
      const lines = buildLineIndex(source);
      const linked = source.slice(
        offsetAt(lines, { line, column }),
        offsetAt(lines, { line: lastLine, column: lastColumn }),
      );
      assert.equal(plain(linked).startsWith(plain(quoted!)), true, `${quoted} is not ${linked}`);
    }
  });

  it('finds for the guarantee what another document says of it', () => {
    const { matters } = buildNegotiation(contributions);
    const entries = contributions.flatMap((each) => each.entries);
    const corrected = entries.find((each) => each.text.startsWith('The United Kingdom promised to guarantee 600'))!;
    const press = restatementsOf(corrected, matters).find((each) => each.entry.file.startsWith('2026-05-21'));
    assert.deepEqual(
      press?.changes.filter(({ aspect }) => aspect === 'amount'),
      [{ aspect: 'amount', before: '800 million pounds', after: '600 million pounds' }],
    );
  });
});

/** The letters and figures of a text, without what Markdown writes around them. */
const plain = (text: string): string =>
  text
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe('the page of a negotiation', () => {
  it('says that the folder holds nothing to read', () => {
    const text = page([], { documents: 0 });
    assert.match(text, /No document was read/);
    assert.doesNotMatch(text, /## /);
  });

  it('says that nothing was found in what was read', () => {
    assert.match(page([], { documents: 3 }), /3 documents read, and no commitment found in them/);
  });

  it('says why it is not complete', () => {
    assert.match(page([entry()], { incomplete: 'Reading was stopped.' }), /\*\*Reading was stopped\.\*\*/);
  });

  it('says what a section does not have', () => {
    const text = page([entry()]);
    assert.match(text, /## Contradictions\n\nNo two statements/);
    assert.match(text, /## Rounds of talks\n\nNo document names/);
    assert.match(text, /## Restated commitments\n\nNo commitment is stated twice/);
  });

  it('shows the words of a document as they are, whatever Markdown would make of them', () => {
    const text = page([
      entry({ parties: ['*Brazil*'], text: 'will <img src=x> pay $5 and $6, [see](command:x) `now` at https://a.b' }),
    ]);
    assert.match(text, /### \\\*Brazil\\\*/);
    assert.match(
      text,
      /will \\<img src=x\\> pay \\\$5 and \\\$6, \\\[see\\\]\(command:x\) \\`now\\` at https\\:\/\/a\.b/,
    );
  });

  it('keeps a link whole whose file has blanks and parentheses in its name', () => {
    assert.match(page([entry({ file: 'news/talks (final) 1.md' })]), /\]\(news\/talks%20%28final%29%201\.md\)/);
  });

  it('lists the latest of a long history, and says how many came before', () => {
    const many = Array.from({ length: NEGOTIATION_LIMITS.statements + 3 }, (_, at) =>
      entry({
        id: `${at}`,
        file: `${at}.md`,
        published: `2026-04-${String(at + 1).padStart(2, '0')}`,
        text: `pays ${at}`,
      }),
    );
    const text = page(many);
    assert.match(text, /\(3 earlier statements left out\)/);
    assert.doesNotMatch(text, /2026-04-03/);
  });

  it('says when it lists only a part', () => {
    const many = Array.from({ length: NEGOTIATION_LIMITS.positions + 1 }, (_, at) =>
      entry({ id: `${at}`, topic: `topic${at}`, text: `word${at} word${at + 1000}` }),
    );
    const { positions } = NEGOTIATION_LIMITS;
    assert.match(page(many), new RegExp(`Only the first ${positions} of ${positions + 1} are listed`));
  });

  it('marks what a reviewer disputes, and leaves out what was rejected', () => {
    const text = page([
      entry({ review: 'disputed', text: 'opens the market' }),
      entry({ id: 'no', review: 'rejected', text: 'closes the port' }),
    ]);
    assert.match(text, /pledge · disputed: “opens the market”/);
    assert.doesNotMatch(text, /closes the port/);
  });
});
