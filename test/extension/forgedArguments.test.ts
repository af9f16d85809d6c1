import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { readArguments } from '../../src/commandArguments';
import { COMMAND, type CommandId } from '../../src/manifest';
import { ARTICLE } from './support/article';
import { closeAll, inWorkspace, openNews, removeAll, workspaceRoot } from './support/editor';

const FILE = 'forged/fisheries.md';
/** Forged calls of each command. */
const CALLS = 1000;
/** Calls that are under way at once; each of them answers with a word at the bottom of the window. */
const AT_ONCE = 50;

/** What a call of another extension, or a link that somebody slipped in, may carry. */
const forged = fc.array(fc.oneof(fc.jsonValue(), fc.object(), fc.string(), fc.integer()), {
  minLength: 1,
  maxLength: 3,
});

const taking = Object.values(COMMAND).filter((id) => readArguments(id, [Symbol('x')]) === undefined);

describe('Commands with forged arguments', () => {
  before(() => openNews(FILE, ARTICLE));
  after(async () => {
    await closeAll();
    await removeAll('forged', '.rapporteur/annotations/forged');
  });

  for (const id of taking) {
    it(`do nothing but say so: ${id}`, async () => {
      const calls = fc.sample(forged, CALLS * 2).filter((args) => readArguments(id, args) === undefined);
      assert.ok(calls.length >= CALLS, `only ${calls.length} calls`);
      const before = await standing();
      const said = await sayings(() => callAll(id, calls.slice(0, CALLS)));
      assert.equal(said.length, CALLS);
      assert.ok(said.every((text) => text.includes('nothing was done')));
      assert.deepEqual(await standing(), before);
    });
  }

  it('do nothing where the form is right and what it names is not there', async () => {
    const before = await standing();
    const inside = inWorkspace(FILE).toString();
    const places = [
      ...[
        'file:///etc/passwd',
        'http://example.test/x.md',
        'untitled:x.md',
        'no address',
        '',
        `${inside}x`,
        `${inside}/../../../x.md`,
      ],
    ].map((uri) => ({ uri, start: 0, end: 1 }));
    const far = { uri: inside, start: 0, end: 1e9 };
    const unknown = { uri: inside, start: 0, end: 0, annotation: 'urn:uuid:none' };
    const root = vscode.Uri.joinPath(workspaceRoot(), '..');
    const calls: readonly (readonly [CommandId, ...unknown[]])[] = [
      ...PLACED.flatMap((id) => [...places, far].map((place) => [id, place] as const)),
      ...[COMMAND.remove, COMMAND.acceptChange, COMMAND.detach, COMMAND.agree].map((id) => [id, unknown] as const),
      [COMMAND.findDocument, { lost: { root, path: 'news/a.md' }, path: 'b.md' }],
      [COMMAND.findDocument, { lost: { root: workspaceRoot(), path: '../a.md' }, path: '../../b.md' }],
      [COMMAND.renameTopic, { topic: 'no/such/topic', label: 'x' }],
      [COMMAND.moveTopic, { topic: 'no/such/topic', parent: 'nor/this' }],
      [COMMAND.mergeTopics, { topic: 'no/such/topic', into: 'nor/this' }],
      [COMMAND.acceptTopic, { proposal: { phrase: 'rye' }, parent: 'no/such/topic' }],
      [COMMAND.sendReply, { thread: { uri: inWorkspace(FILE) }, text: 'x' }],
      [COMMAND.showMore, 'rapporteur.topics', 'no such row'],
    ];
    for (const [id, ...args] of calls) await vscode.commands.executeCommand(id, ...args);
    assert.deepEqual(await standing(), before);
  });
});

const PLACED = [
  ...[COMMAND.accept, COMMAND.reject, COMMAND.remove, COMMAND.note, COMMAND.reveal, COMMAND.goToFirst],
  ...[COMMAND.showChange, COMMAND.acceptChange, COMMAND.detach, COMMAND.agree, COMMAND.thisIs, COMMAND.annotate],
];

async function callAll(id: CommandId, calls: readonly (readonly unknown[])[]): Promise<void> {
  for (let at = 0; at < calls.length; at += AT_ONCE) {
    await Promise.all(calls.slice(at, at + AT_ONCE).map((args) => vscode.commands.executeCommand(id, ...args)));
  }
}

/** What is said at the bottom of the window meanwhile; the tests run with the extension's own copy of the editor's API. */
async function sayings(act: () => Promise<void>): Promise<readonly string[]> {
  const said: string[] = [];
  const { window } = vscode;
  const { setStatusBarMessage } = window;
  Object.assign(window, { setStatusBarMessage: (text: string) => (said.push(text), { dispose: () => undefined }) });
  try {
    await act();
  } finally {
    Object.assign(window, { setStatusBarMessage });
  }
  return said;
}

/** Everything that a command could have changed: files, open tabs, the text, the selection. */
async function standing(): Promise<unknown> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
  const editor = vscode.window.activeTextEditor;
  return {
    tabs,
    text: editor?.document.getText(),
    selection: editor?.selection,
    files: await filesIn(workspaceRoot()),
  };
}

async function filesIn(folder: vscode.Uri): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const below = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) return filesIn(uri);
      const { size, mtime } = await vscode.workspace.fs.stat(uri);
      return [`${uri.path} ${size} ${mtime}`];
    }),
  );
  return below.flat().sort();
}
