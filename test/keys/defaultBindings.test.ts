import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { collides, type Binding } from './collisions';
import { copyAll, openEditorWindow } from './support/editorWindow';

interface OurBinding extends Binding {
  readonly mac?: string;
}

const source = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
const ours = (JSON.parse(source) as { contributes: { keybindings: readonly OurBinding[] } }).contributes.keybindings;

/** What holds wherever a Markdown text has the focus, and what cannot, although the editor's conditions do not say so. */
const IN_A_TEXT = [
  ...['editorFocus', 'textInputFocus', 'inputFocus'],
  ...['!listFocus', '!terminalFocus', '!inQuickOpen', '!inQuickInput', '!breadcrumbsActive', '!notebookEditorFocused'],
];

/** Our Escape leaves the mode, whose selection only shows where one stands; each of these would do less than that. */
const GIVEN_WAY = ['cancelSelection'];

const SYSTEMS = {
  Linux: { userAgent: undefined, modifier: 'Control' },
  macOS: { userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36', modifier: 'Meta' },
} as const;

describe('Our keys among the editor’s own', function () {
  this.slow(60_000);

  for (const [system, { userAgent, modifier }] of Object.entries(SYSTEMS)) {
    it(`take none away on ${system}`, async () => {
      const theirs = await defaultBindings(userAgent, modifier);
      assert.ok(theirs.length > 500, `${theirs.length} bindings were read`);
      const taken = ours.flatMap((own) => {
        const mine = { ...own, key: (system === 'macOS' && own.mac) || own.key };
        return theirs
          .filter((other) => !GIVEN_WAY.includes(other.command) && collides(mine, other, IN_A_TEXT))
          .map(({ key, command, when }) => `${mine.key}: ${key} ${command} when ${when}`);
      });
      assert.deepEqual([...new Set(taken)], []);
    });
  }
});

/** As the editor lists them for its system, without ours. */
async function defaultBindings(userAgent: string | undefined, modifier: string): Promise<readonly Binding[]> {
  const editor = await openEditorWindow({ 'a.md': '# A\n' }, userAgent === undefined ? {} : { userAgent });
  try {
    await editor.command('Preferences: Open Default Keyboard Shortcuts (JSON)');
    await editor.page.locator('.view-line', { hasText: '"key"' }).first().waitFor();
    const text = await copyAll(editor.page, modifier);
    const list = text.slice(text.indexOf('['), text.indexOf('\n]') + 2).replace(/^\s*\/\/.*$/gm, '');
    return (JSON.parse(list) as Binding[]).filter(
      ({ command }) => !command.startsWith('rapporteur.') && command !== 'runCommands',
    );
  } finally {
    await editor.close();
  }
}
