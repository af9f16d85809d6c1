import assert from 'node:assert/strict';
import {
  addAlias,
  addEntity,
  addNotEntity,
  renameEntity,
  setType,
  type GlossaryEdit,
} from '../../../src/core/entities/glossary/glossaryEdit';
import { locateEntry } from '../../../src/core/entities/glossary/locateEntry';
import { parseGlossary } from '../../../src/core/entities/glossary/parseGlossary';
import { told, type Message } from '../../../src/core/message';

const SOURCE = `# our people
entities:
  # the chief negotiator
  - name: Ana Ruiz # since 2024
    type: person
    x-ours: kept

  - name: Harbor Board
    type: organization
    aliases: [HB]
not:
  - Liberation Day # a slogan
`;

const edited = (edit: GlossaryEdit): string => {
  assert.equal(edit.kind, 'edited', edit.kind === 'refused' ? told(edit.message) : '');
  const { yaml } = edit as { yaml: string };
  assert.deepEqual(
    parseGlossary(yaml, 'f').problems.filter((p) => p.severity === 'error'),
    [],
  );
  return yaml;
};

/** Lines of `after` that `before` does not have, and the other way round. */
const difference = (before: string, after: string): string[] => {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return [
    ...a.filter((l) => !b.includes(l)).map((l) => `-${l}`),
    ...b.filter((l) => !a.includes(l)).map((l) => `+${l}`),
  ];
};

describe('edits of the glossary', () => {
  it('add an entity at the end and leave all else as it was', () => {
    assert.deepEqual(difference(SOURCE, edited(addEntity(SOURCE, 'Lima Port', 'place'))), [
      '+  - name: Lima Port',
      '+    type: place',
    ]);
  });

  it('start a file where there is none', () => {
    const yaml = edited(addEntity('', 'Lima Port', 'place'));
    assert.deepEqual(
      parseGlossary(yaml, 'f').value.entities.map((e) => [e.name, e.type]),
      [['Lima Port', 'place']],
    );
    assert.match(edited(addNotEntity('', 'Slogan')), /not:\n\s*- Slogan/);
  });

  it('correct a type in place', () => {
    const yaml = edited(setType(SOURCE, 'Ana Ruiz', 'organization'));
    assert.deepEqual(difference(SOURCE, yaml), ['-    type: person']);
    assert.equal(parseGlossary(yaml, 'f').value.entities[0]!.type, 'organization');
    assert.match(yaml, /# the chief negotiator/);
  });

  it('rename an entity where it stands, with its old names as aliases, and where others act for it', () => {
    const source = SOURCE.replace('x-ours: kept', 'party: Harbor Board');
    const board = { name: 'Harbor Board', type: 'organization', forms: ['the Board', 'HB'] } as const;
    const renamed = parseGlossary(edited(renameEntity(source, board, 'Port Council')), 'f').value.entities;
    assert.deepEqual(
      renamed.map(({ name, aliases, party }) => [name, aliases, party]),
      [
        ['Ana Ruiz', [], 'Port Council'],
        ['Port Council', ['HB', 'Harbor Board', 'the Board'], undefined],
      ],
    );
    const added = renameEntity(SOURCE, { name: 'Lima', type: 'place', forms: [] }, 'City of Lima');
    assert.match(edited(added), /name: City of Lima\n\s+type: place\n\s+aliases: \[\s?Lima\s?\]/);
    assert.equal(renameEntity(SOURCE, board, 'Ana Ruiz').kind, 'refused');
  });

  it('add an alias once, to an entity the file has or does not have yet', () => {
    const once = edited(addAlias(SOURCE, 'Harbor Board', 'organization', 'the Board'));
    assert.match(once, /aliases: \[\s?HB, the Board\s?\]/);
    assert.equal(edited(addAlias(once, 'Harbor Board', 'organization', 'the Board')), once);
    const added = edited(addAlias(SOURCE, 'Lima Port', 'place', 'the port'));
    assert.deepEqual(parseGlossary(added, 'f').value.entities.at(-1)!.aliases, ['the port']);
  });

  it('reject a text once, and take it back when it is named', () => {
    const rejected = edited(addNotEntity(SOURCE, 'Ana', 'person'));
    assert.deepEqual(parseGlossary(rejected, 'f').value.not.at(-1), { text: 'Ana', type: 'person' });
    assert.equal(edited(addNotEntity(rejected, 'Ana', 'person')), rejected);
    const named = edited(addEntity(rejected, 'Liberation Day', 'event'));
    assert.deepEqual(
      parseGlossary(named, 'f').value.not.map((n) => n.text),
      ['Ana'],
    );
  });

  it('refuse with a reason, and never touch a file that is broken', () => {
    const refusals = [
      setType(SOURCE, 'Nobody', 'person'),
      addEntity(SOURCE, ' ', 'person'),
      addAlias(SOURCE, 'Ana Ruiz', 'person', 'Ana Ruiz'),
      addNotEntity('entities:\n  - name: "Lima\n', 'x'),
      addEntity('- a list\n', 'Lima', 'place'),
    ];
    for (const refusal of refusals) assert.equal(refusal.kind, 'refused');
    assert.match(told((refusals[3] as { message: Message }).message), /Line \d+ of the glossary must be mended first/);
  });

  it('keep Windows line ends', () => {
    const yaml = edited(addEntity(SOURCE.replaceAll('\n', '\r\n'), 'Lima Port', 'place'));
    assert.ok(!/[^\r]\n/.test(yaml));
  });
});

describe('locateEntry', () => {
  it('tells where a name stands, else an alias, and nothing of others', () => {
    const words = (form: string): string | undefined => {
      const span = locateEntry(SOURCE, form);
      return span && SOURCE.slice(span.start, span.end);
    };
    assert.deepEqual(['Ana Ruiz', 'HB', 'Lima'].map(words), ['Ana Ruiz', 'HB', undefined]);
    assert.equal(locateEntry('entities: [', 'x'), undefined);
  });
});
