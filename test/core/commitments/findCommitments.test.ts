import assert from 'node:assert/strict';
import type { Commitment } from '../../../src/core/commitments/commitment';
import type { Suppressed } from '../../../src/core/commitments/findCommitments';
import { commitmentsIn } from './commitmentsIn';
import { lexicons, type Lexicons } from './lexicons';

describe('findCommitments', () => {
  let loaded: Lexicons;
  before(async () => void (loaded = await lexicons()));

  const read = (text: string, suppressed?: Suppressed): readonly Commitment[] =>
    commitmentsIn(text, loaded, suppressed);

  const only = (text: string): Commitment => {
    const found = read(text);
    assert.equal(found.length, 1, found.map((c) => c.text).join('\n'));
    return found[0]!;
  };

  it('tells the rule and the words that triggered it', () => {
    const text = 'On Monday Canada has again called on Norway to lower its duty on cod.';
    const { rule, trigger, kind } = only(text);
    assert.equal(rule, 'verb.call-on');
    assert.equal(text.slice(trigger.start, trigger.end), 'has again called on');
    assert.equal(kind, 'demand');
  });

  it('counts in the file, with Markdown marks inside the clause kept', () => {
    const text = '# Fish\n\n> Canada **pledged** to open [its ports](https://example.org/ports) to trawlers.\n';
    const { span, text: prose } = only(text);
    assert.equal(
      text.slice(span.start, span.end),
      'Canada **pledged** to open [its ports](https://example.org/ports) to trawlers',
    );
    assert.equal(prose, 'Canada pledged to open its ports to trawlers');
  });

  it('gives the sentence and the block where the clause stands', () => {
    const text = 'It rained.\n\nThe talks went on. Peru rejected the offer. Nobody spoke.';
    const { sentence, block } = only(text);
    assert.equal(text.slice(sentence.start, sentence.end).trim(), 'Peru rejected the offer.');
    assert.equal(block, 1);
  });

  it('resolves a date that the recognizers know', () => {
    const { due } = only('---\ndate: 2025-03-01\n---\n\nKenya will open the port by 4 June 2025.');
    assert.deepEqual(due, { phrase: 'by 4 June 2025', date: '2025-06-04' });
  });

  it('keeps a due phrase without a date', () => {
    assert.deepEqual(only('Kenya will open the port as soon as possible.').due, {
      phrase: 'as soon as possible',
      date: undefined,
    });
  });

  it('keeps the condition in the clause and names it', () => {
    const { condition, text } = only('If the ban stays, Brazil will retaliate against tire imports.');
    assert.equal(condition, 'If the ban stays');
    assert.ok(text.startsWith('If the ban stays'));
  });

  it('ranks how strongly an act binds', () => {
    const shall = only('Norway shall open the strait.');
    const will = only('Norway will open the strait.');
    const considers = only('Norway is considering opening the strait.');
    assert.ok(shall.strength > will.strength && will.strength > considers.strength);
  });

  it('takes the speaker of a quotation that runs over two paragraphs', () => {
    const text =
      'Foreign Minister Ana Duarte of Portugal spoke first. “We will cut the port fee,” Duarte said.\n\n' +
      '“The talks were long.\n\n“We will also repair the pier,” Duarte said.';
    const found = read(text);
    assert.deepEqual(
      found.map(({ parties, speaker }) => [parties.join('; '), speaker]),
      [
        ['Portugal', 'Ana Duarte'],
        ['Portugal', 'Ana Duarte'],
      ],
    );
  });

  it('takes "we" of somebody without an office in government for that person', () => {
    const { parties, speaker } = only('"We will sue," said Maria Lopes, a fisher from Peniche.');
    assert.deepEqual(parties, ['Maria Lopes']);
    assert.equal(speaker, undefined);
  });

  it('passes over headings and a headline without full stop', () => {
    assert.deepEqual(read('# Canada will open its ports\n\nIt rained.'), []);
    assert.deepEqual(read('Canada to open ports, will lower duty\n\nIt rained.'), []);
  });

  it('leaves out what a dossier switched off: a rule here, a phrase there', () => {
    const text = 'Canada hopes to win a concession. Norway will open the strait.';
    assert.equal(read(text).length, 2);
    assert.deepEqual(
      read(text, { rules: new Set(['verb.hope']) }).map(({ rule }) => rule),
      ['modal.will'],
    );
    assert.deepEqual(
      read(text, { phrases: new Set(['will open']) }).map(({ rule }) => rule),
      ['verb.hope'],
    );
  });

  it('finds them in a run of words that never comes to a full stop', () => {
    const found = read('Norway will open the strait, and '.repeat(300));
    assert.ok(found.length > 250, `${found.length} of 300`);
  });

  it('speaks of "we" in a statement as the one whose statement it is', () => {
    const text =
      '---\ntitle: Statement from Prime Minister Ana Duarte of Portugal\n---\n\n' +
      'Portugal mourns. Prime Minister Ana Duarte of Portugal wrote this.\n\nWe will repair the pier.\n';
    assert.deepEqual(
      read(text).map(({ parties, speaker }) => [parties, speaker]),
      [[['Portugal'], undefined]],
    );
  });

  it('reads on behind a row of marks, however long', () => {
    const { parties } = only(`The talks went on. ${'=~'.repeat(2000)} Norway promised to open its ports by June.`);
    assert.deepEqual(parties, ['Norway']);
  });

  it('reads an empty text, one without a sentence, and endless punctuation', () => {
    assert.deepEqual(read(''), []);
    assert.deepEqual(read('***\n\n```\nCanada will open\n```\n'), []);
    assert.deepEqual(read('…”“"((,,,;;;--- will to will to , and and'.repeat(20)), []);
  });
});
