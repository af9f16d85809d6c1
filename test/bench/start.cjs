// Activates the bundled extension in this process, loads its core and its data, and prints what each took; see start.ts.
// The editor's API is an object that answers everything with itself: what is measured is our own code, loaded and run.
'use strict';
const { readFile } = require('node:fs/promises');
const Module = require('node:module');
const { join } = require('node:path');

const answers = { then: undefined, [Symbol.iterator]: () => [].values(), [Symbol.toPrimitive]: () => '' };
const editor = new Proxy(function () {}, {
  get: (_, name) => (name === 'prototype' ? {} : name in answers ? answers[name] : editor),
  apply: () => editor,
  construct: () => editor,
  set: () => true,
});
/** As many members as the editor's own API has, so that it would be seen if they were copied. */
const api = Object.create(editor, Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`member${i}`, {}])));
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? api : load(name, ...rest));

/** Milliseconds of processor time, so that other programs on a busy machine do not count. */
async function timeOf(act) {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Where a file of `media` lies in what ships: our own YAML as the JSON that the build makes of it; see src/core/readData.ts. */
const builtPath = (path) => (path.endsWith('.yaml') ? `dist/${path.replace(/yaml$/, 'json')}` : `media/${path}`);

(async () => {
  const root = process.argv[2];
  const core = join(root, 'dist/core');
  const context = { subscriptions: [], workspaceState: editor, extensionUri: editor };
  const activation = await timeOf(() => require(join(root, 'dist/extension.js')).activate(context));
  const loadsCore = Object.keys(require.cache).some((path) => path.startsWith(core));
  const loading = await timeOf(() =>
    require(join(core, 'reading.js')).loadLexicon((path) => readFile(join(root, builtPath(path)))),
  );
  console.log(JSON.stringify({ activation, loadsCore, loading }));
})();
