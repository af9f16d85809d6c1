import assert from 'node:assert/strict';
import type { Commitment } from '../../../src/core/commitments/commitment';
import { parseDocument } from '../../../src/core/document/parseDocument';
import { assignTopic } from '../../../src/core/topics/assignTopics';
import { explainTopic } from '../../../src/core/topics/explainTopic';
import { parseTaxonomy } from '../../../src/core/topics/parseTaxonomy';
import { areaOf, type Taxonomy } from '../../../src/core/topics/taxonomy';
import { builtInTaxonomy } from './builtIn';
import { commitmentIn } from './commitmentIn';

let taxonomy: Taxonomy;

/** The topic of the clause in a text that may say more. */
function topicOf(clause: string, text = clause, rest: Partial<Commitment> = {}): string {
  const document = parseDocument(text);
  return assignTopic(document, commitmentIn(document, clause, rest), taxonomy).topic;
}

describe('assignTopic', () => {
  before(async () => {
    taxonomy = await builtInTaxonomy();
  });

  const clauses: readonly (readonly [clause: string, topic: string])[] = [
    ['Chile will open its market to New Zealand beef', 'agriculture/beef'],
    ['Norway promised to import more Cheeses', 'agriculture/dairy'],
    ['the ministry is weighing an export ban on gallium and germanium', 'security/critical-minerals'],
    ['Turkey asked for a larger share of LNG cargoes', 'energy-climate/gas'],
    ['both sides agreed to let personal data flow freely', 'services-digital/data-flows'],
    ['Seoul offered to build an icebreaker in a Finnish shipyard', 'industry/shipbuilding'],
    ['the union threatened to strike over the minimum wage', 'labor'],
    ['Kenya will vaccinate its health workers', 'health'],
    ['donors pledged humanitarian assistance to the displaced', 'aid/humanitarian-aid'],
    ['Ghana will restructure its debt with the Paris Club', 'finance/debt'],
    ['the parties agreed on rules of origin for batteries', 'tariffs/rules-of-origin'],
    ['Ottawa vowed to defend its supply-management system', 'agriculture/dairy'],
    ['they will recognize each other’s conformity assessments', 'standards'],
    ['Spain wants faster customs clearance at Algeciras', 'customs'],
  ];
  for (const [clause, topic] of clauses)
    it(`reads ${topic} in “${clause}”`, () => assert.equal(topicOf(clause), topic));

  it('stays at the parent when children are named alike', () => {
    assert.equal(topicOf('Peru will buy more rice, beef and potatoes'), 'agriculture');
    assert.equal(topicOf('Peru will buy more rice'), 'agriculture/rice');
  });

  it('takes the head of the topic phrase for the topic', () => {
    assert.equal(areaOf(taxonomy, topicOf('lower them', 'lower them', { topicPhrase: 'tariffs on rice' })), 'tariffs');
    assert.equal(areaOf(taxonomy, topicOf('lower them', 'lower them', { topicPhrase: 'rice tariffs' })), 'tariffs');
    assert.equal(areaOf(taxonomy, topicOf('lower them', 'lower them', { topicPhrase: 'rice imports' })), 'agriculture');
  });

  it('believes the clause before the sentence, and the sentence before the paragraph', () => {
    const text = 'Talks on steel went on. After a day on fisheries, Iceland promised to buy more wheat.';
    assert.equal(topicOf('Iceland promised to buy more wheat', text), 'agriculture/wheat');
    assert.equal(topicOf('Iceland promised', text), 'agriculture', 'fisheries and wheat alike');
    assert.equal(topicOf('Talks', text), 'industry/steel');
  });

  it('looks around when the clause names nothing', () => {
    assert.equal(topicOf('He refused', '# Milk divides ministers\n\nHe refused.'), 'agriculture/dairy');
    const inParagraph = 'Poland wants the Union to keep its coal mines open. Brussels refused.';
    assert.equal(topicOf('Brussels refused', inParagraph), 'energy-climate/coal');
    assert.equal(topicOf('He refused', '---\ntags: [vaccines]\n---\nHe refused.'), 'health/vaccines');
  });

  it('does not take the due date or the condition for the topic', () => {
    const clause = 'Japan hopes to lower tariffs before the elections';
    const due = { phrase: 'before the elections', date: undefined };
    assert.equal(areaOf(taxonomy, topicOf(clause, clause, { due })), 'tariffs');
  });

  it('does not take an office for the topic', () => {
    const clause = 'Norland’s trade minister will meet the national security adviser about whaling';
    assert.equal(topicOf(clause), 'agriculture/fisheries');
    const own = parseTaxonomy('ignored: [Rice Party]\ntopics: [Rice]', 'topics.yaml').value;
    const document = parseDocument('The Rice Party will vote.');
    assert.equal(assignTopic(document, commitmentIn(document, 'The Rice Party will vote'), own).topic, 'other');
  });

  it('can tell which words decided, from the commitment outward', () => {
    const document = parseDocument('# Milk and cheese\n\nFinland will lower its milk quota.');
    const commitment = commitmentIn(document, 'Finland will lower its milk quota', { topic: 'agriculture/dairy' });
    assert.deepEqual(explainTopic(document, commitment, taxonomy), [
      { source: 'clause', words: ['milk'] },
      { source: 'sentence', words: ['milk'] },
      { source: 'heading', words: ['Milk', 'cheese'] },
      { source: 'document', words: ['Milk', 'cheese'] },
    ]);
    assert.deepEqual(explainTopic(document, { ...commitment, topic: 'other' }, taxonomy), []);
  });

  it('says other when nothing tells', () => {
    assert.equal(topicOf('He promised'), 'other');
  });

  it('sees through markup and typographic hyphens', () => {
    const text = 'Chile will cut its **anti‑dumping** [duties](https://example.org).';
    assert.equal(topicOf('Chile will cut its anti‑dumping duties', text), 'tariffs/trade-remedies');
  });

  it('follows the dossier’s own topics', () => {
    const own = parseTaxonomy('topics: [{label: Lighthouses, synonyms: [beacon]}]', 'topics.yaml').value;
    const document = parseDocument('Norway will light two beacons.');
    const commitment = commitmentIn(document, 'Norway will light two beacons');
    assert.equal(assignTopic(document, commitment, own).topic, 'lighthouses');
    const rice = commitmentIn(document, 'Norway');
    assert.equal(assignTopic(parseDocument('Rice.'), { ...rice, span: { start: 0, end: 4 } }, own).topic, 'other');
  });
});
