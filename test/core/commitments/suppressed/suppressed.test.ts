import assert from 'node:assert/strict';
import { parseSuppressed } from '../../../../src/core/commitments/suppressed/parseSuppressed';
import { suppressPhrase } from '../../../../src/core/commitments/suppressed/suppressPhrase';
import { told } from '../../../../src/core/message';

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
});
