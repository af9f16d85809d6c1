import type { Socket } from 'node:net';
import type { FromProbe, Host, ToProbe } from './protocol';

/** An extension host of the editor, in which functions can be evaluated, as Playwright does it in a page. */
export interface ExtensionHost {
  readonly pid: number;
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
  /**
   * Runs a function there; it sees nothing but its arguments, which go over as JSON. Rejects with its error, or when the
   * host ends before. `hear` gets what it tells meanwhile.
   */
  evaluate<A, R>(
    run: (host: Host, argument: A) => R | Promise<R>,
    argument: A,
    hear?: (value: unknown) => void,
  ): Promise<R>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly hear: ((value: unknown) => void) | undefined;
}

/** The extension host at the other end of a connection, once it has said who it is. */
export function extensionHostAt(socket: Socket): Promise<ExtensionHost> {
  const waiting = new Map<number, Waiting>();
  let nextId = 0;
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const evaluate: ExtensionHost['evaluate'] = (run, argument, hear) =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, hear });
      const message: ToProbe = { id, source: run.toString(), argument };
      socket.write(JSON.stringify(message) + '\n');
    });
  void ended.then(() => {
    for (const { reject } of waiting.values()) reject(new HostEnded());
    waiting.clear();
  });
  return new Promise((resolve) =>
    eachMessage(socket, (message) => {
      if (message.kind === 'hello') return resolve({ pid: message.pid, ended, evaluate });
      const asked = waiting.get(message.id);
      if (message.kind === 'told') return asked?.hear?.(message.value);
      waiting.delete(message.id);
      if (message.kind === 'value') asked?.resolve(message.value);
      else asked?.reject(new Error(message.message));
    }),
  );
}

/** The extension host was gone before it had answered. */
export class HostEnded extends Error {}

function eachMessage(socket: Socket, take: (message: FromProbe) => void): void {
  let rest = '';
  socket.on('error', () => undefined);
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) take(JSON.parse(line) as FromProbe);
  });
}
