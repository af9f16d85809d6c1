import assert from 'node:assert/strict';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { annotationsOf, noteOf } from '../../../src/core/annotation/annotationSet';
import type { AnnotationEdit } from '../../../src/core/annotation/annotationEdit';
import { noteBody } from '../../../src/core/annotation/body';
import { textHash } from '../../../src/core/annotation/textHash';
import { textTarget } from '../../../src/core/annotation/target';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { told } from '../../../src/core/message';
import { nodeDisk } from '../../../src/session/nodeDisk';
import { SidecarFiles, type DocumentAnnotations, type Saved } from '../../../src/session/sidecarFiles';

const DOCUMENT = 'news/talks.md';
const TEXT = 'The minister said the quota would rise to 40,000 tons.\n';
const moment = { time: '2025-05-01T10:00:00.000Z', textHash: 'git-sha1:0' };

const note = (id: string, text: string): AnnotationEdit => ({
  kind: 'create',
  id: `urn:uuid:${id}`,
  target: textTarget(DOCUMENT, describePlace(TEXT, { start: 4, end: 12 })),
  bodies: [noteBody(text)],
});

const notes = (state: DocumentAnnotations): (string | undefined)[] => annotationsOf(state.set).map(noteOf);

function stateOf(saved: Saved | undefined): DocumentAnnotations {
  assert.equal(saved?.kind, 'saved', JSON.stringify(saved));
  return (saved as Extract<Saved, { kind: 'saved' }>).state;
}

describe('sidecar files', () => {
  let root: string;
  const files = (annotator = 'ana'): SidecarFiles => new SidecarFiles(nodeDisk(root), annotator);
  const path = (annotator = 'ana'): string => join(root, '.rapporteur/annotations', DOCUMENT, `${annotator}.jsonl`);

  beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'dossier-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('gives the old texts that annotations stand in, and none besides', async () => {
    const store = files();
    for (const [at, text] of [TEXT, `New. ${TEXT}`].entries())
      await store.apply(DOCUMENT, note(String(at), text), { ...moment, textHash: textHash(text), text });
    await store.apply(DOCUMENT, { kind: 'remove', id: 'urn:uuid:1' }, moment);
    const { set } = await store.load(DOCUMENT);
    assert.deepEqual([...(await store.oldTexts(set)).values()], [TEXT]);
    const known = new Map([[textHash(TEXT), 'known']]);
    assert.deepEqual([...(await store.oldTexts(set, known)).values()], ['known']);
  });

  it('has nothing to say about a document that nobody annotated', async () => {
    const state = await files().load(DOCUMENT);
    assert.deepEqual([notes(state), state.problems, state.writable], [[], [], true]);
  });

  it('shows after a restart what was saved before', async () => {
    stateOf(await files().apply(DOCUMENT, note('1', 'first'), moment));
    assert.deepEqual(notes(await files().load(DOCUMENT)), ['first']);
  });

  it('only ever adds to the file', async () => {
    const store = files();
    await store.apply(DOCUMENT, note('1', 'first'), moment);
    const before = readFileSync(path(), 'utf8');
    await store.apply(DOCUMENT, { kind: 'note', id: 'urn:uuid:1', text: 'second' }, moment);
    assert.ok(readFileSync(path(), 'utf8').startsWith(before));
    assert.deepEqual(notes(await store.load(DOCUMENT)), ['second']);
  });

  it('sees what another window has saved in the meantime', async () => {
    const [one, other] = [files(), files()];
    await one.apply(DOCUMENT, note('1', 'one'), moment);
    await other.apply(DOCUMENT, note('2', 'other'), moment);
    stateOf(await one.apply(DOCUMENT, { kind: 'note', id: 'urn:uuid:2', text: 'answered' }, moment));
    assert.deepEqual(notes(await other.load(DOCUMENT)), ['one', 'answered']);
  });

  it('shows the annotations of all annotators', async () => {
    await files('ana').apply(DOCUMENT, note('1', 'from Ana'), moment);
    await files('ben').apply(DOCUMENT, note('2', 'from Ben'), moment);
    assert.deepEqual(notes(await files('ana').load(DOCUMENT)), ['from Ana', 'from Ben']);
  });

  it('recovers from a line that was cut off, and says so', async () => {
    const store = files();
    await store.apply(DOCUMENT, note('1', 'whole'), moment);
    appendFileSync(path(), '{"@context":["http://www.w3.org/ns/an');
    const state = await files().load(DOCUMENT);
    assert.deepEqual(notes(state), ['whole']);
    assert.match(told(state.problems[0]!.message), /cut off/);
    assert.equal(state.problems[0]!.line, 3);
    stateOf(await store.apply(DOCUMENT, note('2', 'after'), moment));
    assert.deepEqual(notes(await files().load(DOCUMENT)), ['whole', 'after']);
  });

  it('finds the whole line that another process wrote right behind a torn one', async () => {
    const store = files();
    await store.apply(DOCUMENT, note('1', 'whole'), moment);
    const line = readFileSync(path(), 'utf8').trimEnd().split('\n')[1]!;
    appendFileSync(
      path(),
      '{"@context":["htt' + line.replace('urn:uuid:1', 'urn:uuid:2').replace('whole', 'behind') + '\n',
    );
    assert.deepEqual(notes(await files().load(DOCUMENT)), ['whole', 'behind']);
  });

  it('reports an unreadable line by its number and never removes it', async () => {
    const store = files();
    await store.apply(DOCUMENT, note('1', 'kept'), moment);
    appendFileSync(path(), 'by hand\n');
    await store.apply(DOCUMENT, note('2', 'later'), moment);
    await store.compact(DOCUMENT);
    assert.match(readFileSync(path(), 'utf8'), /^by hand$/m);
    const { problems } = await files().load(DOCUMENT);
    assert.match(told(problems[0]!.message), /cannot be read/);
  });

  it('does not write to a file of a newer format', async () => {
    mkdirSync(join(path(), '..'), { recursive: true });
    writeFileSync(path(), '{"format":"rapporteur-annotations","version":99}\n');
    const saved = await files().apply(DOCUMENT, note('1', 'no'), moment);
    assert.equal(saved.kind, 'refused');
    assert.match(saved.kind === 'refused' ? told(saved.message) : '', /format 99.*update Rapporteur/);
    assert.equal(readFileSync(path(), 'utf8').split('\n').length, 2);
  });

  it('never takes a file without permission for an empty one', async function () {
    if (process.getuid?.() === 0) return this.skip();
    const store = files();
    await store.apply(DOCUMENT, note('1', 'hidden'), moment);
    chmodSync(path(), 0o000);
    const state = await files().load(DOCUMENT);
    assert.equal(state.writable, false);
    assert.match(told(state.problems[0]!.message), /no permission/);
  });

  it('never takes a folder that is gone for one without annotations, and does not make it anew', async () => {
    const store = files();
    await store.apply(DOCUMENT, note('1', 'first'), moment);
    await store.load(DOCUMENT);
    renameSync(root, `${root}-away`);
    const state = await store.load(DOCUMENT);
    assert.deepEqual([notes(state), state.writable, state.complete], [['first'], false, false]);
    assert.match(told(state.problems[0]!.message), /not there any more; put it back/);
    assert.equal((await store.apply(DOCUMENT, note('2', 'second'), moment)).kind, 'refused');
    assert.equal(existsSync(root), false);
    renameSync(`${root}-away`, root);
    assert.deepEqual(notes(stateOf(await store.apply(DOCUMENT, note('2', 'second'), moment))), ['first', 'second']);
  });

  it('does not compact a file with bytes that are not UTF-8', async () => {
    const store = files();
    await store.apply(DOCUMENT, note('1', 'kept'), moment);
    appendFileSync(path(), Uint8Array.of(0x22, 0xff, 0x22, 0x0a));
    const before = readFileSync(path());
    const compacted = await files().compact(DOCUMENT);
    assert.match(compacted.kind === 'refused' ? told(compacted.message) : '', /not UTF-8/);
    assert.deepEqual(readFileSync(path()), before);
  });

  it('compacts to the same state in fewer lines, with removals kept', async () => {
    const store = files();
    await store.apply(DOCUMENT, note('1', 'a'), moment);
    await store.apply(DOCUMENT, { kind: 'note', id: 'urn:uuid:1', text: 'b' }, moment);
    await store.apply(DOCUMENT, note('2', 'c'), moment);
    await store.apply(DOCUMENT, { kind: 'remove', id: 'urn:uuid:2' }, moment);
    const removed = readFileSync(path(), 'utf8').split('\n')[3]!;
    stateOf(await store.compact(DOCUMENT));
    assert.equal(readFileSync(path(), 'utf8').trimEnd().split('\n').length, 3);
    appendFileSync(path(), removed + '\n');
    assert.deepEqual(notes(await files().load(DOCUMENT)), ['b']);
  });

  it('undoes and redoes a bulk act as one step', async () => {
    const store = files();
    await store.apply(DOCUMENT, { kind: 'bulk', edits: [note('1', 'a'), note('2', 'b'), note('3', 'c')] }, moment);
    assert.deepEqual(notes(stateOf(await store.undo(DOCUMENT, moment))), []);
    assert.equal(await store.undo(DOCUMENT, moment), undefined);
    assert.deepEqual(notes(stateOf(await store.redo(DOCUMENT, moment))), ['a', 'b', 'c']);
    assert.deepEqual(notes(await files().load(DOCUMENT)), ['a', 'b', 'c']);
  });

  it('takes the sidecars along when a document is renamed, also onto existing ones', async () => {
    const store = files();
    await store.apply(DOCUMENT, note('1', 'old path'), moment);
    await store.apply('news/new.md', note('2', 'new path'), moment);
    assert.deepEqual(await store.rename(DOCUMENT, 'news/new.md'), []);
    assert.deepEqual(notes(await store.load('news/new.md')), ['old path', 'new path']);
    assert.deepEqual(await store.documents(), ['news/new.md']);
  });

  it('leaves no file outside the dossier', async () => {
    for (const bad of ['../elsewhere.md', '/etc/hosts.md', 'news/../../x.md', 'C:\\x.md', 'a\0.md']) {
      assert.equal((await files().apply(bad, note('1', 'no'), moment)).kind, 'refused', bad);
    }
  });

  it('does not follow a link out of the dossier', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    symlinkSync(elsewhere, join(root, '.rapporteur'));
    const saved = await files().apply(DOCUMENT, note('1', 'no'), moment);
    assert.notEqual(saved.kind, 'saved');
    rmSync(elsewhere, { recursive: true });
  });
});
