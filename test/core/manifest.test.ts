import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMMITMENT_KINDS } from '../../src/core/commitments/commitment';
import { colorVariable, commitmentColor, entityColor } from '../../src/core/marks/colorOf';
import { ENTITY_TYPES } from '../../src/core/recognition/mention';
import { COMMAND, CONTEXT, INTERNAL_COMMANDS, SETTING, VIEW, VIEW_CONTAINER } from '../../src/manifest';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly walkthroughs: readonly { readonly steps: readonly { readonly completionEvents: readonly string[] }[] }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const root = new URL('../../', import.meta.url);
const source = readFileSync(new URL('package.json', root), 'utf8');
const { contributes } = JSON.parse(source) as Manifest;
const texts = JSON.parse(readFileSync(new URL('package.nls.json', root), 'utf8')) as Record<string, string>;

const sorted = (ids: readonly string[]): string[] => [...ids].sort();

describe('package.json and the code', () => {
  it('have the same commands', () => {
    assert.deepEqual(sorted(contributes.commands.map(({ command }) => command)), sorted(Object.values(COMMAND)));
  });

  it('have the same views in the same container', () => {
    assert.deepEqual(Object.keys(contributes.views), [VIEW_CONTAINER]);
    assert.deepEqual(sorted(contributes.views[VIEW_CONTAINER]!.map(({ id }) => id)), sorted(Object.values(VIEW)));
  });

  it('have the same settings, at most fifteen', () => {
    const settings = Object.keys(contributes.configuration.properties);
    assert.deepEqual(sorted(settings), sorted(Object.values(SETTING)));
    assert.ok(settings.length <= 15, `${settings.length} settings`);
  });

  it('name only commands and context keys that exist', () => {
    const commands: string[] = Object.values(COMMAND);
    const contexts: string[] = Object.values(CONTEXT);
    const known = new Set([...commands, ...contexts, ...Object.values(VIEW), ...Object.values(SETTING)]);
    const used = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    const named = used.flatMap(({ command, when }) => [command ?? '', when ?? '']).join(' ');
    const unknown = [...named.matchAll(/rapporteur\.[\w.]+/g)].map(([id]) => id).filter((id) => !known.has(id));
    assert.deepEqual(unknown, []);
  });

  it('lead from the walkthrough and the welcome texts to commands of ours that exist, and to the editor’s own', () => {
    const commands: string[] = Object.values(COMMAND);
    const links = Object.values(texts).flatMap((text) => [...text.matchAll(/\]\(command:(rapporteur\.[\w.]+)/g)]);
    const views = Object.values(VIEW).map((view) => `${view}.focus`);
    const events = contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap((step) => step.completionEvents));
    const ticking = events.flatMap((event) => /^onCommand:(.*)$/.exec(event)?.[1] ?? []);
    const named = [...links.map(([, command]) => command!), ...ticking].filter((id) => id.startsWith('rapporteur.'));
    assert.deepEqual(
      named.filter((command) => ![...commands, ...views].includes(command)),
      [],
    );
    assert.ok(named.length >= 5);
  });

  it('keep internal commands out of the palette', () => {
    const hidden = contributes.menus['commandPalette']!.filter(({ when }) => when === 'false');
    assert.deepEqual(sorted(hidden.map(({ command }) => command!)), sorted(INTERNAL_COMMANDS));
  });

  it('have a text for every key in the package, and no text without a key', () => {
    const keys = [...source.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual(sorted([...new Set(keys)]), sorted(Object.keys(texts)));
  });

  it('give every type and kind a color in all four sorts of themes', () => {
    const wanted = [
      ...ENTITY_TYPES.map(entityColor),
      ...COMMITMENT_KINDS.map(commitmentColor).flatMap((id) => [id, `${id}Background`]),
    ];
    const ids = contributes.colors.map(({ id }) => id);
    assert.deepEqual(
      wanted.filter((id) => !ids.includes(id)),
      [],
    );
    for (const { id, defaults } of contributes.colors) {
      assert.deepEqual(sorted(Object.keys(defaults)), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
    }
  });

  it('are the only colors of ours that style sheets and pictures name', () => {
    const variables = contributes.colors.map(({ id }) => colorVariable(id));
    const pictures = ['read', 'decide', 'topics', 'board'].map((step) => `media/walkthrough/${step}.svg`);
    for (const file of ['media/board.css', 'media/preview.css', 'test/webview/themes/light.json', ...pictures]) {
      const named = readFileSync(new URL(file, root), 'utf8').match(/--vscode-rapporteur-[\w-]+/g) ?? [];
      assert.deepEqual(
        named.filter((name) => !variables.includes(name)),
        [],
        file,
      );
      assert.ok(named.length > 0);
    }
    assert.deepEqual(
      contributes.colors.filter(({ id }) => id.split('.').length !== 2),
      [],
    );
  });

  it('bind keys only where a Markdown text has the focus', () => {
    const loose = contributes.keybindings.filter(
      ({ when }) => !when?.includes('editorTextFocus') || !when.includes('editorLangId == markdown'),
    );
    assert.deepEqual(loose, []);
  });
});
