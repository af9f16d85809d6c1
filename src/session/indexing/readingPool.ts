import type * as vscode from 'vscode';
import type { DocumentToRead } from '../../core/indexing/documentFacts';
import type { FromReader } from '../../core/indexing/readingProtocol';
import type { ReadData } from '../../core/readData';
import type { Log } from '../../vscode/log';
import type { Knowledge } from '../knowledge';
import { sameKnowledge } from '../sameKnowledge';
import { ownReader } from './ownReader';
import type { ReaderPort, StartReader } from './startReader';

interface Deps {
  readonly start: StartReader;
  readonly readData: ReadData;
  readonly log: Pick<Log, 'warn'>;
  /** Milliseconds that a worker may be silent over a document; half a minute by default. */
  readonly patience?: number;
}

interface Job {
  readonly document: DocumentToRead;
  readonly knowledge: Knowledge;
  readonly resolve: (record: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** One of the workers and what it is at. */
interface Reading {
  port: ReaderPort | undefined;
  /** True once it has said anything: until then it may be that no worker can work here. */
  hasAnswered: boolean;
  readonly told: Set<number>;
  readonly jobs: Map<number, Job>;
  /** Runs while it is at something, anew from each of its messages. */
  deadline: ReturnType<typeof setTimeout> | undefined;
}

/** More would leave no core to the editor. */
const WORKERS = 2;
/** The next document waits at the worker, so that it has no pause between two. */
const JOBS_EACH = 2;
/** A few documents are read by one worker before a second one has loaded its lexicon. */
const WORTH_A_WORKER = 8;
/** A megabyte takes three seconds, on a busy machine ten: who is silent for so many milliseconds does not come back. */
const PATIENCE = 30_000;
/** Workers that have nothing to do give back their memory after so many milliseconds. */
const IDLE = 20_000;

/** Reads documents in workers, two at a time, in the order in which they are given. */
export class ReadingPool implements vscode.Disposable {
  private readonly queue: Job[] = [];
  private readonly readings: Reading[] = [];
  private readonly knowledges: Knowledge[] = [];
  private start: StartReader;
  private nextId = 0;
  private idle: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly deps: Deps) {
    this.start = deps.start;
  }

  /** The document's record; rejects when it cannot be read. */
  read(document: DocumentToRead, knowledge: Knowledge): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.queue.push({ document, knowledge, resolve, reject });
      this.feed();
    });
  }

  /** Gives up what no worker has begun yet: its readers are told that it was canceled. */
  cancel(): void {
    for (const { reject } of this.queue.splice(0)) reject(new Error('The reading was canceled.'));
  }

  dispose(): void {
    this.cancel();
    clearTimeout(this.idle);
    this.endAll();
  }

  private feed(): void {
    clearTimeout(this.idle);
    for (const reading of this.readings) {
      while (this.queue.length > 0 && isFree(reading)) this.give(reading, this.queue.shift()!);
    }
    const isWanted = this.readings.length === 0 ? this.queue.length > 0 : this.queue.length > WORTH_A_WORKER;
    if (isWanted && this.readings.length < (this.start === ownReader ? 1 : WORKERS)) void this.open();
    const isIdle = this.queue.length === 0 && this.readings.every(({ jobs }) => jobs.size === 0);
    if (isIdle) this.idle = setTimeout(() => this.endAll(), IDLE);
  }

  private give(reading: Reading, job: Job): void {
    const { port, told, jobs } = reading;
    const id = this.nextId++;
    const knowledge = indexOf(this.knowledges, job.knowledge);
    jobs.set(id, job);
    if (!told.has(knowledge)) port!.post({ kind: 'knowledge', id: knowledge, knowledge: job.knowledge });
    told.add(knowledge);
    port!.post({ kind: 'read', id, knowledge, document: job.document });
    if (jobs.size === 1) this.awaitAnswer(reading);
  }

  private async open(): Promise<void> {
    const reading: Reading = {
      port: undefined,
      hasAnswered: false,
      told: new Set(),
      jobs: new Map(),
      deadline: undefined,
    };
    this.readings.push(reading);
    try {
      reading.port = await this.start({
        onMessage: (message) => this.take(reading, message),
        onEnd: (reason) => this.lose(reading, reason),
      });
      if (!this.readings.includes(reading)) reading.port.end();
    } catch (error) {
      this.lose(reading, String(error));
    }
    this.feed();
  }

  private take(reading: Reading, message: FromReader): void {
    reading.hasAnswered = true;
    this.awaitAnswer(reading);
    if (message.kind === 'wanted') return void this.sendData(reading, message.path);
    const job = reading.jobs.get(message.id);
    reading.jobs.delete(message.id);
    if (message.kind === 'record') job?.resolve(message.record);
    else if (message.kind === 'failed') job?.reject(new Error(message.message));
    if (reading.jobs.size === 0) clearTimeout(reading.deadline);
    this.feed();
  }

  /** A worker that is silent for too long is ended as if it had ended by itself. */
  private awaitAnswer(reading: Reading): void {
    clearTimeout(reading.deadline);
    const patience = this.deps.patience ?? PATIENCE;
    reading.deadline = setTimeout(() => {
      reading.hasAnswered = true;
      this.lose(reading, `it did not answer within ${patience / 1000} s`);
      reading.port?.end();
    }, patience);
  }

  private async sendData({ port }: Reading, path: string): Promise<void> {
    const bytes = await this.deps.readData(path).catch(() => undefined);
    port?.post({ kind: 'data', path, bytes });
  }

  /** What it was at is the likely cause and is given up; what only waited there is given to another. */
  private lose(reading: Reading, reason: string): void {
    const at = this.readings.indexOf(reading);
    if (at < 0) return;
    clearTimeout(reading.deadline);
    this.readings.splice(at, 1);
    const jobs = [...reading.jobs.values()];
    if (reading.hasAnswered) jobs.shift()?.reject(new Error(`The worker that read it ended: ${reason}`));
    else this.doWithout(reason);
    this.queue.unshift(...jobs);
    this.feed();
  }

  private doWithout(reason: string): void {
    this.deps.log.warn(`No worker can be had (${reason}); files are read beside the editor, in slices.`);
    this.start = ownReader;
  }

  private endAll(): void {
    for (const { port, deadline } of this.readings.splice(0)) {
      clearTimeout(deadline);
      port?.end();
    }
    this.knowledges.length = 0;
  }
}

const isFree = ({ port, jobs }: Reading): boolean => port !== undefined && jobs.size < JOBS_EACH;

/** The place of equal knowledge, added if there is none. */
function indexOf(all: Knowledge[], knowledge: Knowledge): number {
  const at = all.findIndex((known) => sameKnowledge(known, knowledge));
  return at < 0 ? all.push(knowledge) - 1 : at;
}
