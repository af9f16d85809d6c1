import workerThreads, { BroadcastChannel, type WorkerOptions } from 'node:worker_threads';
import { listenAtDoors } from './doors';

/** What was heard at the doors of the extension, in the extension host and in each of our worker threads. */
export interface Quiet {
  /** Calls that start a program or open a socket, by what led to them. */
  readonly calls: readonly string[];
  /** How many worker threads were listened to. */
  readonly workers: number;
  stop(): void;
}

/** The name under which worker threads tell what they hear. */
export const WORKERS_CHANNEL = 'rapporteur-test-doors';

export type WorkerReport = { readonly kind: 'listening' } | { readonly kind: 'call'; readonly call: string };

/**
 * Listens at every door of Node behind which is a program or a socket. In the extension host, calls count that have a
 * file of ours on their stack, since the host itself and other extensions have a network; in worker threads all do.
 */
export function listenForCalls(extensionPath: string): Quiet {
  const heard = { calls: [] as string[], workers: 0 };
  const isOurs = (call: string): boolean =>
    call.split('\n').some((line) => line.includes(`${extensionPath}/dist/`) && !line.includes('/dist/test/'));
  const stopHost = listenAtDoors((call) => void (isOurs(call) && heard.calls.push(call)));
  const stopWorkers = listenInWorkers(`${extensionPath}/dist/test/workerDoors.js`, (report) => {
    if (report.kind === 'listening') heard.workers++;
    else heard.calls.push(report.call);
  });
  return {
    get calls() {
      return heard.calls;
    },
    get workers() {
      return heard.workers;
    },
    stop: () => {
      stopHost();
      stopWorkers();
    },
  };
}

/** Each worker that is started from now on loads the listener first. */
function listenInWorkers(listener: string, hear: (report: WorkerReport) => void): () => void {
  const channel = new BroadcastChannel(WORKERS_CHANNEL);
  channel.onmessage = (event) => hear((event as { readonly data: WorkerReport }).data);
  const { Worker } = workerThreads;
  workerThreads.Worker = class extends Worker {
    constructor(script: string | URL, options: WorkerOptions = {}) {
      super(script, { ...options, execArgv: [...(options.execArgv ?? process.execArgv), '--require', listener] });
    }
  };
  return () => {
    workerThreads.Worker = Worker;
    channel.close();
  };
}
