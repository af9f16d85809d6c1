import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Commitment } from '../../../src/core/commitments/commitment';
import { commitmentsIn } from './commitmentsIn';
import { lexicons } from './lexicons';
import { parseMarkedText } from './markedText';

const FIXTURES = join(__dirname, '../../fixtures/commitments');
const FOUND = join(FIXTURES, 'found');
const TEXTS = [FIXTURES, join(FIXTURES, 'unmarked'), join(__dirname, '../../../media/sample/news')];

/** Writes down what is found now, to be read as a diff; see the README of the fixtures. */
const RECORD = process.env['RAPPORTEUR_RECORD'] !== undefined;

describe('what is found in our own articles, word for word as somebody last read it', () => {
  const files = TEXTS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => join(folder, name)),
  );
  for (const file of files) {
    it(basename(file), async () => {
      const { text } = parseMarkedText(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
      const found = commitmentsIn(text, await lexicons()).map((one) => shown(text, one));
      const record = join(FOUND, `${basename(file, '.md')}.txt`);
      if (RECORD) writeFileSync(record, found.join('\n'));
      assert.deepEqual(found.join('\n').split('\n'), readFileSync(record, 'utf8').replaceAll('\r\n', '\n').split('\n'));
    });
  }
});

/** All that the ledger tells of a commitment; its clause and the words that triggered it are bracketed in its sentence. */
function shown(text: string, found: Commitment): string {
  const { kind, rule, strength, parties, addressees, speaker, due, condition, topicPhrase } = found;
  const details = [
    `${kind} (${rule}, ${strength})`,
    `by ${parties.join('; ') || '-'}`,
    ...(addressees.length > 0 ? [`to ${addressees.join('; ')}`] : []),
    ...(speaker === undefined ? [] : [`said by ${speaker}`]),
    ...(due ? [`due ${due.phrase}${due.date === undefined ? '' : ` = ${due.date}`}`] : []),
    ...(condition === undefined ? [] : [`if: ${condition}`]),
    ...(topicPhrase === undefined ? [] : [`about ${topicPhrase}`]),
  ];
  const clause = text.slice(found.span.start, found.span.end);
  const read = found.text === clause ? [] : [`    read: ${found.text}`];
  return [details.join(' | '), `    ${inItsSentence(text, found)}`, ...read, ''].join('\n');
}

function inItsSentence(text: string, { sentence, span, trigger }: Commitment): string {
  const marks: readonly [offset: number, mark: string][] = [
    [span.end, ']'],
    [trigger.end, '>'],
    [trigger.start, '<'],
    [span.start, '['],
  ];
  const marked = [...marks]
    .sort(([a], [b]) => b - a)
    .reduce((all, [at, mark]) => all.slice(0, at) + mark + all.slice(at), text.slice(0, sentence.end));
  return marked
    .slice(sentence.start)
    .trim()
    .replace(/\s*\n\s*/g, ' / ');
}
