import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotationsOf, noteOf } from '../../../src/core/annotation/annotationSet';
import { noteBody } from '../../../src/core/annotation/body';
import { textTarget } from '../../../src/core/annotation/target';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { SidecarFiles, type Saved } from '../../../src/session/sidecarFiles';
import { memoryDisk, type MemoryDisk } from './memoryDisk';

const DOCUMENT = 'news/talks.md';
const PATH = `.rapporteur/annotations/${DOCUMENT}`;
const TEXT = 'The minister said the quota would rise to 40,000 tons.\n';
const MOMENT = { time: '2025-05-01T10:00:00.000Z', textHash: 'git-sha1:0' };
const RUNS = Number(process.env['RAPPORTEUR_RUNS'] ?? 100);

/** What the files should amount to: note texts by id. */
type Notes = ReadonlyMap<string, string>;

/** The store under test beside the model of what it should hold. */
class World {
  disk: MemoryDisk = memoryDisk();
  store = new SidecarFiles(this.disk, 'ana');
  notes: Notes = new Map();
  /** States before each step of this window, for undo, and those undone. */
  done: Notes[] = [];
  undone: Notes[] = [];
  #counter = 0;

  id(pick: number): string | undefined {
    return [...this.notes.keys()][pick % Math.max(1, this.notes.size)];
  }

  fresh(): string {
    return `urn:uuid:${this.#counter++}`;
  }

  async step(next: Notes, act: () => Promise<Saved>): Promise<void> {
    const saved = await act();
    assert.notEqual(saved.kind, 'refused');
    this.done.push(this.notes);
    this.undone = [];
    this.notes = next;
  }

  /** Another window: it has no steps to undo, and an undo here is refused where it has touched. */
  other(): SidecarFiles {
    return new SidecarFiles(this.disk, 'ana');
  }

  forgetSteps(): void {
    this.done = [];
    this.undone = [];
  }

  restart(): void {
    this.store = new SidecarFiles(this.disk, 'ana');
    this.forgetSteps();
  }

  async check(): Promise<void> {
    const { set } = await this.store.load(DOCUMENT);
    assert.deepEqual(
      new Map(annotationsOf(set).map((one) => [one.id, noteOf(one)])),
      new Map([...this.notes].sort(byId)),
    );
  }
}

const byId = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1);

type Command = (world: World) => Promise<void>;

const edit = (text: string, id: string) => ({
  kind: 'create' as const,
  id,
  target: textTarget(DOCUMENT, describePlace(TEXT, { start: 4, end: 12 })),
  bodies: [noteBody(text)],
});

const withNote = (notes: Notes, id: string, text: string): Notes => new Map([...notes, [id, text]]);
const withoutNote = (notes: Notes, id: string): Notes => new Map([...notes].filter(([other]) => other !== id));

const create =
  (text: string): Command =>
  async (world) => {
    const id = world.fresh();
    await world.step(withNote(world.notes, id, text), () => world.store.apply(DOCUMENT, edit(text, id), MOMENT));
  };

const createMany =
  (text: string, count: number): Command =>
  async (world) => {
    const ids = Array.from({ length: count }, () => world.fresh());
    const next = ids.reduce((notes, id) => withNote(notes, id, text), world.notes);
    await world.step(next, () =>
      world.store.apply(DOCUMENT, { kind: 'bulk', edits: ids.map((id) => edit(text, id)) }, MOMENT),
    );
  };

const change =
  (pick: number, text: string): Command =>
  async (world) => {
    const id = world.id(pick);
    if (id === undefined) return;
    await world.step(withNote(world.notes, id, text), () =>
      world.store.apply(DOCUMENT, { kind: 'note', id, text }, MOMENT),
    );
  };

const remove =
  (pick: number): Command =>
  async (world) => {
    const id = world.id(pick);
    if (id === undefined) return;
    await world.step(withoutNote(world.notes, id), () => world.store.apply(DOCUMENT, { kind: 'remove', id }, MOMENT));
  };

const undo: Command = async (world) => {
  const before = world.done.pop();
  const saved = await world.store.undo(DOCUMENT, MOMENT);
  assert.equal(saved === undefined, before === undefined);
  if (!before) return;
  world.undone.push(world.notes);
  world.notes = before;
};

const redo: Command = async (world) => {
  const after = world.undone.pop();
  const saved = await world.store.redo(DOCUMENT, MOMENT);
  assert.equal(saved === undefined, after === undefined);
  if (!after) return;
  world.done.push(world.notes);
  world.notes = after;
};

/** The line is cut off and the window crashes. Only if just the line end is missing may the act be there afterwards. */
const crash =
  (bytes: number, text: string): Command =>
  async (world) => {
    const id = world.fresh();
    world.disk.tearNextAppend(bytes);
    const saved = await world.store.apply(DOCUMENT, edit(text, id), MOMENT);
    assert.equal(saved.kind, 'unsaved');
    world.restart();
    const { set } = await world.store.load(DOCUMENT);
    if (set.entries.has(id)) world.notes = withNote(world.notes, id, text);
  };

/** The same, but the window stays open and saves with the next act. */
const retry =
  (bytes: number, text: string): Command =>
  async (world) => {
    const id = world.fresh();
    world.disk.tearNextAppend(bytes);
    await world.step(withNote(world.notes, id, text), () => world.store.apply(DOCUMENT, edit(text, id), MOMENT));
    assert.equal((await world.store.retry(DOCUMENT, MOMENT)).kind, 'saved');
  };

const reload: Command = async (world) => world.restart();

/** Refused where a line was cut off within a character: what is no text cannot be written back as it was. */
const compact: Command = async (world) => {
  assert.notEqual((await world.store.compact(DOCUMENT)).kind, 'unsaved');
};

const otherWindow =
  (text: string): Command =>
  async (world) => {
    const id = world.fresh();
    await world.other().apply(DOCUMENT, edit(text, id), MOMENT);
    world.notes = withNote(world.notes, id, text);
    world.done = world.done.map((notes) => withNote(notes, id, text));
    world.undone = world.undone.map((notes) => withNote(notes, id, text));
  };

/** As Git's union merge may leave the file: lines doubled and in another order. */
const merge =
  (seed: number): Command =>
  async (world) => {
    for (const [path, bytes] of world.disk.files) {
      if (!path.startsWith(PATH)) continue;
      const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
      const order = (line: string, i: number): number => ((i + 1) * 2654435761 + seed + line.length) % 1009;
      const keys = new Map(lines.map((line, i) => [i, order(line, i)]));
      const shuffled = [...keys.keys()].sort((a, b) => keys.get(a)! - keys.get(b)!).map((i) => lines[i]!);
      const doubled = [...shuffled, ...shuffled.slice(0, seed % (lines.length + 1))];
      world.disk.files.set(path, new TextEncoder().encode(doubled.join('\n') + '\n'));
    }
  };

/** Somebody writes into the file by hand what is no annotation. */
const externalEdit =
  (text: string): Command =>
  async (world) => {
    const path = `${PATH}/ana.jsonl`;
    const known = world.disk.files.get(path);
    if (known) world.disk.files.set(path, Uint8Array.of(...known, ...new TextEncoder().encode(`${text}\n`)));
  };

const texts = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const picks = fc.nat({ max: 20 });
const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: texts.map(create) },
  {
    weight: 1,
    arbitrary: fc.tuple(texts, fc.integer({ min: 2, max: 4 })).map(([text, count]) => createMany(text, count)),
  },
  { weight: 3, arbitrary: fc.tuple(picks, texts).map(([pick, text]) => change(pick, text)) },
  { weight: 2, arbitrary: picks.map(remove) },
  { weight: 3, arbitrary: fc.constant(undo) },
  { weight: 2, arbitrary: fc.constant(redo) },
  { weight: 1, arbitrary: fc.tuple(fc.nat({ max: 900 }), texts).map(([bytes, text]) => crash(bytes, text)) },
  { weight: 1, arbitrary: fc.tuple(fc.nat({ max: 900 }), texts).map(([bytes, text]) => retry(bytes, text)) },
  { weight: 1, arbitrary: fc.constant(reload) },
  { weight: 1, arbitrary: fc.constant(compact) },
  { weight: 1, arbitrary: texts.map(otherWindow) },
  { weight: 1, arbitrary: fc.nat({ max: 1000 }).map(merge) },
  { weight: 1, arbitrary: fc.constantFrom('{', 'by hand', '<<<<<<< HEAD', '[]').map(externalEdit) },
);

describe('the store and a model of it', () => {
  it(`agree after each of 50 random commands, ${RUNS} times`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(commands, { minLength: 1, maxLength: 50, size: 'max' }), async (script) => {
        const world = new World();
        for (const command of script) {
          await command(world);
          await world.check();
        }
      }),
      { numRuns: RUNS },
    );
  });
});
