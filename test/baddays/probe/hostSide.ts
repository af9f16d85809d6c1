import { connect } from 'node:net';
import * as vscode from 'vscode';
import type { Exports } from '../../../src/extensionWiring';
import type { FromProbe, Host, ToProbe } from './protocol';

/** The port that the script listens on; the bundler puts it in. */
declare const PROBE_PORT: number;

/** Runs in the extension host, beside Rapporteur: does what the script asks for, and tells what came of it. */
export function activate(): void {
  const socket = connect(PROBE_PORT, '127.0.0.1');
  const send = (message: FromProbe): void => void socket.write(JSON.stringify(message) + '\n');
  socket.setEncoding('utf8').on('error', () => undefined);
  let rest = '';
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) void run(JSON.parse(line) as ToProbe, send);
  });
  send({ kind: 'hello', pid: process.pid });
}

async function run({ id, source, argument }: ToProbe, send: (message: FromProbe) => void): Promise<void> {
  const host: Host = {
    vscode,
    require,
    rapporteur: async () =>
      (await vscode.extensions.getExtension<Exports>('rapporteur.rapporteur')!.activate()).whenReady,
    tell: (value) => send({ kind: 'told', id, value }),
  };
  try {
    // The bundler of the scripts keeps the names of functions by a helper of this name.
    const evaluated = new Function('__name', `return (${source})`)((named: unknown) => named) as (
      ...args: unknown[]
    ) => unknown;
    send({ kind: 'value', id, value: await evaluated(host, argument) });
  } catch (error) {
    send({ kind: 'error', id, message: error instanceof Error ? error.message : String(error) });
  }
}
