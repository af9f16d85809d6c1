import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Commitment } from '../../../src/core/commitments/commitment';
import type { Span } from '../../../src/core/text/span';
import { commitmentsIn } from './commitmentsIn';
import { lexicons } from './lexicons';
import { parseMarkedText, type Mark } from './markedText';

const FIXTURES = join(__dirname, '../../fixtures/commitments');

describe('commitments of marked articles', () => {
  for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith('.md') && name !== 'README.md')) {
    it(file, async () => {
      const { text, marks } = parseMarkedText(readFileSync(join(FIXTURES, file), 'utf8').replaceAll('\r\n', '\n'));
      const found = commitmentsIn(text, await lexicons());
      for (const { start, end } of paragraphs(text)) {
        const inside = (span: Span): boolean => span.start >= start && span.end <= end;
        compare(
          text,
          marks.filter(inside),
          found.filter(({ span }) => inside(span)),
          text.slice(start, end),
        );
      }
    });
  }
});

function compare(text: string, marks: readonly Mark[], found: readonly Commitment[], paragraph: string): void {
  const shown = found.map(
    ({ kind, parties, span, rule }) =>
      `${kind} by ${parties.join('; ')} (${rule}): ${text.slice(span.start, span.end)}`,
  );
  assert.equal(
    found.length,
    marks.length,
    `found ${found.length} for ${marks.length} marks in “${paragraph}”:\n${shown.join('\n')}`,
  );
  marks.forEach((mark, i) => compareOne(text, mark, found[i]!));
}

function compareOne(text: string, mark: Mark, found: Commitment): void {
  const clause = text.slice(mark.start, mark.end);
  const shared = Math.min(mark.end, found.span.end) - Math.max(mark.start, found.span.start);
  const longer = Math.max(mark.end - mark.start, found.span.end - found.span.start);
  assert.ok(shared >= longer / 2, `"${clause}" was found as "${text.slice(found.span.start, found.span.end)}"`);
  assert.equal(found.kind, mark.kind, clause);
  if (mark.parties.length > 0) assert.deepEqual([...found.parties].sort(), mark.parties, clause);
  if (mark.addressees) assert.deepEqual([...found.addressees].sort(), mark.addressees, clause);
  const details: Record<string, string | undefined> = {
    said: found.speaker,
    due: found.due?.phrase,
    if: found.condition,
    about: found.topicPhrase,
  };
  for (const [key, value] of mark.details) assert.equal(details[key] ?? '-', value, `${key} of "${clause}"`);
}

/** The paragraphs and list items of a text, without its headings. */
function paragraphs(text: string): Span[] {
  return [...text.matchAll(/^(?!#)[^\n]+$/gm)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}
