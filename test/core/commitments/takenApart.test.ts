import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sentence } from '../../../src/core/commitments/sentence';
import { lexicons } from './lexicons';
import { sentenceOf, withClasses, withNouns, withSubjects, withVerbs } from './takenApart';

const FIXTURES = join(__dirname, '../../fixtures/sentences');

/** By fixture: how a sentence is shown in it, and how it read before. */
const WAYS: Readonly<
  Record<string, [show: (text: string, sentence: Sentence) => string, plain: (line: string) => string]>
> = {
  classes: [withClasses, (line) => line.replace(/\/[A-Z]+/g, '')],
  nouns: [withNouns, (line) => line.replace(/[{}_]/g, '')],
  subjects: [withSubjects, (line) => line.split(' | ')[0]!],
  verbs: [withVerbs, (line) => line.replace(/\[([^|\]]*) \| [^\]]*\]/g, '$1')],
};

describe('a sentence taken apart', () => {
  for (const [name, [show, plain]] of Object.entries(WAYS)) {
    for (const line of readFileSync(join(FIXTURES, `${name}.txt`), 'utf8')
      .trim()
      .split(/\r?\n/)) {
      it(`has the ${name} of: ${line}`, async () => {
        const text = plain(line);
        assert.equal(show(text, sentenceOf(text, await lexicons())), line);
      });
    }
  }
});
