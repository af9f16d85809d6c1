import { Worker, parentPort } from 'node:worker_threads';
import type { Dossier } from '../core/analyze';
import { loadBuiltIn } from './data';
import { fileReport, unreadable, type FileReport } from './fileReport';

/** Whoever reads the files: this thread, or several workers. */
export interface FileAnalyst {
  /** Never rejects. */
  readonly read: (file: string) => Promise<FileReport>;
  readonly end: () => Promise<void>;
}

export function analyzeHere(json: boolean): FileAnalyst {
  let loading: Promise<Dossier> | undefined;
  return {
    read: async (file) => fileReport(file, await (loading ??= loadBuiltIn()), json),
    end: async () => undefined,
  };
}

interface Job {
  readonly file: string;
  readonly done: (report: FileReport) => void;
}

interface Hand {
  readonly worker: Worker;
  job: Job | undefined;
}

/** One more worker is not worth its loading before so many files wait. */
const WORTH_A_WORKER = 4;

/** One file at a time in each of up to so many workers; each holds the lexicon and one file, however many there are. */
export function analyzeInWorkers(jobs: number, json: boolean): FileAnalyst {
  const queue: Job[] = [];
  const hands: Hand[] = [];
  const next = (hand: Hand): void => {
    hand.job = queue.shift();
    if (hand.job) hand.worker.postMessage({ file: hand.job.file, json } satisfies Order);
  };
  const start = (): void => {
    const hand: Hand = { worker: new Worker(__filename), job: undefined };
    hands.push(hand);
    hand.worker.on('message', (report: FileReport) => {
      hand.job?.done(report);
      next(hand);
    });
    // What it was at is the likely cause; the other files go to another worker.
    hand.worker.on('error', (error) => {
      hands.splice(hands.indexOf(hand), 1);
      hand.job?.done(unreadable(hand.job.file, error.message));
      if (queue.length > 0) start();
    });
    next(hand);
  };
  return {
    read: (file) =>
      new Promise((done) => {
        queue.push({ file, done });
        const idle = hands.find(({ job }) => !job);
        if (idle) next(idle);
        else if (hands.length === 0 || (queue.length >= WORTH_A_WORKER && hands.length < jobs)) start();
      }),
    end: async () => {
      await Promise.all(hands.map(({ worker }) => worker.terminate()));
    },
  };
}

interface Order {
  readonly file: string;
  readonly json: boolean;
}

/** The worker's side: the same program, started in a thread of its own. */
export function answerOrders(): void {
  let loading: Promise<Dossier> | undefined;
  parentPort?.on('message', ({ file, json }: Order) => {
    loading ??= loadBuiltIn();
    void loading.then((dossier) => fileReport(file, dossier, json)).then((report) => parentPort?.postMessage(report));
  });
}
