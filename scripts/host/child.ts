import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { atExit } from './atExit';

export interface Child {
  readonly process: ChildProcess;
  /** The last lines of its output, for the message when something goes wrong. */
  logTail(): string;
  /** Ends the process and all that it started. */
  end(): Promise<void>;
}

export interface ChildOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with each whole line of standard output and standard error. */
  readonly onLine?: (line: string) => void;
}

/** Lines of a child's output that are kept for messages: enough for an npm error with its reasons. */
const keptLines = 40;
/** Milliseconds a process has to end by itself before it is killed. */
const grace = 3000;

/** Starts a program in a process group of its own, which ends no later than this process does. */
export function startChild(program: string, args: readonly string[], options: ChildOptions = {}): Child {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const tail: string[] = [];
  const keep = (line: string) => {
    tail.push(line);
    if (tail.length > keptLines) tail.shift();
    options.onLine?.(line);
  };
  eachLine(child.stdout, keep);
  eachLine(child.stderr, keep);
  child.on('error', (error) => keep(error.message));

  child.once(
    'exit',
    atExit(() => signal(child, 'SIGKILL')),
  );

  return { process: child, logTail: () => tail.join('\n'), end: () => end(child) };
}

/** Waits for the end of a program; its exit code, or 1 when a signal ended it or it could not start. */
export function exitOf(child: Child): Promise<number> {
  return new Promise((resolve) => {
    child.process.once('close', (code) => resolve(code ?? 1));
    child.process.once('error', () => resolve(1));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  signal(child, 'SIGTERM');
  const kill = setTimeout(() => signal(child, 'SIGKILL'), grace);
  await gone;
  clearTimeout(kill);
  // A grandchild may have outlived its parent; the group still has its id.
  signal(child, 'SIGKILL');
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-child.pid, name);
  } catch {
    // The whole group is gone already, which is what was wanted.
  }
}

function eachLine(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop() ?? '';
    lines.forEach(take);
  });
  stream.on('end', () => {
    if (rest !== '') take(rest);
  });
}
