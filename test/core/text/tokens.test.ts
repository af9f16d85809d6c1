import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize, tokenText } from '../../../src/core/text/tokens';

const words = (text: string): string[] => {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i));
};

describe('tokens', () => {
  const cases: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
    ['words and marks', 'Talks resume, he said.', ['Talks', 'resume', ',', 'he', 'said', '.']],
    ['possessives', "Japan’s and Japan's", ['Japan', '’s', 'and', 'Japan', "'s"]],
    ['plural possessives', "the ministers' pledge", ['the', 'ministers', "'", 'pledge']],
    ['names with an apostrophe', "O'Brien of Côte d'Ivoire", ["O'Brien", 'of', 'Côte', "d'Ivoire"]],
    ['contractions', "they'll say we've won", ['they', "'ll", 'say', 'we', "'ve", 'won']],
    ['a negation as one word', "don't", ["don't"]],
    ['hyphens apart', 'the Japan-US talks', ['the', 'Japan', '-', 'US', 'talks']],
    ['dotted abbreviations', 'the U.S. and the F.B.I. met', ['the', 'U.S.', 'and', 'the', 'F.B.I.', 'met']],
    ['initials', 'George W. Bush', ['George', 'W.', 'Bush']],
    ['titles', 'Mr. Lee and Acme Inc. agreed', ['Mr.', 'Lee', 'and', 'Acme', 'Inc.', 'agreed']],
    ['no abbreviation in "I"', 'So did I.', ['So', 'did', 'I', '.']],
    ['numbers', '10,000 tons at 3.5%, on the 29th', ['10,000', 'tons', 'at', '3.5', '%', ',', 'on', 'the', '29th']],
    ['ampersands inside names', 'S&P and R & D', ['S&P', 'and', 'R', '&', 'D']],
    ['characters beyond the basic plane', 'a 😀b', ['a', '😀', 'b']],
    ['combining marks', 'Sa\u0303o Tome\u0301', ['Sa\u0303o', 'Tome\u0301']],
    ['short rows of marks', 'so... ***', ['so', '.', '.', '.', '*', '*', '*']],
    ['no long row of one mark', `a${'`'.repeat(40)}b`, ['a', '`'.repeat(40), 'b']],
    ['nothing', ' \n\t ', []],
  ];
  for (const [what, text, expected] of cases) {
    it(`splits ${what}`, () => assert.deepEqual(words(text), expected));
  }

  it('leaves out nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { starts, ends, count } = tokenize(text);
        let at = 0;
        for (let i = 0; i < count; i++) {
          assert.ok(starts[i]! >= at && ends[i]! > starts[i]!);
          assert.match(text.slice(at, starts[i]), /^[\s\u200b\u2060\ufeff]*$/u);
          at = ends[i]!;
        }
        assert.match(text.slice(at), /^[\s\u200b\u2060\ufeff]*$/u);
      }),
    );
  });
});
