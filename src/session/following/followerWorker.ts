import type { Disposable } from 'vscode';
import type { FromReader, ToFollower, ToReader } from '../../core/indexing/readingProtocol';
import type { ReadData } from '../../core/readData';
import type { Log } from '../../vscode/log';
import type { ReaderPort, StartReader } from '../indexing/startReader';
import { watchSilence } from './silence';

export interface FollowerDeps {
  readonly start: StartReader;
  readonly readData: ReadData;
  readonly log: Pick<Log, 'warn'>;
  /** Milliseconds that the worker may be silent over what it was told; half a minute by default. */
  readonly patience?: number;
  /** Milliseconds after which it is ended when it is told nothing; five minutes by default. */
  readonly idle?: number;
}

export type Answer = Extract<FromReader, { kind: 'followed' | 'changed' | 'failed' }>;

interface Listener {
  readonly onAnswer: (answer: Answer) => void;
  /** The worker has ended, and with it all that it knew. */
  readonly onEnd: () => void;
}

/** The one worker that follows texts: started with the first message, ended when there was none for long. */
export interface FollowerWorker extends Disposable {
  /** False where no worker can be had. */
  readonly isThere: boolean;
  post(message: ToFollower): void;
}

/** A megabyte takes three seconds, on a busy machine ten: who is silent for so many milliseconds does not come back. */
const PATIENCE = 30_000;
/** A worker holds a hundred megabytes and more; to start it again costs the host one reading of the text. */
const IDLE = 300_000;
/** A worker that ends again and again does so for what it reads. */
const MOST_ENDS = 3;

export function createFollowerWorker(deps: FollowerDeps, { onAnswer, onEnd }: Listener): FollowerWorker {
  const { start, readData, log, patience = PATIENCE, idle = IDLE } = deps;
  let port: Promise<ReaderPort> | undefined;
  let ends = 0;

  const end = (): void => {
    silence.stop();
    void port?.then((open) => open.end()).catch(() => undefined);
    port = undefined;
    onEnd();
  };
  const lose = (reason: string): void => {
    ends++;
    log.warn(`The worker that reads what is typed has ended (${reason}); it is read beside the editor.`);
    end();
  };
  const onSilent = (): void => lose(`it did not answer within ${patience / 1000} s`);
  const silence = watchSilence({ patience, idle, onSilent, onIdle: end });

  const open = (): Promise<ReaderPort> => {
    const opened: Promise<ReaderPort> = start({
      onMessage: (message) => void (opened === port && take(message)),
      onEnd: (reason) => void (opened === port && lose(reason)),
    });
    opened.catch((error: unknown) => {
      ends = MOST_ENDS;
      if (opened === port) lose(String(error));
    });
    return opened;
  };
  const send = (message: ToReader): void => void port?.then((open) => open.post(message)).catch(() => undefined);
  const take = (message: FromReader): void => {
    if (message.kind === 'wanted') return void sendData(message.path);
    silence.answered();
    if (message.kind !== 'record') onAnswer(message);
  };
  const sendData = async (path: string): Promise<void> =>
    send({ kind: 'data', path, bytes: await readData(path).catch(() => undefined) });

  return {
    get isThere() {
      return ends < MOST_ENDS;
    },
    post(message) {
      port ??= open();
      send(message);
      silence.said(message.kind === 'follow' || (message.kind === 'edit' && message.isAnswerWanted));
    },
    dispose: end,
  };
}
