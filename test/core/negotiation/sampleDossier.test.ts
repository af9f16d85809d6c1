import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { analyze } from '../../../src/core/analyze';
import { loadLexicon } from '../../../src/core/lexicon';
import { changeText } from '../../../src/core/negotiation/change';
import { ledgerEntries } from '../../../src/core/negotiation/ledgerEntries';
import type { LedgerEntry } from '../../../src/core/negotiation/ledgerEntry';
import { buildNegotiation, toContribution, type Negotiation } from '../../../src/core/negotiation/negotiation';
import { positionText } from '../../../src/core/negotiation/positions';
import { findTopic, type Taxonomy } from '../../../src/core/topics/taxonomy';
import { buildTopicTree } from '../../../src/core/topics/topicTree';
import { builtInTaxonomy } from '../topics/builtIn';

const media = new URL('../../../media/', import.meta.url);
const news = new URL('sample/news/', media);

describe('the sample dossier', () => {
  let taxonomy: Taxonomy;
  let entries: readonly LedgerEntry[];
  let negotiation: Negotiation;

  before(async () => {
    taxonomy = await builtInTaxonomy();
    const lexicon = await loadLexicon((path) => readFile(new URL(path, media)));
    const files = (await readdir(news)).sort();
    const documents = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(new URL(file, news), 'utf8');
        const analysis = analyze(text, { lexicon, taxonomy }, file);
        return toContribution(file, analysis, ledgerEntries(file, analysis));
      }),
    );
    entries = documents.flatMap((document) => document.entries);
    negotiation = buildNegotiation(documents);
  });

  it('fills the tree: every article and at least six of the areas', () => {
    const tree = buildTopicTree(entries, taxonomy, { groupBy: ['topic'] });
    assert.ok(tree.count >= 40, `${tree.count} commitments`);
    assert.equal(tree.unreviewed, tree.count);
    assert.ok(tree.roots.length >= 6);
    assert.equal(new Set(entries.map((entry) => entry.file)).size, 6);
    for (const { topic } of entries) assert.ok(findTopic(taxonomy, topic), topic);
  });

  it('names the place of each sentence as a reader would count', async () => {
    const correction = entries.find((entry) => entry.text.startsWith('The United Kingdom promised to guarantee 600'));
    assert.equal(correction?.sentence.place, '¶2, sentence 1');
    assert.match(correction?.sentence.text ?? '', /^LONDON, May 22|^The United Kingdom promised/);
  });

  it('shows the correction of the guarantee as a contradiction of the amount', () => {
    const amounts = negotiation.contradictions.filter(({ kind }) => kind === 'amount');
    assert.ok(amounts.some(({ change }) => changeText(change) === '800 million pounds → 600 million pounds'));
  });

  it('follows the whisky duty from a pledge to an intention', () => {
    const whisky = negotiation.matters.find(
      ({ statements }) => /Scotch/.test(statements[0]!.entry.text) && statements.length > 2,
    );
    const acts = whisky?.statements.flatMap(({ changes }) =>
      changes.filter(({ aspect }) => aspect === 'act').map((change) => changeText(change)),
    );
    assert.ok(acts?.includes('pledge → plan'), acts?.join());
  });

  it('has a position of both countries on beef and on steel or tariffs', () => {
    for (const party of ['Brazil', 'United Kingdom']) {
      const topics = negotiation.positions.filter((position) => position.party === party).map(({ topic }) => topic);
      assert.ok(topics.includes('agriculture/beef'), `${party}: ${topics.join()}`);
      assert.ok(
        topics.some((topic) => topic.startsWith('tariffs')),
        `${party}: ${topics.join()}`,
      );
    }
    const guarantee = negotiation.positions.find(
      ({ topic, party }) => topic === 'investment' && party === 'United Kingdom',
    );
    assert.match(positionText(guarantee!), /pledged → amended/);
  });

  it('puts a deadline on the day it falls due', () => {
    const deadlines = negotiation.timeline.filter(({ kind }) => kind === 'deadline').map(({ date }) => date);
    assert.ok(deadlines.includes('2027-01-01') && deadlines.includes('2026-09-30'), deadlines.join());
  });

  it('knows the four rounds, where they were held and when', () => {
    const { rounds } = negotiation;
    assert.deepEqual(rounds.map(({ number }) => number).sort(), [1, 2, 3, 4]);
    assert.deepEqual(rounds.map(({ place }) => place).sort(), ['Brasilia', 'Brasilia', 'London', 'London']);
    const second = rounds.find(({ number }) => number === 2);
    assert.deepEqual([second?.start, second?.end], ['2026-05-19', '2026-05-20']);
    const parties = new Set(rounds.flatMap((round) => round.parties));
    assert.ok(!parties.has('US Congress') && !parties.has('Congress'), [...parties].join());
    assert.ok(second!.mentions.length >= 3, 'told by several documents');
  });
});
