import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { labelsOf } from '../../src/core/annotation/annotationSet';
import { annotationsIn } from './support/annotationsIn';
import { openEditorWindow, type EditorWindow } from './support/editorWindow';

const NEWS = 'fisheries.md';
const ARTICLE = `---
title: Canada and Chile resume talks
date: 2026-03-12
---

# Canada and Chile resume talks

Canada pledged to cut its tariff on Chilean salmon by June 1.

Chile demanded that Canada increase its imports of Chilean steel.
`;

describe('The Topics view by mouse', function () {
  this.slow(60_000);
  let editor: EditorWindow;

  before(async () => {
    editor = await openEditorWindow({ [NEWS]: ARTICLE });
    await editor.command('Rapporteur: Focus on Topics View');
  });

  after(() => editor.close());

  it('takes a commitment that is dragged onto another topic there, and one undo brings it back', async () => {
    await unfold('Agriculture and food');
    await unfold('Fisheries');
    await row('Canada · pledge').dragTo(row('Industry'));
    await row('Fisheries').waitFor({ state: 'detached' });
    await unfold('Industry');
    await row('Canada · pledge').waitFor();
    assert.deepEqual(topicsRecorded(), ['industry']);
    assert.equal(readFileSync(join(editor.folder, NEWS), 'utf8'), ARTICLE);
    await editor.command('Rapporteur: Undo Last Annotation Act');
    await unfold('Agriculture and food');
    await unfold('Fisheries');
    await row('Canada · pledge').waitFor();
    assert.deepEqual(topicsRecorded(), []);
  });

  const row = (label: string): Locator =>
    editor.page.locator('.pane-body [role=treeitem][aria-level]', { hasText: label }).first();

  async function unfold(label: string): Promise<void> {
    await row(label).waitFor();
    if ((await row(label).getAttribute('aria-expanded')) === 'false') await row(label).click();
    await editor.page.locator('.pane-body [aria-expanded=true]', { hasText: label }).first().waitFor();
  }

  /** The topics of the commitments that stand in the sidecar. */
  const topicsRecorded = (): unknown[] =>
    annotationsIn(editor.folder, NEWS)
      .flatMap(labelsOf)
      .map((label) => label.kind === 'commitment' && label.topic);
});
