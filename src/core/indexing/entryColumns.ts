import { COMMITMENT_KINDS } from '../commitments/commitment';
import { REVIEW_STATES, type LedgerEntry } from '../negotiation/ledgerEntry';
import type { RecordReader } from './recordReader';
import type { RecordWriter } from './recordWriter';

/** Numbers that stand for nothing. */
const NONE = -1;

export function writeEntries(writer: RecordWriter, entries: readonly LedgerEntry[]): void {
  writer.list(entries, (entry) => {
    writer.span(entry.sentence.span);
    writer.text(entry.sentence.text);
    writer.text(entry.sentence.place);
    writer.span(entry.span);
    writer.part(entry.text, entry.sentence.text);
    writeId(writer, entry);
    writer.whole(COMMITMENT_KINDS.indexOf(entry.kind));
    writer.whole(REVIEW_STATES.indexOf(entry.review));
    writer.real(entry.strength ?? NONE);
    writer.texts(entry.parties);
    writer.texts(entry.addressees);
    writer.list(entry.amounts, ({ value, text }) => [value, text].forEach(writer.text));
    writer.list(entry.due ? [entry.due] : [], ({ phrase, date }) => [phrase, date].forEach(writer.text));
    writer.text(entry.topic);
    writer.text(entry.topicPhrase);
    writer.text(entry.speaker);
    writer.text(entry.condition);
    writer.text(entry.rule);
    writer.text(entry.annotation);
  });
}

/** `file` and `published` are those of the document. */
export const readEntries = (
  reader: RecordReader,
  file: string,
  published: string | undefined,
): readonly LedgerEntry[] =>
  reader.list(() => {
    const sentence = { span: reader.span(), text: reader.text(), place: reader.text() };
    const [span, text, id] = [reader.span(), reader.text(), readId(reader, file)];
    const [kind, review] = [COMMITMENT_KINDS[reader.whole()]!, REVIEW_STATES[reader.whole()]!];
    const strength = reader.real();
    return {
      ...{ id, file, published, kind, span, text, sentence, review },
      strength: strength === NONE ? undefined : strength,
      parties: reader.texts(),
      addressees: reader.texts(),
      amounts: reader.list(() => ({ value: reader.text(), text: reader.text() })),
      due: reader.list(() => ({ phrase: reader.text(), date: reader.optionalText() }))[0],
      topic: reader.text(),
      topicPhrase: reader.optionalText(),
      speaker: reader.optionalText(),
      condition: reader.optionalText(),
      rule: reader.optionalText(),
      annotation: reader.optionalText(),
    };
  });

/** An id that begins with the file is written without it, one that is the annotation's begins otherwise. */
function writeId(writer: RecordWriter, { id, file }: LedgerEntry): void {
  const isFiles = id.startsWith(file);
  writer.whole(isFiles ? 1 : 0);
  writer.text(isFiles ? id.slice(file.length) : id);
}

const readId = (reader: RecordReader, file: string): string => (reader.whole() === 1 ? file : '') + reader.text();
