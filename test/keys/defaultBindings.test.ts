import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { collides, type Binding } from './collisions';
import { copyAll, openEditorWindow } from './support/editorWindow';

const source = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const ours = (JSON.parse(source) as { contributes: { keybindings: readonly Binding[] } }).contributes.keybindings;

/** What holds wherever a Markdown article has the focus, although the editor's conditions do not say so. */
const IN_A_TEXT = ['editorFocus', 'textInputFocus', 'inputFocus'];

/** Other parts of the window, of which none has the focus then. */
const ELSEWHERE = [
  ...['listFocus', 'treestickyScrollFocused', 'terminalFocus', 'terminalFocusInAny', 'terminalChatFocus'],
  ...['inQuickOpen', 'inQuickInput', 'breadcrumbsActive', 'notificationFocus', 'bannerFocused', 'statusBarFocused'],
  ...['notebookEditorFocused', 'isNotebookMultiSelect', 'inSearchEditor', 'inSettingsEditor', 'inKeybindings'],
  ...['inWelcome', 'inModelsEditor', 'inChat', 'inChatInput', 'chatInputHasFocus', 'chatFindWidgetFocused'],
  ...['chatInAgentSessionProjection', 'commentFocused', 'commentEditorFocused', 'commentsFilterFocus'],
  ...['problemsFilterFocus', 'outputFilterFocus', 'replaceInputBoxFocus', 'scmRepository', 'codeActionMenuVisible'],
  ...['chatSessionCurrentlyEditing', 'chatSessionCurrentlyEditingInput'],
];
const FACTS = [...IN_A_TEXT, ...ELSEWHERE.map((name) => `!${name}`)];

/**
 * Escape leaves the mode, in which the selection only shows where one stands, before it does anything else; zen mode is
 * left by the second and third Escape.
 */
const GIVEN_WAY = ['cancelSelection', 'workbench.action.exitZenMode'];

describe('Our keys among the editor’s own', function () {
  this.slow(60_000);

  it('take none away from a person who reads an article', async () => {
    const theirs = await defaultBindings();
    assert.ok(theirs.length > 500, `${theirs.length} bindings were read`);
    const taken = ours.flatMap((own) =>
      theirs
        .filter((other) => !GIVEN_WAY.includes(other.command) && collides(own, other, FACTS))
        .map(({ key, command, when }) => `${own.key}: ${key} ${command} when ${when}`),
    );
    assert.deepEqual([...new Set(taken)], []);
  });
});

/** As the editor lists them, without ours. */
async function defaultBindings(): Promise<readonly Binding[]> {
  const editor = await openEditorWindow({ 'a.md': '# A\n' });
  try {
    await editor.command('Preferences: Open Default Keyboard Shortcuts (JSON)');
    await editor.page.locator('.view-line', { hasText: '"key"' }).first().waitFor();
    const text = await copyAll(editor.page);
    const list = text.slice(text.indexOf('['), text.indexOf('\n]') + 2).replace(/^\s*\/\/.*$/gm, '');
    return (JSON.parse(list) as Binding[]).filter(
      ({ command }) => !command.startsWith('rapporteur.') && command !== 'runCommands',
    );
  } finally {
    await editor.close();
  }
}
