import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parseDocument';
import type { Glossary } from '../../../src/core/entities/glossary/glossary';
import { parseGlossary } from '../../../src/core/entities/glossary/parseGlossary';
import { resolveEntities } from '../../../src/core/entities/resolveEntities';
import { told } from '../../../src/core/message';
import { recognize } from '../../../src/core/recognition/recognize';
import { lexiconForTests } from '../recognition/lexiconForTests';

const FILE = '.rapporteur/entities.yaml';

const problems = (yaml: string): string[] =>
  parseGlossary(yaml, FILE).problems.map((p) => `${p.severity} ${p.line}:${p.column} ${told(p.message)}`);

describe('parseGlossary', () => {
  it('reads entities and rejected texts', () => {
    const { value, problems: none } = parseGlossary(
      `entities:
  - name: Harbor Board
    type: organization
    aliases: [the Board, HB]
    party: Norway
    wikidata: Q42
    note: founded 1990
not:
  - Liberation Day
  - { text: May, type: date }
`,
      FILE,
    );
    assert.deepEqual(none, []);
    assert.deepEqual(value.entities, [
      {
        name: 'Harbor Board',
        type: 'organization',
        aliases: ['the Board', 'HB'],
        party: 'Norway',
        wikidata: 'Q42',
        note: 'founded 1990',
      },
    ]);
    assert.deepEqual(value.not, [
      { text: 'Liberation Day', type: undefined },
      { text: 'May', type: 'date' },
    ]);
  });

  it('keeps the good entries and says where the others are wrong and what to write', () => {
    const yaml = `entities:
  - name: Harbor Board
    type: organisation
  - type: person
  - Lima
  - name: Ana Ruiz
    type: person
    wikidata: 42
  - name: Ana Ruiz
    type: person
colour: red
`;
    assert.deepEqual(
      parseGlossary(yaml, FILE).value.entities.map((e) => e.name),
      ['Ana Ruiz'],
    );
    const found = problems(yaml);
    assert.equal(found.length, 6);
    assert.match(
      found.find((p) => p.includes('organisation'))!,
      /^error 3:11 .*organization/,
    );
    assert.match(
      found.find((p) => p.includes('has no name'))!,
      /^error 4:5 /,
    );
    assert.match(
      found.find((p) => p.includes('needs a name and a type'))!,
      /^error 5:5 /,
    );
    assert.match(
      found.find((p) => p.includes('Wikidata'))!,
      /^warning 8:15 .*Q842438/,
    );
    assert.match(
      found.find((p) => p.includes('twice'))!,
      /^warning 9:5 /,
    );
    assert.match(
      found.find((p) => p.includes('colour'))!,
      /^warning 11:1 /,
    );
  });

  it('gives the empty glossary for an empty file without complaint, and for broken YAML with its place', () => {
    for (const empty of ['', '# later\n', 'entities:\n']) {
      assert.deepEqual(parseGlossary(empty, FILE), { value: { entities: [], not: [] }, problems: [] });
    }
    assert.match(problems('entities:\n  - name: "Lima\n')[0]!, /^error 2:|^error 3:/);
    assert.match(problems('- Lima\n')[0]!, /^error 1:1 .*entities/);
    assert.match(problems('entities: Lima\n')[0]!, /^error 1:11 .*list/);
  });
});

describe('a glossary', () => {
  const read = async (text: string, yaml: string): Promise<string[]> => {
    const lexicon = await lexiconForTests();
    const glossary: Glossary = parseGlossary(yaml, FILE).value;
    const document = parseDocument(text);
    const entities = resolveEntities(document, recognize(document, lexicon, glossary), lexicon, glossary);
    return entities.flatMap((e) => e.mentions.map((m) => `${m.text} → ${e.id}${e.country ? ` (${e.country})` : ''}`));
  };

  it('adds names that no recognizer knows, with the party they act for', async () => {
    const yaml = 'entities:\n  - { name: Harbor Board, type: organization, aliases: [HB], party: Norway }\n';
    assert.deepEqual(await read('the Harbor Board met; HB agreed.', yaml), [
      'Harbor Board → organization:Harbor Board (Norway)',
      'HB → organization:Harbor Board (Norway)',
    ]);
  });

  it('corrects the type of what is recognized', async () => {
    const found = await read('They eat in Japan.', 'entities:\n  - { name: Japan, type: product }\n');
    assert.deepEqual(found, ['Japan → product:Japan']);
  });

  it('says whom a short name means, whatever else the text offers', async () => {
    const yaml = 'entities:\n  - { name: Scott Stone, type: person, aliases: [Stone] }\n';
    const found = await read('Scott Stone arrived. Stone spoke.', yaml);
    assert.deepEqual(found, ['Scott Stone → person:Scott Stone', 'Stone → person:Scott Stone']);
  });

  it('takes away what is no entity, of all types or of one', async () => {
    assert.deepEqual(await read('They buy rice.', 'not: [rice]\n'), []);
    assert.deepEqual(await read('They buy rice.', 'not:\n  - { text: rice, type: place }\n'), ['rice → product:rice']);
  });

  it('lets a longer name keep the text that a glossary word stands in', async () => {
    const yaml = 'entities:\n  - { name: Harbor Data, type: organization }\n';
    const found = await read('They signed the “Agreement on Harbor Data”.', yaml);
    assert.deepEqual(found, ['Agreement on Harbor Data → agreement:Agreement on Harbor Data']);
  });
});
