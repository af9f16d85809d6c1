import assert from 'node:assert/strict';
import type { Entity } from '../../../src/core/entities/entity';
import { linkEntities } from '../../../src/core/entities/linkEntities';

const entity = (id: string, extra: Partial<Entity> = {}): Entity => {
  const [type, name] = [id.slice(0, id.indexOf(':')), id.slice(id.indexOf(':') + 1)];
  return { id, name, type: type as Entity['type'], aliases: [], roles: [], country: undefined, mentions: [], ...extra };
};

const linked = (...documents: readonly (readonly Entity[])[]): string[] =>
  linkEntities(documents.map((entities, i) => ({ document: `${i}.md`, entities }))).map(
    (e) => `${e.id} in ${e.members.map((m) => m.document[0]).join('')}`,
  );

describe('linkEntities', () => {
  it('joins equal names of one type and keeps what the documents know', () => {
    const [ana] = linkEntities([
      { document: 'a', entities: [entity('person:Ana Ruiz', { aliases: ['Ruiz'], roles: ['minister'] })] },
      { document: 'b', entities: [entity('person:Ana Ruiz', { roles: ['negotiator'], country: 'Chile' })] },
    ]);
    assert.deepEqual([ana!.aliases, ana!.roles, ana!.country], [['Ruiz'], ['minister', 'negotiator'], 'Chile']);
    assert.deepEqual(ana!.members.map((m) => m.document), ['a', 'b']); // prettier-ignore
  });

  it('joins a surname to the only full name, whichever document comes first', () => {
    assert.deepEqual(linked([entity('person:Ruiz')], [entity('person:Ana Ruiz')]), ['person:Ana Ruiz in 01']);
  });

  it('joins nothing where two would fit or the countries differ', () => {
    const two = linked([entity('person:Ruiz')], [entity('person:Ana Ruiz'), entity('person:Eva Ruiz')]);
    assert.equal(two.length, 3);
    const foreign = linked(
      [entity('person:Ruiz', { country: 'Peru' })],
      [entity('person:Ana Ruiz', { country: 'Chile' })],
    );
    assert.equal(foreign.length, 2);
  });

  it('joins an acronym to the name that another document defines it with', () => {
    const defined = entity('organization:Harbor Research Institute', { aliases: ['HRI'] });
    assert.deepEqual(linked([entity('organization:HRI')], [defined]), ['organization:Harbor Research Institute in 01']);
    const pact = entity('agreement:Agreement on Harbor Data', { aliases: ['AHD', 'Agreement'] });
    assert.deepEqual(linked([pact], [entity('agreement:AHD')]), ['agreement:Agreement on Harbor Data in 01']);
    assert.equal(linked([pact], [entity('agreement:Agreement')]).length, 2);
  });

  it('never joins different types', () => {
    assert.equal(linked([entity('place:Washington')], [entity('person:Washington')]).length, 2);
  });

  it('follows short forms over several steps', () => {
    const documents = [
      [entity('organization:HRI')],
      [entity('organization:Harbor Institute', { aliases: ['HRI'] })],
      [entity('organization:Harbor Research Institute', { aliases: ['Harbor Institute'] })],
    ];
    assert.deepEqual(linked(...documents), ['organization:Harbor Research Institute in 012']);
  });
});
