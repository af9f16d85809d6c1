import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { REVIEW_ACTS, type ReviewAct } from '../../../src/core/review/reviewAct';

interface Binding {
  readonly command: string;
  readonly key: string;
  readonly when: string;
  readonly args?: { readonly act?: ReviewAct };
}

const source = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
const { contributes } = JSON.parse(source) as { contributes: { keybindings: readonly Binding[] } };
const bound = contributes.keybindings.filter(({ command }) => command === 'rapporteur.reviewAct');

describe('the keys of review mode', () => {
  it('are those that the key card shows', () => {
    const shown = Object.entries(REVIEW_ACTS).flatMap(([act, keys]) => keys.map((key) => `${key} ${act}`));
    assert.deepEqual(bound.map(({ key, args }) => `${key} ${args?.act}`).sort(), shown.sort());
  });

  it('act only in the mode, in a read-only text, and while no widget is open', () => {
    for (const { key, when } of bound) {
      const clauses = when.split(' && ');
      for (const wanted of ['rapporteur.reviewing', 'editorTextFocus', 'editorReadonly', '!findWidgetVisible']) {
        assert.ok(clauses.includes(wanted), `${key}: ${wanted}`);
      }
    }
  });
});
