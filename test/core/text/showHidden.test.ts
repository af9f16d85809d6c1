import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeHidden, showHidden } from '../../../src/core/text/showHidden';

describe('hidden characters', () => {
  for (const [what, text, shown] of [
    ['a turn of the writing direction', 'ta\u202effir', 'ta⟨U+202E⟩ffir'],
    ['a space without width', 'pa\u200bid', 'pa⟨U+200B⟩id'],
    ['what a terminal obeys', '\u001b[2Jx\u0007\u009b31m', '⟨U+001B⟩[2Jx⟨U+0007⟩⟨U+009B⟩31m'],
    ['a return to the start of the line', 'all well\rfraud', 'all well⟨U+000D⟩fraud'],
    ['a tag', 'a\u{e0061}b', 'a⟨U+E0061⟩b'],
    ['a joiner between Latin letters', 'a\u200db', 'a⟨U+200D⟩b'],
    ['a mark of byte order', '\ufeffa', '⟨U+FEFF⟩a'],
  ] as const) {
    it(`are named: ${what}`, () => assert.equal(showHidden(text), shown));
  }

  it('are not lines, tabs, accents, other scripts and pictures', () => {
    for (const text of ['a\tb\r\nc\n', 'Ministère', 'می\u200cخواهم', '👩\u200d🌾', '外務大臣', '❤\ufe0f', '\ufffc']) {
      assert.equal(showHidden(text), text);
    }
  });

  it('are gone from every text, and a text without them stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = showHidden(text);
        assert.doesNotMatch(
          shown,
          /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
        );
        assert.equal(showHidden(shown), shown);
      }),
    );
  });

  it('mean in JSON what they meant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = escapeHidden(JSON.stringify({ text }));
        assert.equal(showHidden(json), json);
        assert.deepEqual(JSON.parse(json), { text });
      }),
    );
  });
});
