import assert from 'node:assert/strict';
import { parseDocument } from '../../../../src/core/document/parseDocument';
import { parseSuppressed } from '../../../../src/core/commitments/suppressed/parseSuppressed';
import { suppressPhrase } from '../../../../src/core/commitments/suppressed/suppressPhrase';
import { triggerPhrase } from '../../../../src/core/commitments/suppressed/triggerPhrase';
import { told } from '../../../../src/core/message';
import { commitmentsIn } from '../commitmentsIn';
import { lexicons } from '../lexicons';

const phrasesIn = (yaml: string): string[] => [...parseSuppressed(yaml, 'rules.yaml').value.phrases];

const edited = (yaml: string, phrase: string): string => {
  const edit = suppressPhrase(yaml, phrase);
  assert.ok(edit.kind === 'edited', edit.kind === 'refused' ? told(edit.message) : '');
  return edit.yaml;
};

describe('the file of what is switched off', () => {
  it('is made with the first phrase, and takes further ones once each', () => {
    const one = edited('', 'look forward');
    assert.deepEqual(phrasesIn(one), ['look forward']);
    assert.deepEqual(phrasesIn(edited(edited(one, 'hope to'), 'hope to')), ['look forward', 'hope to']);
  });

  it('keeps comments, order and rules that people have written', () => {
    const own = '# ours\noff:\n  rules:\n    - modal.will # too many\n  phrases:\n    - look forward\n';
    const after = edited(own, 'hope to');
    assert.ok(after.startsWith(own.trimEnd()), after);
    assert.deepEqual([...parseSuppressed(after, 'rules.yaml').value.rules], ['modal.will']);
  });

  it('adds the list of phrases where there is none', () => {
    assert.deepEqual(phrasesIn(edited('off:\n  rules: [verb.hope]\n', 'look forward')), ['look forward']);
  });

  it('says where it is wrong and goes on with the rest', () => {
    const { value, problems } = parseSuppressed('off:\n  phrases: [look forward]\n  rules: verb.hope\n', 'rules.yaml');
    assert.deepEqual([...value.phrases], ['look forward']);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [3],
    );
  });

  it('is left alone while it is broken', () => {
    assert.equal(suppressPhrase('off: [', 'hope to').kind, 'refused');
    assert.deepEqual(phrasesIn('off: ['), []);
  });

  it('is nothing while it is empty, and takes lists that are', () => {
    for (const yaml of ['', '# ours\n', '~', 'off:\n  phrases:\n  rules: ~\n']) {
      const { value, problems } = parseSuppressed(yaml, 'rules.yaml');
      assert.deepEqual([value.phrases.size, value.rules.size, problems], [0, 0, []], yaml);
    }
  });

  it('says what is no part of it', () => {
    const complaints = (yaml: string): string[] =>
      parseSuppressed(yaml, 'rules.yaml').problems.map(
        ({ line, severity, message }) => `${line} ${severity} ${told(message)}`,
      );
    assert.match(complaints('on: []\n')[0]!, /^1 error A rules file needs "off:"/);
    assert.match(complaints('- off\n')[0]!, /^1 error A rules file needs "off:"/);
    const [key, list, entry] = complaints('off:\n  words: []\n  rules: x\n  phrases:\n    - [a]\n    - ~\n    - 7\n');
    assert.match(key!, /^2 warning "words" is not known here/);
    assert.match(entry!, /"rules" must be a list|must be a text/);
    assert.match(list!, /"phrases" must be a text|must be a text/);
    assert.deepEqual(phrasesIn('off:\n  phrases: [ Look Forward , ~, 7]\n'), ['look forward', '7']);
  });

  it('is not changed where there is nothing to switch off, or no place for it', () => {
    const refusal = (yaml: string, phrase: string): string => {
      const edit = suppressPhrase(yaml, phrase);
      return edit.kind === 'refused' ? told(edit.message) : edit.yaml;
    };
    assert.match(refusal('', ' '), /no words to switch off/);
    assert.match(refusal('- off\n', 'hope to'), /no "off:"/);
    assert.match(refusal('off:\n  - [\n', 'hope to'), /^Line \d of the rules file must be mended first/);
  });
});

describe('the words that are switched off', () => {
  it('are those that triggered it, in lower case and with one blank between', async () => {
    const text = 'It rained.\n\nOn Monday Canada **Has   again\ncalled** on Norway to lower its duty. Peru won’t pay.';
    const found = commitmentsIn(text, await lexicons());
    const document = parseDocument(text);
    assert.deepEqual(
      found.map((one) => triggerPhrase(document, one)),
      ['has again called on', "won't pay"],
    );
    assert.equal(triggerPhrase(document, { ...found[0]!, block: 99 }), '');
  });
});
