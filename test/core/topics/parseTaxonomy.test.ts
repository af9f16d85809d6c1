import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { told } from '../../../src/core/message';
import { loadTaxonomy } from '../../../src/core/topics/loadTaxonomy';
import { parseTaxonomy } from '../../../src/core/topics/parseTaxonomy';
import { allTopics, AREAS, findTopic } from '../../../src/core/topics/taxonomy';
import { topicWords } from '../../../src/core/topics/topicWords';
import { builtInTaxonomy } from './builtIn';

const parse = (yaml: string) => parseTaxonomy(yaml, 'topics.yaml');
const ids = (yaml: string): string[] => [...allTopics(parse(yaml).value.topics)].map((topic) => topic.id);
/** "severity line:column message" of each problem. */
const problems = (yaml: string): string[] =>
  parse(yaml).problems.map(({ severity, line, column, message }) => `${severity} ${line}:${column} ${told(message)}`);

describe('parseTaxonomy', () => {
  it('reads labels, words, areas, colors and children', () => {
    const { value, problems } = parse(`
topics:
  - label: Industry
    color: charts.blue
    children:
      - label: Automobiles
        synonyms: [Car, motor vehicle]
        note: With parts.
      - Steel
`);
    assert.deepEqual(problems, []);
    const cars = findTopic(value, 'industry/automobiles');
    assert.deepEqual(cars?.synonyms, ['car', 'motor vehicle']);
    assert.equal(cars?.area, 'industry', 'a child takes the area of its parent');
    assert.equal(cars?.note, 'With parts.');
    assert.equal(findTopic(value, 'industry')?.color, 'charts.blue');
    assert.equal(findTopic(value, 'industry/steel')?.label, 'Steel', 'a label alone is a topic');
  });

  it('makes ids of labels, and lets the file say otherwise', () => {
    assert.deepEqual(ids('topics: [{label: Café & Crème}, {label: Gas, id: lng}]'), ['cafe-creme', 'lng']);
    assert.deepEqual(ids('topics: [{label: Food, children: [{label: Rice, id: agriculture/rice}]}]'), [
      'food',
      'agriculture/rice',
    ]);
  });

  it('takes numbers and yes or no as the words they look like', () => {
    const { value } = parse('topics: [{label: Trade law, synonyms: [301, 5e3, no]}]');
    assert.deepEqual(value.topics[0]?.synonyms, ['301', '5e3', 'no']);
  });

  it('names line and column of what is wrong', () => {
    assert.match(problems('topics:\n  - label: [a\n')[0] ?? '', /^error 3:1 This is not valid YAML/);
    assert.match(
      problems('topics:\n  - label: Rice\n    synonyms: paddy\n')[0] ?? '',
      /^error 3:15 This should be a list/,
    );
    assert.match(problems('topics:\n  - note: nameless\n')[0] ?? '', /^error 2:5 This topic has no label/);
    assert.match(problems('topics:\n  - Rice\n  - rice\n')[0] ?? '', /^error 3:5 The topic "rice" is there already/);
    assert.match(
      problems('topics:\n  - label: Rice\n    area: farming\n')[0] ?? '',
      /^error 3:11 "farming" is not an area/,
    );
    assert.match(
      problems('topics:\n  - label: Rice\n    colour: red\n')[0] ?? '',
      /^warning 3:5 "colour" is not known/,
    );
  });

  it('keeps all that can be read beside a faulty entry', () => {
    assert.deepEqual(ids('topics:\n  - {label: Rice}\n  - 7: 8\n  - [x]\n  - label: Wheat\n'), ['rice', 'wheat']);
  });

  it('leaves the built-in topics in use when the file cannot be used', () => {
    const builtIn = parse('topics: [Rice]').value;
    for (const yaml of ['', 'topics: 5', '- a list', 'topics: []', 'topics: [', '"']) {
      const { value, problems } = parseTaxonomy(yaml, 'topics.yaml', builtIn);
      assert.equal(value, builtIn, yaml);
      assert.ok(problems.length > 0, yaml);
    }
  });

  it('adds to the built-in topics when the file extends them', async () => {
    const builtIn = await builtInTaxonomy();
    const yaml = `
extends: built-in
topics:
  - id: industry
    children: [{label: Batteries}, {label: Automobiles, synonyms: [robotaxi]}]
  - label: Local matters
`;
    const { value, problems } = parseTaxonomy(yaml, 'topics.yaml', builtIn);
    assert.deepEqual(problems, []);
    assert.equal(findTopic(value, 'industry/batteries')?.area, 'industry');
    assert.equal(findTopic(value, 'industry')?.label, 'Industry', 'the label is known');
    const cars = findTopic(value, 'industry/automobiles')?.synonyms ?? [];
    assert.ok(cars.includes('robotaxi') && cars.includes('carmaker'));
    assert.equal(findTopic(value, 'local-matters')?.area, 'other');
    assert.ok(findTopic(value, 'agriculture/rice'), 'the rest stays');
  });

  it('reads the example of the sample dossier without a word', async () => {
    const example = await readFile(new URL('../../../media/sample/topics-example.yaml', import.meta.url), 'utf8');
    const { value, problems } = parseTaxonomy(example, 'topics.yaml', await builtInTaxonomy());
    assert.deepEqual(problems, []);
    assert.equal(findTopic(value, 'energy-climate/wind-ports')?.color, 'charts.green');
    assert.ok(findTopic(value, 'agriculture/wine-and-spirits')?.synonyms.includes('cachaça'));
  });

  it('moves a built-in topic that the file names in full elsewhere', async () => {
    const yaml = 'extends: built-in\ntopics: [{label: Staples, children: [{id: agriculture/rice}]}]';
    const { value } = parseTaxonomy(yaml, 'topics.yaml', await builtInTaxonomy());
    const places = [...allTopics(value.topics)].filter((topic) => topic.id === 'agriculture/rice');
    assert.equal(places.length, 1);
    assert.ok(value.topics.at(-1)?.children.includes(places[0]!));
    assert.ok(places[0]!.synonyms.includes('paddy'), 'with its words');
  });

  it('is not led astray by names of object properties', () => {
    const yaml =
      'topics:\n  - label: __proto__\n    synonyms: [constructor]\n    __proto__: {label: x}\n  - constructor\n';
    const { value } = parse(yaml);
    assert.deepEqual(
      value.topics.map((topic) => topic.label),
      ['__proto__', 'constructor'],
    );
    assert.equal(({} as { label?: string }).label, undefined);
  });

  it('takes an alias for a word, but multiplies no lists', () => {
    assert.deepEqual(parse('topics: [{label: &r Rice}, {label: Food, synonyms: [*r]}]').value.topics[1]?.synonyms, [
      'rice',
    ]);
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [name, from] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih'].map((pair) => [...pair])) {
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${from}`).join(', ')}]`);
    }
    assert.match(problems([...bomb, 'topics: *i'].join('\n')).join('\n'), /list named "topics"|An alias/);
    assert.match(problems([...bomb, 'topics: [{label: L, synonyms: *i}]'].join('\n')).join('\n'), /An alias/);
  });

  it('reports what is nested too deeply, and reads the rest where that does no harm', () => {
    const nested = (levels: number): string =>
      `topics: [${'{label: a, children: ['.repeat(levels)}${']}'.repeat(levels)}]`;
    assert.equal(ids(nested(20)).length, 8);
    assert.match(problems(nested(20))[0] ?? '', /nested more than 8 deep/);
    for (const text of [nested(5000), `topics: ${'['.repeat(20_000)}`, `topics:\n${'- '.repeat(5000)}`]) {
      assert.match(problems(text).join(), /nested too deeply and is not read/);
    }
  });

  it('bounds what a file can ask of it, and says so', () => {
    assert.match(problems(`# ${'x'.repeat(2_000_001)}`)[0] ?? '', /more than 500000 characters/);
    const many = Array.from({ length: 5002 }, (_, at) => `- t${at}`).join('\n');
    assert.equal(ids(`topics:\n${many}`).length, 5000);
    assert.match(problems(`topics:\n${many}`)[0] ?? '', /^error 5002:3 Only the first 5000 topics/);
    assert.ok(problems('topics:\n' + '&a '.repeat(500)).length <= 20, 'the first errors tell enough');
  });

  it('says when "extends" names something else', () => {
    assert.match(problems('extends: ours\ntopics: [Rice]')[0] ?? '', /^error 1:10 "extends" can only be "built-in"/);
  });

  it('reads a file with byte order mark and CRLF like any other', () => {
    const yaml = '\uFEFFtopics:\r\n  - label: Rice\r\n    colour: red\r\n';
    assert.deepEqual(ids(yaml), ['rice']);
    assert.match(problems(yaml)[0] ?? '', /^warning 3:5 /);
  });
});

describe('the built-in taxonomy', () => {
  it('must be faultless: a broken installation says where', async () => {
    const broken = Buffer.from('topics:\n  - label: Rice\n    colour: red\n');
    await assert.rejects(
      loadTaxonomy(() => Promise.resolve(broken)),
      /taxonomy\.yaml:3:5: "colour"/,
    );
  });

  it('has one top-level topic for each area of the guidelines', async () => {
    assert.deepEqual(
      (await builtInTaxonomy()).topics.map((topic) => topic.id),
      [...AREAS],
    );
  });

  it('lists no phrase under two topics, where it would say nothing', async () => {
    const owners = new Map<string, string>();
    for (const topic of allTopics((await builtInTaxonomy()).topics)) {
      for (const phrase of [topic.label, ...topic.synonyms]) {
        const stems = topicWords(phrase)
          .map(({ stem }) => stem)
          .join(' ');
        const owner = owners.get(stems) ?? topic.id;
        assert.equal(owner, topic.id, `"${phrase}" names ${owner} and ${topic.id}`);
        owners.set(stems, topic.id);
      }
    }
  });
});
