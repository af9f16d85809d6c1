import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { ExchangeFile } from '../core/exchange/exporter';

/** The files of an export while they are written: beside their place, and moved there when all is well. */
export interface ExportFiles {
  /** Adds to the ends of files. */
  add(parts: readonly ExchangeFile[]): Promise<void>;
  /** Moves all of it to its place and reads it once more; says why not, if it may not be there or is not as it was written. */
  publish(): Promise<Published>;
  /** Leaves nothing behind; what is published stays. */
  discard(): Promise<void>;
}

export type Published =
  { readonly kind: 'done'; readonly files: number } | { readonly kind: 'refused'; readonly message: string };

/** `out` is absolute: a folder, or the name of a file; see `targetsOf`. A document below `root` is never written. */
export async function openExportFiles(out: string, root: string): Promise<ExportFiles> {
  const isFolder = await isFolderAt(out);
  const beside = isFolder ? out : dirname(out);
  await mkdir(beside, { recursive: true });
  const staging = await mkdtemp(join(beside, '.rapporteur-export-'));
  const sums = new Map<string, Hash>();
  return {
    async add(parts) {
      for (const { path, content } of parts) {
        const target = inside(staging, path);
        if (!sums.has(path)) await mkdir(dirname(target), { recursive: true });
        sums.set(path, (sums.get(path) ?? createHash('sha256')).update(content));
        await appendFile(target, content);
      }
    },
    async publish() {
      const targets = targetsOf([...sums.keys()], out, isFolder);
      for (const target of targets.values()) {
        if (await isNews(target, root)) return refused(`${target}: ${NEWS}`);
      }
      for (const [path, target] of targets) {
        await mkdir(dirname(target), { recursive: true });
        await rename(inside(staging, path), target);
        if ((await sumOf(target)) !== sums.get(path)!.digest('hex')) return refused(`${target}: ${CHANGED}`);
      }
      return { kind: 'done', files: targets.size };
    },
    discard: () => rm(staging, { recursive: true, force: true }),
  };
}

const NEWS = 'this is a document of the dossier, and those are never written. Choose another name.';
const CHANGED = 'the file is not as it was written; look at the disk, and export again.';

const refused = (message: string): Published => ({ kind: 'refused', message });

/**
 * Where each file goes. `out` is a folder, unless it ends as exactly one of several files does, or there is only one: then
 * that one gets the name, those named like it get it with their own endings, and the others stand beside it.
 */
function targetsOf(paths: readonly string[], out: string, isFolder: boolean): ReadonlyMap<string, string> {
  const ending = isFolder ? '' : extname(out);
  const alike = paths.filter((path) => extname(path) === ending);
  const [named] = paths.length === 1 && ending !== '' ? paths : alike.length === 1 ? alike : [];
  if (named === undefined) return new Map(paths.map((path) => [path, inside(out, path)]));
  const stem = named.slice(0, named.length - extname(named).length);
  const newStem = out.slice(0, out.length - ending.length);
  return new Map(
    paths.map((path) => {
      if (path === named) return [path, out];
      const isLike = path.startsWith(`${stem}.`) && !path.slice(stem.length).includes('/');
      return [path, isLike ? newStem + path.slice(stem.length) : inside(dirname(out), path)];
    }),
  );
}

function inside(folder: string, path: string): string {
  const target = resolve(folder, path);
  if (relative(folder, target).split(sep)[0] === '..')
    throw new Error(`${path} would be written outside of ${folder}.`);
  return target;
}

const isFolderAt = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function isNews(target: string, root: string): Promise<boolean> {
  if (!/\.(md|markdown)$/i.test(target) || !target.startsWith(root + sep)) return false;
  return stat(target).then(
    () => true,
    () => false,
  );
}

async function sumOf(path: string): Promise<string> {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(path)) sum.update(chunk as Uint8Array);
  return sum.digest('hex');
}
