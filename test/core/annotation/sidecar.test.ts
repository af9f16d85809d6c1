import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotationsOf, foldLines, noteOf } from '../../../src/core/annotation/annotationSet';
import { compactLines } from '../../../src/core/annotation/compactLines';
import { parseLine, serializeLine } from '../../../src/core/annotation/line';
import { parseSidecar } from '../../../src/core/annotation/sidecar';
import type { Annotation } from '../../../src/core/annotation/annotation';
import { told } from '../../../src/core/message';

/** A line with every key we write, and some that we do not know. */
const FULL =
  '{"@context":["http://www.w3.org/ns/anno.jsonld",{"rap":"urn:rapporteur:"}],"id":"urn:uuid:1","type":"Annotation",' +
  '"motivation":"classifying","creator":"ana","created":"2025-05-01T10:00:00Z","modified":"2025-05-02T10:00:00Z",' +
  '"rap:clock":7,"rap:author":"ben","rap:suggestion":{"rap:rule":"acts","rap:state":"accepted","rap:suggested":"plan"},' +
  '"body":[{"type":"TextualBody","purpose":"classifying","rap:layer":"commitment","value":"pledge",' +
  '"rap:party":["Norland"],"rap:due":"before May","language":"en"},' +
  '{"type":"TextualBody","purpose":"commenting","value":"a note"},{"type":"Video","id":"https://port.example/v"}],' +
  '"target":{"source":"news/talks.md","selector":[{"type":"TextQuoteSelector","exact":"quota","prefix":"the ","suffix":" would"},' +
  '{"type":"TextPositionSelector","start":26,"end":31},{"type":"FragmentSelector","value":"xywh=0"}],' +
  '"rap:textHash":"git-sha1:0","rap:place":{"rap:textHash":"git-sha1:1","selector":[' +
  '{"type":"TextQuoteSelector","exact":"quota","prefix":"","suffix":""},{"type":"TextPositionSelector","start":3,"end":8}]},' +
  '"state":"x"},"rights":"https://port.example/cc","stylesheet":{"a":[1,null]}}';

const read = (text: string) => parseSidecar(text, 'ana.jsonl');
const annotation = (id: string, clock: number, note: string): Annotation => {
  const line = JSON.stringify({
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    creator: 'ana',
    'rap:clock': clock,
    body: { type: 'TextualBody', value: note },
    target: 'urn:uuid:0',
  });
  return parseLine(line) as Annotation;
};

describe('a sidecar line', () => {
  it('is written back as it was read, unknown keys, bodies and selectors included', () => {
    const line = parseLine(FULL);
    assert.notEqual(typeof line, 'string');
    const written = JSON.parse(serializeLine(line as Annotation)) as Record<string, unknown>;
    const sorted = (json: unknown): unknown =>
      Array.isArray(json)
        ? json.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
        : typeof json === 'object' && json !== null
          ? Object.fromEntries(
              Object.entries(json)
                .sort()
                .map(([key, value]) => [key, sorted(value)]),
            )
          : json;
    assert.deepEqual(sorted(written), sorted(JSON.parse(FULL)));
  });

  it('is the same text each time', () => {
    const once = serializeLine(parseLine(FULL) as Annotation);
    assert.equal(serializeLine(parseLine(once) as Annotation), once);
  });

  it('is read from other tools: bare texts, single bodies, creators as objects', () => {
    const line = parseLine(
      '{"id":"urn:uuid:2","type":"Annotation","creator":{"type":"Person","name":"Ana"},"body":"a note",' +
        '"target":{"source":"x.md","selector":{"type":"TextQuoteSelector","exact":"quota"}}}',
    ) as Annotation;
    assert.equal(line.creator, 'Ana');
    assert.deepEqual(line.bodies, [{ kind: 'note', text: 'a note', extra: {} }]);
    assert.equal(line.target.kind === 'text' && line.target.selector.exact, 'quota');
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => void parseSidecar(text, 'x')));
  });
});

describe('a sidecar', () => {
  it('names the line that cannot be read', () => {
    const { value, problems } = read(`${FULL}\nnot JSON\n{"id":"urn:uuid:9"}\n`);
    assert.equal(value.entries.length, 1);
    assert.deepEqual(
      problems.map(({ line, severity }) => [line, severity]),
      [
        [2, 'error'],
        [3, 'error'],
      ],
    );
  });

  it('reads both sides of a Git conflict', () => {
    const other = FULL.replace('urn:uuid:1', 'urn:uuid:2');
    const { value, problems } = read(`<<<<<<< HEAD\n${FULL}\n=======\n${other}\n>>>>>>> side\n`);
    assert.equal(value.entries.length, 2);
    assert.match(told(problems[0]!.message), /both sides count/);
  });

  it('takes no other line for a mark of Git', () => {
    for (const mark of ['<<<<<<< HEAD', '||||||| base', '=======', '>>>>>>> side']) {
      const { problems } = read(`${mark}\n${FULL}\n`);
      assert.deepEqual([problems.length, problems[0]!.severity], [1, 'warning'], mark);
    }
    for (const line of ['= x', '> quoted', '| a |', 'x =======', '>>>>>>>>']) {
      assert.equal(read(`${line}\n${FULL}\n`).problems[0]!.severity, 'error', line);
    }
  });

  it('says of a last line that was torn what is lost, and of what stands behind one that it was read', () => {
    const torn = read(`${FULL}\n${FULL.slice(0, 200)}`);
    assert.deepEqual([torn.value.entries.length, torn.problems.length], [1, 1]);
    assert.match(told(torn.problems[0]!.message), /was cut off.*has to be made again/);
    const behind = read(`${FULL.slice(0, 200)}${FULL}\n`);
    assert.deepEqual([behind.value.entries.length, behind.problems.length], [1, 1]);
    assert.match(told(behind.problems[0]!.message), /what is whole was read/);
    assert.deepEqual(
      [...torn.problems, ...behind.problems].map(({ severity }) => severity),
      ['information', 'information'],
    );
    assert.equal(behind.value.unreadable[0]!.text, `${FULL.slice(0, 200)}${FULL}`);
  });

  it('finds whole lines that were glued together, whatever stands in their texts', () => {
    const notes = ['a } in it', 'a { in it', 'a "quoted" word', 'a \\ at the end \\', '\\"}', '{"@context":"x"}'];
    const lines = notes.map((note, i) => serializeLine(annotation(String(i), 1, note)));
    const { value } = read(`${lines.join('')}\n`);
    assert.deepEqual(
      value.entries.map((entry) => entry.kind === 'annotation' && noteOf(entry)),
      notes,
    );
    assert.equal(read(`${lines.join(' and ')} {"@context":"`).value.entries.length, notes.length);
  });

  it('knows whether the next line has to begin with a line end', () => {
    const unfinished = ['', `${FULL}\n`, FULL, `${FULL}\nx`].map((text) => read(text).value.unfinished);
    assert.deepEqual(unfinished, [false, false, true, true]);
  });

  it('belongs to the newest format of its headers, and is not written if that is not known', () => {
    const header = (version: number): string => `{"format":"rapporteur-annotations","version":${version}}\n`;
    const versions = [[1], [0, 1], [1, 0], [1, 99, 1]].map((all) => {
      const { value, problems } = read(all.map(header).join('') + FULL);
      assert.equal(value.entries.length, 1);
      return [value.header?.version, value.readOnly, problems.map(({ severity }) => severity).join()];
    });
    assert.deepEqual(versions, [
      [1, false, ''],
      [1, false, ''],
      [1, false, ''],
      [99, true, 'warning'],
    ]);
    assert.deepEqual([read(FULL).value.header, read(FULL).value.readOnly], [undefined, false]);
  });

  it('takes a line of spaces for none', () => assert.deepEqual(read(`${FULL}\n \t\n`).problems, []));

  it('is rewritten with what could not be read, once', () => {
    const glued = serializeLine(annotation('1', 1, 'kept')) + serializeLine(annotation('2', 1, 'kept'));
    const compacted = compactLines(read(`by hand\n${glued}\n`).value);
    assert.match(compacted, /^by hand$/m);
    const again = read(compacted);
    assert.equal(again.value.entries.length, 4);
    assert.equal(compactLines(again.value), compacted);
  });

  it('reads Windows line ends and a byte order mark', () => {
    const { value, problems } = read(`\uFEFF${FULL}\r\n\r\n${FULL}\r\n`);
    assert.deepEqual([value.entries.length, problems], [2, []]);
  });
});

describe('the state of a document', () => {
  const lines = fc.array(
    fc
      .tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.constantFrom('a', 'b'))
      .map(([id, clock, note]) => annotation(String(id), clock, note)),
    { maxLength: 12 },
  );

  it('does not depend on the order or the repetition of lines', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (entries, keys) => {
        const order = new Map(entries.map((entry) => [entry, keys.next().value as number]));
        const shuffled = [...entries, ...entries].sort((a, b) => order.get(a)! - order.get(b)!);
        const sorted = (set: ReturnType<typeof foldLines>): unknown =>
          [...set.entries].sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual(sorted(foldLines(shuffled)), sorted(foldLines(entries)));
      }),
    );
  });

  it('is the version with the greatest clock, then time, then author', () => {
    const { entries } = foldLines([annotation('1', 2, 'new'), annotation('1', 1, 'old')]);
    assert.deepEqual([...entries.values()], [annotation('1', 2, 'new')]);
    const made = annotation('1', 1, 'made');
    const versions = [
      { clock: 1, time: '2025-05-02', author: 'ana' },
      { clock: 1, time: '2025-05-03', author: 'ana' },
      { clock: 1, time: '2025-05-03', author: 'ben' },
      { clock: 2, time: '2025-05-01', author: 'ana' },
    ].map((version) => ({ ...made, version }));
    for (const lines of [versions, versions.toReversed()]) {
      assert.deepEqual([...foldLines(lines).entries.values()], [versions.at(-1)]);
      assert.deepEqual(
        [...foldLines(lines.filter(({ version }) => version.clock === 1)).entries.values()],
        [versions[2]],
      );
    }
  });

  it('lists annotations in the order they were made', () => {
    const made = (id: string, created: string): Annotation => ({ ...annotation(id, 1, 'x'), created });
    const set = foldLines([made('2', '2025-05-02'), made('1', '2025-05-02'), made('3', '2025-05-01')]);
    assert.deepEqual(
      annotationsOf(set).map(({ id }) => id.at(-1)),
      ['3', '1', '2'],
    );
  });
});
