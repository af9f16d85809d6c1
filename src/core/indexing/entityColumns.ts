import type { IndexedEntity } from '../entities/indexedEntity';
import type { Contribution } from '../negotiation/negotiation';
import { ENTITY_TYPES } from '../recognition/mention';
import type { RecordReader } from './recordReader';
import type { RecordWriter } from './recordWriter';

type Actor = Contribution['actors'][number];

export function writeEntities(writer: RecordWriter, entities: readonly IndexedEntity[]): void {
  writer.list(entities, (entity) => {
    writeActor(writer, entity);
    writer.texts(entity.aliases);
    writer.texts(entity.roles);
    writer.list(entity.mentions, writer.span);
  });
}

export const readEntities = (reader: RecordReader): readonly IndexedEntity[] =>
  reader.list(() => ({
    ...readActor(reader),
    aliases: reader.texts(),
    roles: reader.texts(),
    mentions: reader.list(reader.span),
  }));

export const writeActors = (writer: RecordWriter, actors: readonly Actor[]): void =>
  writer.list(actors, (actor) => writeActor(writer, actor));

export const readActors = (reader: RecordReader): readonly Actor[] => reader.list(() => readActor(reader));

function writeActor(writer: RecordWriter, { name, type, country }: Actor): void {
  writer.text(name);
  writer.whole(ENTITY_TYPES.indexOf(type));
  writer.text(country);
}

const readActor = (reader: RecordReader): Actor => ({
  name: reader.text(),
  type: ENTITY_TYPES[reader.whole()]!,
  country: reader.optionalText(),
});
