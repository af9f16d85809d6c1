import { writeSync } from 'node:fs';
import { nodeDisk } from '../../src/session/nodeDisk';
import { SidecarFiles, type Saved } from '../../src/session/sidecarFiles';
import { createNote, MOMENT, random } from './dossier';

/**
 * A process that saves as fast as it can and tells on its output what it intends and what was confirmed:
 * `writer.js ROOT DOCUMENT NAME ACTS MIXED`. MIXED acts change, remove and compact as well.
 */
const [root, document, name, acts, mixed] = process.argv.slice(2) as [string, string, string, string, string];
const store = new SidecarFiles(nodeDisk(root), 'ana');
const next = random(Number(name.replace(/\D/g, '')) + 1);
const say = (word: string, id: string, text?: string): void =>
  void writeSync(1, JSON.stringify([word, id, text ?? null]) + '\n');

void work();

async function work(): Promise<void> {
  const own: string[] = [];
  for (let i = 0; i < Number(acts); i++) {
    const dice = mixed === 'mixed' && own.length > 0 ? next() : 1;
    const id = dice < 0.5 ? own[Math.floor(next() * own.length)]! : `urn:uuid:${name}-${i}`;
    if (dice < 0.05) await store.compact(document);
    else if (dice < 0.2) await act(id, undefined, () => store.apply(document, { kind: 'remove', id }, MOMENT));
    else if (dice < 0.5) {
      const text = `changed ${i}`;
      await act(id, text, () => store.apply(document, { kind: 'note', id, text }, MOMENT));
    } else {
      own.push(id);
      const text = `note ${i} ${'é🐟'.repeat(Math.floor(next() * 40))}`;
      await act(id, text, () => store.apply(document, createNote(document, id, text), MOMENT));
    }
    if (dice < 0.2 && dice >= 0.05) own.splice(own.indexOf(id), 1);
  }
}

async function act(id: string, text: string | undefined, save: () => Promise<Saved>): Promise<void> {
  say('intend', id, text);
  const saved = await save();
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  say('saved', id);
}
