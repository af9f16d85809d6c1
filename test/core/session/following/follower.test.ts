import assert from 'node:assert/strict';
import type { Analysis } from '../../../../src/core/analysis';
import { analyze, updateAnalysis } from '../../../../src/core/analyze';
import { edited, textEdit } from '../../../../src/core/following/textEdit';
import { answerReading } from '../../../../src/core/indexing/answerReading';
import type { ToReader } from '../../../../src/core/indexing/readingProtocol';
import { loadLexicon, type Lexicon } from '../../../../src/core/lexicon';
import { EMPTY_GLOSSARY } from '../../../../src/core/entities/glossary/glossary';
import type { EditedText } from '../../../../src/session/following/followedTexts';
import { createFollower, WORTH_FOLLOWING, type Follower } from '../../../../src/session/following/follower';
import type { PortListener, StartReader } from '../../../../src/session/indexing/startReader';
import { readMedia } from '../../commitments/readMedia';

const knowledge = { taxonomy: { topics: [] } };
const path = 'talks.md';
const PARAGRAPH = 'Norway pledged to cut its tariff on Peruvian copper by June 1, Minister Ola Lie said.\n\n';
const LONG = PARAGRAPH.repeat(Math.ceil(WORTH_FOLLOWING / PARAGRAPH.length));

/** Workers that do as the real one does, in this thread; each message is copied, and taken in a turn of its own. */
class Workers {
  readonly started: { readonly listener: PortListener; readonly kinds: string[]; ended: boolean }[] = [];
  /** A silent one takes what it is told and never answers. */
  isSilent = false;

  readonly start: StartReader = async (listener) => {
    const worker = { listener, kinds: [] as string[], ended: false };
    this.started.push(worker);
    const take = answerReading((answer) => {
      if (!this.isSilent && !worker.ended) setImmediate(() => listener.onMessage(structuredClone(answer)));
    });
    return {
      post: (message: ToReader) => {
        worker.kinds.push(message.kind);
        const copy = structuredClone(message);
        setImmediate(() => take(copy));
      },
      end: () => void (worker.ended = true),
    };
  };
}

describe('A follower of texts that are typed in', () => {
  let lexicon: Lexicon;
  let workers: Workers;
  let follower: Follower;
  let warnings: string[];
  const log = { warn: (said: string) => void warnings.push(said) };
  const readData = readMedia;

  before(async () => (lexicon = await loadLexicon(readMedia)));

  beforeEach(() => {
    warnings = [];
    workers = new Workers();
    follower = createFollower({ start: workers.start, readData, log });
  });
  afterEach(() => follower.dispose());

  it('tells the analysis after each edit, once the worker has read the text', async () => {
    let analysis = await followed();
    for (const name of ['Ola', ' Lie', ' of Chile']) {
      const now = typed(analysis, 'Minister', name);
      const told = await follower.update(now);
      assert.deepEqual(told, analyze(now.text, { lexicon, ...knowledge }, path));
      analysis = told!;
    }
  });

  it('keeps up with what is typed while the worker reads the text', async () => {
    let analysis = read(LONG);
    for (const letter of 'Ola') analysis = await readBeside(typed(analysis, 'Minister', letter));
    const told = await untilTold(
      () => typed(analysis, 'Minister', 'f'),
      (now) => (analysis = readHere(now)),
    );
    assert.deepEqual(told, analyze(told.document.text, { lexicon, ...knowledge }, path));
  });

  it('starts no worker for a text of usual length', async () => {
    await readBeside(typed(read(PARAGRAPH), 'Minister', 'x'));
    await turns();
    assert.equal(workers.started.length, 0);
  });

  it('leaves a text that is read with other knowledge to the caller', async () => {
    const analysis = await followed();
    const other = { ...typed(analysis, 'Minister', 'x'), knowledge: { ...knowledge, glossary: EMPTY_GLOSSARY } };
    assert.equal(await follower.update(other), undefined);
  });

  it('leaves the text to the caller when the worker ends, and follows again with another one', async () => {
    const analysis = await followed();
    const lost = follower.update(typed(analysis, 'Minister', 'x'));
    await turns(1);
    workers.started[0]!.listener.onEnd('out of memory');
    assert.equal(await lost, undefined);
    assert.match(warnings.join(), /out of memory/);
    assert.ok(await follower.update(typed(await followed(), 'Minister', 'x')));
    assert.equal(workers.started.length, 2);
  });

  it('ends a worker that does not answer, and leaves the text to the caller', async () => {
    follower = createFollower({ start: workers.start, readData, log, patience: 500 });
    const analysis = await followed();
    workers.isSilent = true;
    assert.equal(await follower.update(typed(analysis, 'Minister', 'x')), undefined);
    assert.equal(workers.started[0]!.ended, true);
    assert.match(warnings.join(), /did not answer within 0.5 s/);
  });

  it('says what the worker could not read, and leaves it to the caller', async () => {
    const analysis = await followed();
    const waiting = follower.update(typed(analysis, 'Minister', 'x'));
    await turns(1);
    workers.started[0]!.listener.onMessage({ kind: 'failed', id: 1, message: 'RangeError: stack' });
    assert.equal(await waiting, undefined);
    assert.match(warnings.join(), /talks\.md: RangeError: stack/);
  });

  it('gives the memory of the worker back when nobody types', async () => {
    follower = createFollower({ start: workers.start, readData, log, idle: 200 });
    await followed();
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal(workers.started[0]!.ended, true);
    assert.deepEqual(warnings, []);
  });

  it('asks for no worker again where none can be had, and logs why', async () => {
    let asked = 0;
    const start = (): Promise<never> => Promise.reject(new Error(`no threads here, asked ${++asked}`));
    follower = createFollower({ start, readData, log });
    const analysis = await readBeside(typed(read(LONG), 'Minister', 'x'));
    await turns();
    await readBeside(typed(analysis, 'Minister', 'x'));
    assert.equal(asked, 1);
    assert.match(warnings.join(), /no threads here/);
  });

  it('follows no more texts than four, the last ones that were edited', async () => {
    for (let n = 0; n < 5; n++) await readBeside(typed(read(`${LONG}${n}`), 'Minister', 'x'));
    await turns();
    assert.equal(workers.started[0]!.kinds.filter((kind) => kind === 'leave').length, 1);
  });

  const read = (text: string): Analysis => analyze(text, { lexicon, ...knowledge }, path);

  /** The text with something typed before the first such word. */
  function typed(previous: Analysis, word: string, inserted: string): EditedText {
    const { text } = previous.document;
    const start = text.indexOf(word);
    const edit = { start, end: start, inserted };
    return { previous, edits: [edit], text: edited(text, edit), knowledge, path };
  }

  const readHere = ({ previous, edits, text }: EditedText): Analysis =>
    updateAnalysis(previous, edits, text, { lexicon, ...knowledge }, path);

  /** As the caller does when it is left to it. */
  async function readBeside(now: EditedText): Promise<Analysis> {
    assert.equal(await follower.update(now), undefined);
    const analysis = readHere(now);
    follower.take(now, analysis);
    return analysis;
  }

  async function untilTold(next: () => EditedText, takeBeside: (now: EditedText) => Analysis): Promise<Analysis> {
    for (;;) {
      const now = next();
      const told = await follower.update(now);
      if (told) return told;
      follower.take(now, takeBeside(now));
      await turns(1);
    }
  }

  /** A long text that the worker has read; the analysis of it as it stands there. */
  async function followed(): Promise<Analysis> {
    let analysis = read(LONG);
    const next = (): EditedText => typed(analysis, 'Minister', ' ');
    return untilTold(next, (now) => (analysis = readHere(now)));
  }

  const turns = async (count = 20): Promise<void> => {
    for (let n = 0; n < count; n++) await new Promise((resolve) => setTimeout(resolve, 5));
  };
});

describe('An edit of a text', () => {
  it('is all that lies between several edits, as one', () => {
    const [before, after] = ['Norway and Peru met.', 'Norway, and so Peru, met.'];
    const edit = textEdit(before, [{ start: 6, end: 6 }, { start: 15, end: 15 }], after); // prettier-ignore
    assert.equal(edited(before, edit), after);
    assert.deepEqual([edit.start, edit.end], [6, 15]);
  });
});
