import assert from 'node:assert/strict';
import { told } from '../../../src/core/message';
import { addTopic } from '../../../src/core/topics/addTopic';
import { mergeTopics } from '../../../src/core/topics/mergeTopics';
import { moveTopic } from '../../../src/core/topics/moveTopic';
import { parseTaxonomy } from '../../../src/core/topics/parseTaxonomy';
import { renameTopic } from '../../../src/core/topics/renameTopic';
import { splitTopic } from '../../../src/core/topics/splitTopic';
import { allTopics, findTopic, type Taxonomy, type Topic } from '../../../src/core/topics/taxonomy';
import type { TopicFileEdit } from '../../../src/core/topics/topicFileEdit';
import { builtInTaxonomy } from './builtIn';

const FILE = `# Our topics, agreed in March.

topics:
  # The heart of it.
  - label: Agriculture # incl. fish
    owner: ana
    synonyms:
      [
        farm, 'crop',
        harvest,
      ]
    children:
      - label: Rice

      - Beef   # and veal
  - label: "Industry"
    hints: [plant]
`;

let builtIn: Taxonomy;

const yamlOf = (edit: TopicFileEdit): string => {
  if (edit.kind === 'refused') assert.fail(told(edit.message));
  return edit.yaml;
};
const refusalOf = (edit: TopicFileEdit): string =>
  edit.kind === 'refused' ? told(edit.message) : assert.fail('not refused');
const read = (yaml: string): Taxonomy => {
  const { value, problems } = parseTaxonomy(yaml, 'topics.yaml', builtIn);
  assert.deepEqual(
    problems.filter((problem) => problem.severity === 'error'),
    [],
  );
  return value;
};
const topic = (yaml: string, id: string): Topic => findTopic(read(yaml), id) ?? assert.fail(`no ${id}`);

/** Lines that are in one text only, as a diff would show them. */
function diff(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`),
  ];
}

describe('edits of the topics file', () => {
  before(async () => {
    builtIn = await builtInTaxonomy();
  });

  it('add a topic and change no other line', () => {
    const after = yamlOf(addTopic(FILE, 'agriculture', 'Sea bass'));
    assert.deepEqual(diff(FILE, after), [
      '-      - Beef   # and veal',
      '+      - Beef # and veal',
      '+      - label: Sea bass',
    ]);
    assert.equal(topic(after, 'agriculture/sea-bass').label, 'Sea bass');
    assert.deepEqual(diff(FILE, yamlOf(addTopic(FILE, undefined, 'Energy'))).at(-1), '+  - label: Energy');
    assert.ok(
      topic(yamlOf(addTopic(FILE, 'industry', 'Ships: big ones')), 'industry/ships-big-ones'),
      'quoted where needed',
    );
  });

  it('add below a topic that was a label alone', () => {
    const after = yamlOf(addTopic(FILE, 'agriculture/beef', 'Veal'));
    assert.ok(topic(after, 'agriculture/beef/veal'));
    assert.match(after, /# and veal/);
  });

  it('start a file that extends the built-in topics', () => {
    const after = yamlOf(addTopic('', 'industry/automobiles', 'Robotaxis', builtIn));
    assert.match(after, /^# Topics of this dossier/);
    assert.equal(topic(after, 'industry/automobiles/robotaxis').area, 'industry');
    assert.ok(findTopic(read(after), 'agriculture/rice'), 'the built-in ones stay');
    const twice = yamlOf(addTopic(after, 'industry/automobiles', 'Vans', builtIn));
    assert.deepEqual(diff(after, twice), ['+          - label: Vans']);
  });

  it('refuse what is there, what has no name and what has no parent', () => {
    assert.match(refusalOf(addTopic(FILE, 'agriculture', 'rice')), /already/);
    assert.match(refusalOf(addTopic('', 'agriculture', 'Rice', builtIn)), /already/);
    assert.match(refusalOf(addTopic(FILE, 'agriculture', ' – ')), /letter/);
    assert.match(
      refusalOf(addTopic(FILE, 'health', 'Masks', builtIn)),
      /no topic "health"/,
      'this file replaces the built-in',
    );
  });

  it('leave a faulty file alone and say which line to mend', () => {
    assert.match(refusalOf(addTopic('topics:\n  - label: [a\n', undefined, 'B')), /Line 3 .* must be mended first/);
    assert.match(refusalOf(addTopic('themes: []', undefined, 'B')), /no list named "topics"/);
  });

  it('keep line ends, byte order mark and indentation', () => {
    const crlf = '\uFEFFtopics:\r\n- label: A\r\n  children:\r\n  - B\r\n';
    assert.equal(yamlOf(addTopic(crlf, 'a', 'C')), `${crlf}  - label: C\r\n`);
    const four = 'topics:\n    - label: A\n      note: x\n';
    assert.ok(yamlOf(addTopic(four, undefined, 'B')).startsWith('topics:\n    - label: A\n'));
  });

  it('rename a topic under its old id', () => {
    const after = yamlOf(renameTopic(FILE, 'agriculture', 'Food'));
    assert.equal(topic(after, 'agriculture').label, 'Food');
    assert.ok(topic(after, 'agriculture/rice'), 'those below keep theirs too');
    assert.match(after, /# incl. fish/);
    const inBuiltIn = yamlOf(renameTopic('', 'agriculture/beef', 'Beef & veal', builtIn));
    assert.equal(topic(inBuiltIn, 'agriculture/beef').label, 'Beef & veal');
    assert.ok(topic(inBuiltIn, 'agriculture/beef').synonyms.includes('cattle'));
  });

  it('move a topic with all below it, ids and all', () => {
    const after = yamlOf(moveTopic(FILE, 'agriculture/rice', 'industry'));
    const moved = topic(after, 'agriculture/rice');
    assert.ok(topic(after, 'industry').children.some((child) => child.id === moved.id));
    assert.ok(topic(yamlOf(moveTopic(FILE, 'agriculture/beef', undefined)), 'agriculture/beef'));

    const below = yamlOf(moveTopic(FILE, 'agriculture', 'industry'));
    assert.equal(
      topic(below, 'agriculture').id,
      'industry/agriculture',
      'a top-level id has one part; the old one still leads there',
    );
    assert.ok(topic(below, 'agriculture/rice'));
    assert.deepEqual(topic(below, 'agriculture').synonyms, ['farm', 'crop', 'harvest']);
  });

  it('move a built-in topic in a file that extends them', () => {
    const after = yamlOf(moveTopic('', 'energy-climate/gas', 'security', builtIn));
    assert.ok(topic(after, 'security').children.some((child) => child.id === 'energy-climate/gas'));
    assert.ok(!topic(after, 'energy-climate').children.some((child) => child.id === 'energy-climate/gas'));
  });

  it('merge a topic into another, so that both ids lead there', () => {
    const after = yamlOf(mergeTopics(FILE, 'agriculture', 'industry'));
    const merged = topic(after, 'industry');
    assert.equal(topic(after, 'agriculture').id, 'industry');
    assert.deepEqual(merged.synonyms, ['agriculture', 'farm', 'crop', 'harvest']);
    assert.deepEqual(
      merged.children.map((child) => child.id),
      ['agriculture/rice', 'agriculture/beef'],
    );
    assert.match(after, /^# Our topics/);
  });

  it('merge a built-in topic, which is then found under the other with all its words', () => {
    const after = yamlOf(mergeTopics('', 'agriculture/pork-poultry', 'agriculture/beef', builtIn));
    const [pork, beef] = [findTopic(builtIn, 'agriculture/pork-poultry')!, topic(after, 'agriculture/beef')];
    assert.equal(topic(after, 'agriculture/pork-poultry').id, beef.id);
    for (const word of ['pork and poultry', ...pork.synonyms]) assert.ok(beef.synonyms.includes(word), word);
    assert.ok(![...allTopics(read(after).topics)].some(({ id }) => id === 'agriculture/pork-poultry'));
  });

  it('move a built-in topic from the top without leaving it there', () => {
    const after = yamlOf(moveTopic('', 'customs', 'tariffs', builtIn));
    assert.equal(topic(after, 'customs').id, 'tariffs/customs');
    assert.ok(!read(after).topics.some(({ id }) => id === 'customs'));
    for (const { id } of findTopic(builtIn, 'customs')!.children) assert.ok(topic(after, id), id);
  });

  it('split a narrower topic off, with words of its own', () => {
    const after = yamlOf(
      splitTopic('', 'agriculture/beef', 'Hormone beef', ['hormone beef', 'growth hormone'], builtIn),
    );
    const split = topic(after, 'agriculture/beef/hormone-beef');
    assert.deepEqual(split.synonyms, ['growth hormone']);
    assert.match(refusalOf(splitTopic('', 'agriculture', 'Beef', [], builtIn)), /already/);
  });

  it('keep the old label among the words of a renamed topic', () => {
    assert.ok(topic(yamlOf(renameTopic(FILE, 'agriculture', 'Food')), 'agriculture').synonyms.includes('agriculture'));
    const inBuiltIn = yamlOf(renameTopic('', 'agriculture/beef', 'Bovine meat', builtIn));
    assert.ok(topic(inBuiltIn, 'agriculture/beef').synonyms.includes('beef'));
  });

  it('refuse to put a topic below itself', () => {
    assert.match(refusalOf(moveTopic(FILE, 'agriculture', 'agriculture/rice')), /below itself/);
    assert.match(refusalOf(mergeTopics(FILE, 'agriculture', 'agriculture/rice')), /below it/);
    assert.match(refusalOf(mergeTopics('', 'agriculture', 'agriculture/beef', builtIn)), /below it/);
  });

  it('survive on the built-in file, line for line', async () => {
    const { readFile } = await import('node:fs/promises');
    const yaml = await readFile(new URL('../../../media/lexicons/taxonomy.yaml', import.meta.url), 'utf8');
    const after = yamlOf(addTopic(yaml, 'agriculture', 'Sea bass'));
    assert.deepEqual(diff(yaml, after), ['+      - label: Sea bass']);
    assert.equal([...allTopics(read(after).topics)].length, [...allTopics(builtIn.topics)].length + 1);
  });
});
