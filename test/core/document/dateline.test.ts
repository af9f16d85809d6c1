import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument';

/** The dateline of an article with this text: place, date, and the source that it covers. */
function dateline(article: string, frontDate?: string) {
  const text = `${frontDate ? `---\ndate: ${frontDate}\n---\n` : ''}# Ministers meet\n\n${article}`;
  const { dateline: found } = parseDocument(text);
  return found && [found.place, found.date, text.slice(found.span.start, found.span.end)];
}

describe('dateline', () => {
  const examples: Readonly<
    Record<string, readonly [place: string, date: string | undefined, covers: string] | undefined>
  > = {
    'WASHINGTON, March 13 - The House voted.': ['WASHINGTON', '2025-03-13', 'WASHINGTON, March 13'],
    'TOKYO (Harbor Post) - Japan said.': ['TOKYO', undefined, 'TOKYO (Harbor Post)'],
    'GENEVA, May 12 (Wire) — Envoys met.': ['GENEVA', '2025-05-12', 'GENEVA, May 12 (Wire)'],
    'NEW YORK, Sept. 5, 2024 (Wire) -- Banks.': ['NEW YORK', '2024-09-05', 'NEW YORK, Sept. 5, 2024 (Wire)'],
    'ST. PAUL, Minn. – Farmers.': ['ST. PAUL, Minn.', undefined, 'ST. PAUL, Minn.'],
    'BRASÍLIA — O governo.': ['BRASÍLIA', undefined, 'BRASÍLIA'],
    '**OSLO** — Talks.': ['OSLO', undefined, 'OSLO'],
    'Geneva, 12 May 2025 – The Council.': ['Geneva', '2025-05-12', 'Geneva, 12 May 2025'],
    'Brussels, 3 April 2025': ['Brussels', '2025-04-03', 'Brussels, 3 April 2025'],
    'April 3, 2025, OTTAWA, Ontario': ['OTTAWA', '2025-04-03', 'April 3, 2025, OTTAWA, Ontario'],
    'April 3, 2025 – Ottawa, Ontario – The Minister.': ['Ottawa', '2025-04-03', 'April 3, 2025 – Ottawa, Ontario'],
    'The EU - a bloc of 27 - agreed.': undefined,
    'On March 13 - a Thursday - they met.': undefined,
    'Thursday, March 13, 2025': undefined,
    'WASHINGTON hopes for a deal.': undefined,
  };
  for (const [article, expected] of Object.entries(examples)) {
    it(`${expected ? 'opens' : 'does not open'} "${article}"`, () => {
      assert.deepEqual(dateline(article, '2025-03-20'), expected && [...expected]);
    });
  }

  it('takes its year from the front matter', () => {
    assert.equal(dateline('OSLO, Dec. 30 - Talks.', '2025-01-02')?.[1], '2024-12-30');
    assert.equal(dateline('OSLO, Dec. 30 - Talks.')?.[1], undefined);
  });

  it('is looked for where an article opens, not further down', () => {
    const body = Array.from({ length: 8 }, (_, i) => `Paragraph ${i}.`).join('\n\n');
    assert.equal(parseDocument(`${body}\n\nOSLO, March 13 - Talks.`).dateline, undefined);
  });
});

describe('date of publication', () => {
  const published = (text: string, path?: string) => parseDocument(text, path === undefined ? {} : { path }).published;

  it('is told by the front matter first, then the dateline, then a date on its own, then the file name', () => {
    const all = '---\ndate: 2025-05-04\n---\nMay 2, 2025\n\nOSLO, May 3, 2025 - Talks.';
    assert.equal(published(all, '2025-05-01.md'), '2025-05-04');
    assert.equal(published(all.replace(/^---[^]*---\n/, ''), '2025-05-01.md'), '2025-05-03');
    assert.equal(published('May 2, 2025\n\nTalks.', '2025-05-01.md'), '2025-05-02');
    assert.equal(published('Talks.', '2025-05-01.md'), '2025-05-01');
    assert.equal(published('Talks.'), undefined);
  });

  it('stands alone at the head of much web news', () => {
    assert.equal(published('# Ministers meet\n\nFriday, July 21, 2017\n\nText.'), '2017-07-21');
    assert.equal(published('# Ministers meet\n\nBy a staff writer | Published: 21 July 2017\n\nText.'), '2017-07-21');
    assert.equal(published('July 21, 2017 at 5:15 p.m.\n\nText.'), '2017-07-21');
  });

  it('is no date that the text only mentions', () => {
    assert.equal(published('# Remembering September 11, 2001\n\nThe ministers met on May 2, 2019 in Oslo.'), undefined);
  });

  it('dates a dateline without a year by the file name', () => {
    assert.equal(published('OSLO, May 1 - Talks.', 'news/2025-05-02-talks.md'), '2025-05-01');
  });
});
