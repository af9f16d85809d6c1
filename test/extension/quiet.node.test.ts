import assert from 'node:assert/strict';
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import * as vscode from 'vscode';
import { COMMAND } from '../../src/manifest';
import { ARTICLE, PLEDGE } from './support/article';
import { closeAll, inWorkspace, openNews, rapporteur, removeAll, select } from './support/editor';

/** What starts a program or opens a socket, by the object that has it. */
const DOORS: readonly (readonly [object, readonly string[]])[] = [
  [childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
  [net, ['connect', 'createConnection', 'createServer']],
  [net.Socket.prototype, ['connect']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get', 'createServer']],
  [dgram, ['createSocket']],
  [globalThis, ['fetch', 'WebSocket']],
];

// The hook counts calls with a file of our bundle on their stack: the host itself, and other extensions, have a network.
describe('Rapporteur at work', () => {
  const calls: string[] = [];
  const undo: (() => void)[] = [];

  before(() => {
    for (const [owner, names] of DOORS) for (const name of names) undo.push(watch(owner, name, calls));
  });
  after(async () => {
    undo.forEach((restore) => restore());
    await closeAll();
    await removeAll('quiet', '.rapporteur/annotations/quiet');
  });

  it('starts no program and opens no socket', async () => {
    const { marks, index, annotations } = await rapporteur();
    const editor = await openNews('quiet/fisheries.md', ARTICLE);
    await marks.ready(editor.document);
    const at = editor.document.positionAt(ARTICLE.indexOf(PLEDGE));
    await vscode.commands.executeCommand('vscode.executeHoverProvider', editor.document.uri, at);
    select(editor, 'recognize its food safety inspections');
    await vscode.commands.executeCommand(COMMAND.applyLabel, { label: 'pledge' });
    assert.ok(annotations.placed(editor.document).length > 0);
    await index.refresh();
    await vscode.commands.executeCommand(COMMAND.openBoard);
    await vscode.commands.executeCommand(COMMAND.negotiation);
    await vscode.commands.executeCommand(COMMAND.export, {
      format: 'csv',
      documents: [editor.document.uri],
      to: inWorkspace('quiet/out.csv'),
    });
    assert.deepEqual(calls, []);
  }).timeout(90_000);

  it('would be seen if it did', () => {
    const seen: string[] = [];
    const door = { open: () => 1 };
    const restore = watch(door, 'open', seen, (stack) => stack.includes('at '));
    assert.equal(door.open(), 1);
    restore();
    assert.equal(seen.length, 1);
  });
});

/** True of a call from a file of the extension; the tests lie in its folder as well. */
function isOurs(stack: string): boolean {
  const { extensionPath } = vscode.extensions.getExtension('rapporteur.rapporteur')!;
  return ['extension', 'core'].some((bundle) => stack.includes(`${extensionPath}/dist/${bundle}.js`));
}

/** Notes each call that is meant, by what led to it. */
function watch(owner: object, name: string, seen: string[], isMeant = isOurs): () => void {
  const kept = Object.getOwnPropertyDescriptor(owner, name);
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== 'function' || kept?.configurable === false) return () => undefined;
  const hook = new Proxy(original as (...args: unknown[]) => unknown, {
    apply(target, self, args) {
      note(name, seen, isMeant);
      return Reflect.apply(target, self, args);
    },
    construct(target, args, made) {
      note(name, seen, isMeant);
      return Reflect.construct(target, args, made) as object;
    },
  });
  Object.defineProperty(owner, name, { value: hook, configurable: true, writable: true });
  return () => void (kept ? Object.defineProperty(owner, name, kept) : Reflect.deleteProperty(owner, name));
}

function note(name: string, seen: string[], isMeant: (stack: string) => boolean): void {
  const { stack = '' } = new Error();
  if (isMeant(stack)) seen.push(`${name}: ${stack}`);
}
