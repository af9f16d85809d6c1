import assert from 'node:assert/strict';
import { compareBundles } from '../../scripts/l10n/compareBundles';
import { messagesIn } from '../../scripts/l10n/messagesIn';
import { LANGUAGES, messagesOfCode, readBundle } from '../../scripts/l10n/sources';

const code = messagesOfCode();
const english = Object.fromEntries(code.texts.map((text) => [text, text]));

describe('The texts of the code', () => {
  it('are found in every way to write a call, and only there', () => {
    const source = [
      'const a = vscode.l10n.t("one {0}", 1);',
      "l10n.t('two’s');",
      'other.t("no text"); t("none either");',
      'vscode.l10n.t(`three`);',
    ].join('\n');
    assert.deepEqual(messagesIn(source, 'a.ts'), { texts: ['one {0}', 'two’s', 'three'], unreadable: [] });
  });

  it('are found in core, where they wait for a language', () => {
    const source = 'refuse(said`no "${name}" in ${file}`); said`${error}`; say("of {0}", n); frame.say(\'none\');';
    assert.deepEqual(messagesIn(source, 'src/core/a.ts').texts, ['no "{0}" in {1}', 'of {0}', 'none']);
    assert.deepEqual(messagesIn('say(text);', 'src/features/a.ts'), { texts: [], unreadable: [] });
  });

  it('are reported where they are put together at run time', () => {
    const source = 'f();\nvscode.l10n.t(ready ? "yes" : "no");\nvscode.l10n.t(`n ${count}`);\n';
    assert.deepEqual(messagesIn(source, 'a.ts').unreadable, ['a.ts:2', 'a.ts:3']);
    assert.deepEqual(code.unreadable, []);
  });
});

describe('A translation', () => {
  it('lacks what is missing or blank, and must keep placeholders, links, icons and code', () => {
    const original = { a: '{0} of {1}', b: '$(tag) [Open](command:x)', c: 'Use `f` or ``g``', d: 'Plain', e: 'Gone' };
    const other = { a: '{1} 中 {0}', b: '[開く](command:y)', c: '`f` または ``g``', d: ' ', z: '古い' };
    assert.deepEqual(compareBundles(original, other), { missing: ['d', 'e'], stale: ['z'], differing: ['b'] });
  });

  const complete = { missing: [], stale: [], differing: [] };

  for (const language of LANGUAGES) {
    it(`has every text of the code and the manifest (${language}; npm run l10n lists what is missing)`, () => {
      assert.deepEqual(compareBundles(english, readBundle(`l10n/bundle.l10n.${language}.json`)), complete);
      assert.deepEqual(
        compareBundles(readBundle('package.nls.json'), readBundle(`package.nls.${language}.json`)),
        complete,
      );
    });
  }

  it('begins with what the code says now', () => {
    assert.deepEqual(readBundle('l10n/bundle.l10n.json'), english, 'run npm run l10n');
  });
});
