import * as nodeFs from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { annotationsOf } from '../../src/core/annotation/annotationSet';
import { nodeDisk, type NodeFs } from '../../src/session/nodeDisk';
import { SidecarFiles, type Saved } from '../../src/session/sidecarFiles';
import { alteredArticles, createNote, documentName, makeDossier, MOMENT } from './dossier';
import { add, Ledger, noFault, type Verdict } from './ledger';
import type { Outcome } from './processes';

const CODES = ['ENOSPC', 'EACCES', 'EROFS', 'EIO'];
const DOCUMENT = documentName(0);
const [FIRST, SECOND] = ['urn:uuid:first', 'urn:uuid:second'];

/** Acts on a store with one annotation; each is tried with every call to the system failing once in every way. */
const ACTS: Readonly<Record<string, (store: SidecarFiles) => Promise<Saved | undefined>>> = {
  create: (store) => store.apply(DOCUMENT, createNote(DOCUMENT, SECOND, 'second'), MOMENT),
  change: (store) => store.apply(DOCUMENT, { kind: 'note', id: FIRST, text: 'changed' }, MOMENT),
  remove: (store) => store.apply(DOCUMENT, { kind: 'remove', id: FIRST }, MOMENT),
  compact: (store) => store.compact(DOCUMENT),
  rename: async (store) => void (await store.rename(DOCUMENT, documentName(1))),
};

const INTENTS: Readonly<Record<string, readonly [id: string, text: string | undefined]>> = {
  create: [SECOND, 'second'],
  change: [FIRST, 'changed'],
  remove: [FIRST, undefined],
};

export async function diskErrors(): Promise<Outcome> {
  let verdict = noFault();
  let articles = 0;
  let sites = 0;
  for (const act of Object.keys(ACTS)) {
    for (const code of CODES) {
      for (let call = 0; ; call++) {
        const root = makeDossier(2);
        const { failed, faults } = await tryAct(root, act, code, call);
        verdict = add(verdict, faults);
        articles += alteredArticles(root, 2);
        rmSync(root, { recursive: true });
        if (!failed) break;
        sites++;
      }
    }
  }
  return { what: `${sites} failing calls (${CODES.join(', ')} at every site)`, ...verdict, articles };
}

async function tryAct(
  root: string,
  act: string,
  code: string,
  call: number,
): Promise<{ failed: boolean; faults: Verdict }> {
  const ledger = new Ledger();
  ledger.intend(FIRST, 'first');
  await new SidecarFiles(nodeDisk(root), 'ana').apply(DOCUMENT, createNote(DOCUMENT, FIRST, 'first'), MOMENT);
  ledger.confirm(FIRST);
  const plan: Plan = { code, left: call, failed: false };
  const store = new SidecarFiles(nodeDisk(root, failing(plan)), 'ana');
  const intent = INTENTS[act];
  if (intent) ledger.intend(...intent);
  const saved = await ACTS[act]!(store);
  plan.left = Infinity;
  if (saved?.kind === 'saved' && intent) ledger.confirm(intent[0]);
  let faults = ledger.check(await found(root));
  if (saved?.kind === 'unsaved') faults = add(faults, await afterRetry(store, root, ledger, intent));
  return { failed: plan.failed, faults };
}

/** What could not be saved is saved as soon as the disk is well again, and once. */
async function afterRetry(
  store: SidecarFiles,
  root: string,
  ledger: Ledger,
  intent?: readonly [string, string | undefined],
): Promise<Verdict> {
  const saved = await store.retry(DOCUMENT, MOMENT);
  if (saved.kind !== 'saved') return { ...noFault(), lost: 1 };
  if (intent) {
    ledger.intend(...intent);
    ledger.confirm(intent[0]);
  }
  const faults = ledger.check(await found(root));
  const ids = annotationsOf(saved.state.set).map(({ id }) => id);
  faults.doubled += ids.length - new Set(ids).size;
  return faults;
}

/** After a rename that failed half-way the files may lie at either path; together they have to be whole. */
async function found(root: string): ReturnType<SidecarFiles['load']> {
  const fresh = new SidecarFiles(nodeDisk(root), 'ana');
  const [old, renamed] = [await fresh.load(DOCUMENT), await fresh.load(documentName(1))];
  return old.set.entries.size > 0 ? old : renamed;
}

interface Plan {
  readonly code: string;
  /** Calls that still succeed. */
  left: number;
  failed: boolean;
}

/** Node's file system, in which one call fails; a write that fails has written half before. */
function failing(plan: Plan): NodeFs {
  const guard =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>, half?: (...args: A) => Promise<unknown>) =>
    async (...args: A): Promise<R> => {
      if (plan.left-- !== 0) return call(...args);
      plan.failed = true;
      await half?.(...args);
      throw Object.assign(new Error(plan.code), { code: plan.code });
    };
  const open = async (...args: Parameters<typeof nodeFs.open>): Promise<nodeFs.FileHandle> => {
    const handle = await nodeFs.open(...args);
    const write = handle.write.bind(handle) as (bytes: Uint8Array, offset: number) => Promise<{ bytesWritten: number }>;
    const half = (bytes: Uint8Array, offset: number): Promise<unknown> =>
      write(bytes.subarray(0, offset + ((bytes.length - offset) >> 1)), offset);
    return {
      write: guard(write, half),
      sync: guard(() => handle.sync()),
      stat: guard(() => handle.stat()),
      readFile: guard(() => handle.readFile()),
      close: guard(
        () => handle.close(),
        () => handle.close(),
      ),
    } as unknown as nodeFs.FileHandle;
  };
  return {
    open: guard(open),
    mkdir: guard(nodeFs.mkdir as (...args: unknown[]) => Promise<unknown>),
    readdir: guard(nodeFs.readdir as (...args: unknown[]) => Promise<unknown>),
    rename: guard(nodeFs.rename),
    link: guard(nodeFs.link),
    unlink: guard(nodeFs.unlink),
    rmdir: guard(nodeFs.rmdir),
    realpath: guard(nodeFs.realpath as (...args: unknown[]) => Promise<unknown>),
    lstat: guard(nodeFs.lstat as (...args: unknown[]) => Promise<unknown>),
  } as unknown as NodeFs;
}
