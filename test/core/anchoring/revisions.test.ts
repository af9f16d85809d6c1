import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchor, anchorAll } from '../../../src/core/anchoring/anchor';
import type { Anchoring } from '../../../src/core/anchoring/anchoring';
import { changedText } from '../../../src/core/anchoring/changedText';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { told } from '../../../src/core/message';
import type { Span } from '../../../src/core/text/span';
import { ARTICLE } from './articles';

const RECORDS = join(__dirname, '../../fixtures/anchoring');

/** Writes down what becomes of the places now, to be read as a diff; see the README of the records. */
const RECORD = process.env['RAPPORTEUR_RECORD'] !== undefined;

const replaced =
  (...pairs: readonly [from: string | RegExp, to: string][]) =>
  (text: string): string =>
    pairs.reduce((now, [from, to]) => {
      const next = now.replace(from, to);
      assert.notEqual(next, now, String(from));
      return next;
    }, text);

/** What agencies and editors do to an article. */
const REVISIONS: Readonly<Record<string, (text: string) => string>> = {
  update: replaced(
    ['# Ministers meet on fish and steel', '# Ministers agree on steel, not yet on fish\n\n*Updates with the envoy*'],
    ['on Friday to reopen talks', 'late on Friday, after eleven hours, to reopen the talks'],
    ['Ostland committed to lift its ban by July 1', 'Ostland, too, committed itself to lift its old ban by August 1'],
  ),
  correction: replaced(
    ['$550 million', '$350 million'],
    ['40,000 tons.\n\n"We', '30,000 tons.\n\n"We'],
    ['will not accept', 'may accept'],
    ['| Rods | 1,000 |', '| Rods | 1,200 |'],
  ),
  reordered: (text) => {
    const fish = /## Fish\n\n[^#]*/.exec(text)![0];
    const steel = /## Steel\n\n[^#]*/.exec(text)![0];
    return text.replace(fish + steel, `${steel}\n${fish}`);
  },
  list: replaced(
    [
      /- The quota for cod stays at 12,000 tons\.\n/,
      '- The quota for salmon is new.\n- The quota for cod rises to 13,000 tons.\n',
    ],
    ['| Wire | 1,000 |', '| Salt | 1,000 |\n| Wire | 1,000 |\n| Wire | 1,000 |'],
  ),
  shorter: replaced(
    [/\n"We will not[^\n]*\n/, ''],
    [', and the\nminister said the quota would rise to 40,000 tons', ''],
    ['- The quota for herring stays at 12,000 tons.\n', ''],
    ['| Item | Quota |\n| ---- | ----- |\n| Rods | 1,000 |\n| Wire | 1,000 |\n\n', ''],
  ),
  linked: replaced(
    ['two governments', '[two governments](https://port.example/the-two-governments-agreed-on-Friday)'],
    ['**agreed**', 'agreed'],
    ['steel quotas', '<em>steel</em> quotas (see https://port.example/steel-quotas)'],
    ['Ostland committed', '_Ostland_ **committed**'],
  ),
  typography: (text) =>
    text
      .replaceAll(/"([^"]*)"/g, '“$1”')
      .replaceAll(' - ', ' – ')
      .replaceAll(/(\w) (\w+)\n/g, '$1\n$2 '),
  rewritten: replaced(
    [
      /PORT ELIN[^\n]*\n[^\n]*\n/,
      'PORT ELIN, May 3 (Harbor Wire) - There will be talks on steel again, both sides said.\n',
    ],
    [/The minister said the quota would rise to 40,000 tons\. Ostland.*/, 'Nothing else was known of the meeting.'],
  ),
  twice: (text) => `${text}\n## Background\n\n${text.slice(text.indexOf('PORT ELIN'), text.indexOf('## Fish'))}`,
  inverted: (text) => text.trimEnd().split('\n\n').reverse().join('\n\n'),
  swapped: replaced(
    [
      'The two governments **agreed** on Friday to reopen talks on steel quotas',
      'To reopen talks on steel quotas was what on Friday the two governments **agreed**',
    ],
    ['The envoy added that Norland will pay $550 million.', 'Norland will pay $550 million, the envoy added.'],
  ),
  merged: (text) => text.replaceAll('\n\n', ' ').replaceAll('\n', ' '),
  gone: () =>
    'The page that you are looking for is not there any more. The quota for cod is one of many things to read of.',
  copied: (text) => `# Fish and steel\n\n${text.slice(text.indexOf('The envoy added'), text.indexOf('## Steel'))}`,
};

describe('what becomes of all places in revisions of an article, as somebody last read it', () => {
  for (const [name, revise] of Object.entries(REVISIONS)) {
    it(name, () => {
      const now = revise(ARTICLE);
      const spans = placesIn(ARTICLE);
      const selectors = spans.map((span) => describePlace(ARTICLE, span));
      const compared = anchorAll(selectors, now, ARTICLE);
      const quoted = anchorAll(selectors, now);
      const lines = spans.map((span, i) => {
        const alone = i % 4 === 0 ? [anchor(selectors[i]!, now)] : [];
        const outcomes = [compared[i]!, quoted[i]!, ...alone].map((found) => shown(found, now));
        const [first, ...rest] = outcomes;
        const same = rest.every((outcome) => outcome === first);
        return `“${inLine(ARTICLE.slice(span.start, span.end))}” ${same ? first! : outcomes.join(' // ')}`;
      });
      const record = join(RECORDS, `${name}.txt`);
      if (RECORD) mkdirSync(RECORDS, { recursive: true });
      if (RECORD) writeFileSync(record, `${lines.join('\n')}\n`);
      assert.deepEqual(lines, readFileSync(record, 'utf8').trimEnd().split(/\r?\n/));
    });
  }
});

/** Single words, runs of a few, and what overlaps marks and line ends. */
function placesIn(text: string): Span[] {
  const words = [...text.matchAll(/[^\s]+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const lengths = [1, 3, 2, 7, 4, 14];
  return words.flatMap(({ start }, i) => {
    const last = words[i + lengths[i % lengths.length]! - 1];
    return last ? [{ start, end: last.end }] : [];
  });
}

/** "= 12" where the same characters begin at 12 now; else what became of them. */
function shown(found: Anchoring, now: string): string {
  if (found.kind === 'orphaned') return `✗ ${found.near}`;
  const { start, end } = found.span;
  const sign = found.kind === 'moved' ? '→' : '=';
  if (found.kind !== 'changed') return `${sign} ${start}${found.verbatim ? '' : ` “${inLine(now.slice(start, end))}”`}`;
  return `≠ ${start} “${inLine(now.slice(start, end))}” ${told(changedText(found))}`;
}

const inLine = (text: string): string => text.replaceAll('\n', '⏎');
