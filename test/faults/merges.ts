import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldLines, annotationById, noteOf, type AnnotationSet } from '../../src/core/annotation/annotationSet';
import { nodeDisk } from '../../src/session/nodeDisk';
import { SidecarFiles } from '../../src/session/sidecarFiles';
import { alteredArticles, createNote, documentName, makeDossier, MOMENT, random } from './dossier';
import { noFault } from './ledger';
import type { Outcome } from './processes';

const DOCUMENT = documentName(0);
const ANNOTATORS = ['ana', 'ben', 'Çelik'];

/**
 * Merges two branches of one dossier with the real git, after random acts on both, also by the same annotator on both;
 * half of the times with Git's union merge, half without, where a conflict is committed as Git left it.
 */
export async function merges(times: number, seed: number): Promise<Outcome> {
  const root = makeDossier(1);
  const next = random(seed);
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'test');
  git('config', 'user.email', 'test@invalid');
  git('config', 'core.autocrlf', 'false');
  const verdict = noFault();
  let conflicts = 0;
  let counter = 0;
  const acts = async (branch: string): Promise<AnnotationSet> => {
    for (let i = 0; i < 1 + next() * 5; i++) await randomAct(root, next, `${branch}-${counter++}`);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', branch);
    return (await new SidecarFiles(nodeDisk(root), 'ana').load(DOCUMENT)).set;
  };
  for (let i = 0; i < times; i++) {
    writeFileSync(join(root, '.gitattributes'), next() < 0.5 ? '*.jsonl merge=union\n' : '\n');
    await acts('base');
    git('checkout', '-q', '-b', `side${i}`);
    const theirs = await acts('side');
    git('checkout', '-q', 'main');
    const ours = await acts('main');
    conflicts += mergeBranch(git, `side${i}`) ? 0 : 1;
    const merged = (await new SidecarFiles(nodeDisk(root), 'ana').load(DOCUMENT)).set;
    compare(verdict, foldLines([...ours.entries.values(), ...theirs.entries.values()]), merged);
  }
  const what = `${times} three-way merges with git (${conflicts} with conflict marks)`;
  return { what, ...verdict, articles: alteredArticles(root, 1) };
}

async function randomAct(root: string, next: () => number, name: string): Promise<void> {
  const store = new SidecarFiles(nodeDisk(root), ANNOTATORS[Math.floor(next() * ANNOTATORS.length)]!);
  const known = [...(await store.load(DOCUMENT)).set.entries.keys()];
  const id = known[Math.floor(next() * known.length)];
  const dice = id === undefined ? 1 : next();
  if (dice < 0.1) await store.compact(DOCUMENT);
  else if (dice < 0.25) await store.apply(DOCUMENT, { kind: 'remove', id: id! }, MOMENT);
  else if (dice < 0.5) await store.apply(DOCUMENT, { kind: 'note', id: id!, text: `changed ${name}` }, MOMENT);
  else await store.apply(DOCUMENT, createNote(DOCUMENT, `urn:uuid:${name}`, `note ${name}`), MOMENT);
}

function mergeBranch(git: (...args: string[]) => string, branch: string): boolean {
  try {
    git('merge', '-q', '--no-edit', branch);
    return true;
  } catch {
    git('add', '-A');
    git('commit', '-q', '--no-edit', '-m', 'merged with conflict marks');
    return false;
  }
}

function compare(verdict: ReturnType<typeof noFault>, expected: AnnotationSet, found: AnnotationSet): void {
  for (const id of expected.entries.keys()) {
    const [wanted, got] = [annotationById(expected, id), annotationById(found, id)];
    if (wanted && !got) verdict.lost++;
    else if (!wanted && got) verdict.resurrected++;
    else if (wanted && got && noteOf(wanted) !== noteOf(got)) verdict.altered++;
  }
  for (const id of found.entries.keys()) if (!expected.entries.has(id)) verdict.doubled++;
}
