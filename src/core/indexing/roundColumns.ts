import type { RoundMention } from '../negotiation/roundMentions';
import type { RecordReader } from './recordReader';
import type { RecordWriter } from './recordWriter';

export function writeRounds(writer: RecordWriter, rounds: readonly RoundMention[]): void {
  writer.list(rounds, ({ span, number, date, place, parties }) => {
    writer.span(span);
    writer.whole(number);
    writer.text(date);
    writer.text(place);
    writer.texts(parties);
  });
}

/** `file` and `published` are those of the document. */
export const readRounds = (
  reader: RecordReader,
  file: string,
  published: string | undefined,
): readonly RoundMention[] =>
  reader.list(() => ({
    ...{ file, published, span: reader.span(), number: reader.whole() },
    date: reader.optionalText(),
    place: reader.optionalText(),
    parties: reader.texts(),
  }));
