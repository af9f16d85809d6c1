import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceSpans } from '../../../src/core/text/sentences';

const sentences = (text: string): string[] => sentenceSpans(text).map(({ start, end }) => text.slice(start, end));

/** Each example is written with "|" where it must split, and nowhere else. */
const examples: Readonly<Record<string, readonly string[]>> = {
  'plain sentences': [
    'The talks opened on Monday. |They will last.',
    'Will they agree? |No one knows! |The week will tell.',
  ],
  'titles and initials': [
    'Mr. Okafor met Sen. Lindqvist and Gov. Amara Diallo. |Dr. J. R. Whitfield attended.',
    'George W. Harlan, Jr. signed first.',
    'They flew to St. Louis. |Lt. Gen. Oduya stayed.',
    'MS. ADEYEMI: Thank you. |MR. LIND: The talks resume.',
  ],
  'after abbreviations only where a sentence opens': [
    'The U.S. Trade Representative spoke. |It is up to the U.S. |The minister agreed.',
    'Tariffs imposed by the U.S. and the U.K. remain.',
    'U.S. President Arthur Vale left Washington, D.C. |He returns on Friday.',
    'Northwind Inc. Chief Executive Ida Brandt spoke. |She leads Northwind Corp. |The firm exports steel.',
  ],
  'dates, times and numbers': [
    'Duties rose to 3.5 percent on Jan. 5, 2026. |Quotas follow.',
    'The call began at 9 a.m. Eastern and ended at 11 p.m. |It was short.',
    'No. 5 on the list is rice. |See Art. 12 and pp. 3 to 9.',
    'They waived Art. VII and No. TA-201. |No. |In fact, both.',
    'The pact dates from 1987. |It was renewed in 2019.',
  ],
  'behind quotes and brackets that close after the stop': [
    '“We agree.” |The minister smiled.',
    '"We will not sign," he said. |"Not this year." |Others may.',
    'He left (so did she.) |Nobody followed.',
    '“Will you sign?” asked a reporter. |“Never!” he replied.',
  ],
  'at ellipses that do not go on': [
    'We waited… and waited. |Then they came.',
    'It was long ... but it ended. |"We..." |She stopped.',
  ],
  'not at semicolons and colons': ['The sides agreed to: cut duties; open ports; and meet again. |Work begins now.'],
  'not after an item’s number': [
    '1. Japan will open its rice market.',
    '12. The parties shall meet. |They shall report.',
  ],
  'at empty lines': [
    'TALKS RESUME\n\n|The ministers met\nin Oslo',
    'TALKS RESUME\r\n\r\n|The ministers met\r\nin Oslo',
  ],
  'where Chinese and Japanese put no blank': ['双方达成协议。|会谈将继续。'],
};

describe('sentenceSpans', () => {
  for (const [name, texts] of Object.entries(examples)) {
    it(`splits ${name}`, () => {
      for (const marked of texts) {
        assert.deepEqual(
          sentences(marked.replaceAll('|', '')),
          marked.split('|').map((each) => each.trim()),
        );
      }
    });
  }

  it('leaves out the blanks around sentences, also wide ones', () => {
    assert.deepEqual(sentences(' \u00a0 One.\u3000 Two. \n'), ['One.', 'Two.']);
    assert.deepEqual(sentences(' \n\t '), []);
  });

  const pieces = fc.constantFrom(
    'Talks',
    'the',
    'U.S.',
    'Mr.',
    'A.',
    '3.5',
    '.',
    '. ',
    '?" ',
    '… ',
    '\n',
    '\r\n\r\n',
    ' ',
    '。',
    '😀',
    '(',
    '”',
  );
  const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  it('covers all that is not blank, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 80 })), (text) => {
        let at = 0;
        for (const { start, end } of sentenceSpans(text)) {
          assert.ok(start >= at && end > start);
          assert.equal(text.slice(at, start).trim(), '');
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          at = end;
        }
        assert.equal(text.slice(at).trim(), '');
      }),
      { numRuns: 2000 },
    );
  });
});
