import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { exitOf, startChild } from '../../scripts/host/child';

describe('A program started by a script', () => {
  it('takes what it has started with it when it is ended', async function () {
    if (process.platform === 'win32') this.skip();
    const lines: string[] = [];
    const script = `const { spawn } = require('node:child_process');
      spawn(process.execPath, ['-e', 'console.log("there"); setInterval(() => {}, 1000)'], { stdio: 'inherit' });
      setInterval(() => {}, 1000);`;
    const child = startChild(process.execPath, ['-e', script], { onLine: (line) => lines.push(line) });
    while (lines.length === 0) await delay(20);
    // The grandchild holds the same output open: it is closed only when both are gone.
    const closed = exitOf(child);
    await child.end();
    await closed;
  });

  it('keeps its last lines, with those on standard error, for the message about a failure', async () => {
    const child = startChild(process.execPath, ['-e', 'console.log("one"); console.error("two"); process.exit(3)']);
    assert.equal(await exitOf(child), 3);
    assert.deepEqual(child.logTail().split('\n').sort(), ['one', 'two']);
  });

  it('counts as failed, with the reason, when there is no such program', async () => {
    const child = startChild('no-such-program', []);
    assert.equal(await exitOf(child), 1);
    assert.match(child.logTail(), /no-such-program/);
  });
});
