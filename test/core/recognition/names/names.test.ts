import assert from 'node:assert/strict';
import { told } from '../../../../src/core/message';
import { labels, readNames } from './readNames';

/** An invented article; the officials are invented, the institutions are not. */
const ARTICLE = `# Ruling Coalition Weighs Tariff Offer

GENEVA, May 12 - Brazilian Trade Minister Otavia Mendonsa said on Monday that Brazil was ready to lower duties on Japanese steel.

Mendonsa met European Commission officials and Mr. Kowalczyk, the chief negotiator of Poland, at the World Trade Organization (WTO). The Commission had no comment.

"We want a deal with Washington as well," Kowalczyk told reporters in Geneva. The White House declined to say whether the U.S. would join the Japan-US talks.

A spokesman for the WTO said Ms Mendonsa would return to Brasilia on Friday.`;

describe('names', () => {
  it('marks persons, organizations and places of a news article', async () => {
    assert.deepEqual(labels(await readNames(ARTICLE)).sort(), [
      'Brasilia/place',
      'Brazil/place',
      'Commission/organization',
      'European Commission/organization',
      'GENEVA/place',
      'Geneva/place',
      'Japan/place',
      'Kowalczyk/person',
      'Kowalczyk/person',
      'Mendonsa/person',
      'Mendonsa/person',
      'Otavia Mendonsa/person',
      'Poland/place',
      'U.S./place',
      'US/place',
      'WTO/organization',
      'WTO/organization',
      'Washington/place',
      'White House/organization',
      'World Trade Organization/organization',
    ]);
  });

  it('tells what a name stands for', async () => {
    const mentions = await readNames('The U.S. and Japan asked the WTO to act, President Donald Trump said in Tokyo.');
    assert.deepEqual(
      mentions.map(({ text, value }) => [text, value]),
      [
        ['U.S.', 'United States'],
        ['Japan', 'Japan'],
        ['WTO', 'World Trade Organization'],
        ['Donald Trump', 'Donald Trump'],
        ['Tokyo', 'Tokyo'],
      ],
    );
  });

  it('keeps the small words that a name begins with, or has inside, and no others', async () => {
    const text =
      'Minister Willem van Dijk spoke for the Bank for International Settlements in Basel. Talks with van Dijk of ' +
      'Peru on copper went on.';
    assert.deepEqual(labels(await readNames(text)).sort(), [
      'Bank for International Settlements/organization',
      'Basel/place',
      'Peru/place',
      'Willem van Dijk/person',
      'van Dijk/person',
    ]);
  });

  it('does not cut what is known by its whole name at a small word', async () => {
    const text =
      'The United Kingdom of Great Britain and Northern Ireland, Trinidad and Tobago and the Organization for Security and ' +
      'Co-operation in Europe will sign. Great Britain and Northern Ireland differ, and so do Bosnia and Serbia.';
    assert.deepEqual(
      (await readNames(text)).map((mention) => mention.text),
      [
        'United Kingdom of Great Britain and Northern Ireland',
        'Trinidad and Tobago',
        'Organization for Security and Co-operation in Europe',
        'Great Britain',
        'Northern Ireland',
        'Bosnia',
        'Serbia',
      ],
    );
  });

  it('says why it marks a name', async () => {
    const mentions = await readNames(ARTICLE);
    const reasonOf = (text: string): string => told(mentions.find((m) => m.text === text)!.reason);
    assert.equal(reasonOf('Poland'), 'country in the gazetteer');
    assert.equal(reasonOf('Washington'), 'capital of United States');
    assert.equal(reasonOf('Mendonsa'), 'part of the name of Otavia Mendonsa');
    assert.equal(reasonOf('Otavia Mendonsa'), 'model: title before a name');
  });

  it('takes names through Markdown marks', async () => {
    const text = 'Chief negotiator **Otavia** Mendonsa met [Donald _Trump_](https://example.org) in *South* Korea.\r\n';
    const mentions = await readNames(text);
    assert.deepEqual(
      mentions.map((m) => [m.text, text.slice(m.span.start, m.span.end)]),
      [
        ['Otavia Mendonsa', 'Otavia** Mendonsa'],
        ['Donald Trump', 'Donald _Trump'],
        ['South Korea', 'South* Korea'],
      ],
    );
  });

  it('leaves titles, articles and possessives outside', async () => {
    const mentions = await readNames(
      "The Philippines' President Maria Olvera met Mr Haruto Sakamoto and France's envoy.",
    );
    assert.deepEqual(labels(mentions), [
      'Philippines/place',
      'Maria Olvera/person',
      'Haruto Sakamoto/person',
      'France/place',
    ]);
  });

  it('marks neither peoples nor adjectives', async () => {
    assert.deepEqual(labels(await readNames('Japanese and Canadian officials met the pro-Moscow camp.')), []);
  });

  it('reads "Washington, D.C." as one place and "US$" as none', async () => {
    const mentions = await readNames('Officials in Washington, D.C. promised US$20 million to Kenya.');
    assert.deepEqual(labels(mentions), ['Washington, D.C./place', 'Kenya/place']);
  });

  it('takes the forces of a state for an organization', async () => {
    assert.ok(
      labels(await readNames('The exercise helps the Kenyan military.')).includes('Kenyan military/organization'),
    );
  });

  it('reads the seat of an organization and the office in it beside its name', async () => {
    assert.deepEqual(labels(await readNames('Dublin-based Eaton Corporation will expand.')), [
      'Dublin/place',
      'Eaton Corporation/organization',
    ]);
    const mentions = await readNames('U.S. Department of Agriculture Deputy Administrator Maria Olvera said so.');
    assert.deepEqual(labels(mentions), ['U.S. Department of Agriculture/organization', 'Maria Olvera/person']);
    assert.ok(
      labels(await readNames("Tamura's Ministry of International Trade and Industry wrote.")).includes(
        'Ministry of International Trade and Industry/organization',
      ),
    );
  });

  it('finds nothing in a text without names, and in none', async () => {
    assert.deepEqual(await readNames('ministers agreed to meet again next week.'), []);
    assert.deepEqual(await readNames(''), []);
  });
});
