import type { Decision } from '../annotation/body';
import { lazily, withLazyParts } from '../lazyParts';
import type { PlacedAnnotation } from '../marks/mark';
import type { LineIndex } from '../text/lineIndex';
import type { DocumentFacts, Trigger } from './documentFacts';
import { readActors, readEntities, writeActors, writeEntities } from './entityColumns';
import { readEntries, writeEntries } from './entryColumns';
import { openRecord, recordReader, type OpenRecord, type RecordReader } from './recordReader';
import { recordWriter, type RecordWriter } from './recordWriter';
import { readRounds, writeRounds } from './roundColumns';

/** In the order in which they are written; the first numbers of a record say where each begins. */
const SECTIONS = [
  'head',
  'lines',
  'entries',
  'rounds',
  'actors',
  'entities',
  'triggers',
  'placed',
  'decisions',
] as const;

type Section = (typeof SECTIONS)[number];

/** The facts of a document as one block of bytes, to be sent between threads and kept on the disk. */
export function encodeFacts(facts: DocumentFacts): Uint8Array {
  const writer = recordWriter();
  writer.reserve(SECTIONS.length);
  SECTIONS.forEach((section, at) => {
    writer.mark(at);
    WRITE[section](writer, facts);
  });
  return writer.finish();
}

const WRITE: Readonly<Record<Section, (writer: RecordWriter, facts: DocumentFacts) => void>> = {
  head: (writer, { title, published }) => [title, published].forEach(writer.text),
  lines: (writer, { lines }) => writeLines(writer, lines),
  entries: (writer, { entries }) => writeEntries(writer, entries),
  rounds: (writer, { rounds }) => writeRounds(writer, rounds),
  actors: (writer, { actors }) => writeActors(writer, actors),
  entities: (writer, { entities }) => writeEntities(writer, entities),
  triggers: (writer, { triggers }) =>
    writer.list(triggers, ({ phrase, clause, span }) => {
      [phrase, clause].forEach(writer.text);
      writer.span(span);
    }),
  // There are few, and they are kept with all that others may have written into them.
  placed: (writer, { placed }) => writer.texts(placed.map((one) => JSON.stringify(one))),
  decisions: (writer, { decisions }) => writer.texts([...decisions].flat()),
};

/**
 * Undefined if the bytes are no whole record. What is read of it is made when it is first asked for, and then kept: an
 * index of thousands of documents costs little more than their bytes until a view shows them.
 */
export function decodeFacts(bytes: Uint8Array, file: string): DocumentFacts | undefined {
  const record = openRecord(bytes);
  if (!record) return undefined;
  const from = (section: Section): RecordReader => recordReader(record, startOf(record, section));
  const head = lazily(() => readHead(from('head')));
  return withLazyParts(
    { file },
    {
      title: () => head().title,
      published: () => head().published,
      lines: lazily(() => readLines(record)),
      entries: lazily(() => readEntries(from('entries'), file, head().published)),
      rounds: lazily(() => readRounds(from('rounds'), file, head().published)),
      actors: lazily(() => readActors(from('actors'))),
      entities: lazily(() => readEntities(from('entities'))),
      triggers: lazily(() => readTriggers(from('triggers'))),
      decisions: lazily(() => readDecisions(from('decisions'))),
      placed: lazily(() => readPlaced(from('placed'))),
    },
  );
}

interface Head {
  readonly title: string | undefined;
  readonly published: string | undefined;
}

const readPlaced = (reader: RecordReader): readonly PlacedAnnotation[] =>
  reader.texts().map((json) => JSON.parse(json) as PlacedAnnotation);

const readHead = (reader: RecordReader): Head => ({
  title: reader.optionalText(),
  published: reader.optionalText(),
});

function writeLines(writer: RecordWriter, { length, starts }: LineIndex): void {
  writer.whole(length);
  writer.list(Array.from(starts), writer.whole);
}

/** The numbers stay where they are. */
function readLines(record: OpenRecord): LineIndex {
  const at = startOf(record, 'lines');
  const [length, count] = [record.numbers[at]!, record.numbers[at + 1]!];
  return { length, starts: record.numbers.subarray(at + 2, at + 2 + count) };
}

const readTriggers = (reader: RecordReader): readonly Trigger[] =>
  reader.list(() => ({ phrase: reader.text(), clause: reader.text(), span: reader.span() }));

/** Ids and decisions take turns. */
function readDecisions(reader: RecordReader): ReadonlyMap<string, Decision> {
  const texts = reader.texts();
  return new Map(texts.flatMap((id, at): [string, Decision][] => (at % 2 ? [] : [[id, texts[at + 1] as Decision]])));
}

const startOf = (record: OpenRecord, section: Section): number => record.numbers[SECTIONS.indexOf(section)]!;
