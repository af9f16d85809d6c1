import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotation/annotation';
import {
  commitmentBody,
  decisionBody,
  entityBody,
  isLabel,
  labelText,
  noteBody,
  parseBody,
  sameLabel,
  serializeBody,
  tagBody,
  topicBody,
  type Body,
  type Label,
} from '../../../src/core/annotation/body';
import type { Json } from '../../../src/core/annotation/json';
import { parseLine, serializeLine, type Line } from '../../../src/core/annotation/line';
import { parseTarget, serializeTarget, textTarget, type Target } from '../../../src/core/annotation/target';
import { told } from '../../../src/core/message';

const whole = { parties: ['Norland'], addressees: ['Sudland', 'Ostland'], topic: 'fish', speaker: 'Ada Holm' };
const labels = (): readonly Label[] => [
  commitmentBody('pledge'),
  commitmentBody('offer', { ...whole, due: 'in May', condition: 'if talks go on', extra: { 'rap:new': 1 } }),
  entityBody('person'),
  { ...entityBody('organization', 'Port Authority'), extra: { language: 'en' } },
  topicBody('fish/cod'),
  tagBody('mine'),
];

/** What is read of the line of an annotation that has nothing but an id, a target, and this. */
const read = (keys: Record<string, unknown>): Annotation => {
  const line = parseLine(JSON.stringify({ id: 'urn:uuid:1', type: 'Annotation', target: 'urn:uuid:0', ...keys }));
  assert.ok(line.kind === 'annotation', line.kind === 'message' ? told(line) : line.kind);
  return line;
};

describe('a body', () => {
  const bodies = (): readonly Body[] => [
    ...labels(),
    noteBody('said twice'),
    ...(['accepted', 'rejected', 'disputed'] as const).map(decisionBody),
  ];

  it('is read back with all that was recorded', () => {
    for (const body of bodies())
      assert.deepEqual(parseBody(JSON.parse(JSON.stringify(serializeBody(body))) as Json), body);
  });

  it('is written with the purposes of the W3C model, and without keys that say nothing', () => {
    assert.deepEqual(
      bodies().map((body) => (serializeBody(body) as { purpose: string }).purpose),
      [...Array<string>(5).fill('classifying'), 'tagging', 'commenting', ...Array<string>(3).fill('assessing')],
    );
    assert.equal(
      JSON.stringify(serializeBody(commitmentBody('pledge'))),
      '{"type":"TextualBody","purpose":"classifying","rap:layer":"commitment","value":"pledge"}',
    );
  });

  it('is left as it is where it is not understood', () => {
    const text = { type: 'TextualBody' };
    const strange: readonly Json[] = [
      7,
      { type: 'Video', value: 'x', purpose: 'tagging' },
      { ...text, purpose: 'tagging' },
      { ...text, value: 'x', purpose: 'linking' },
      { ...text, value: 'maybe', purpose: 'assessing' },
      { ...text, value: 'pledge', purpose: 'classifying' },
      { ...text, value: 'vow', purpose: 'classifying', 'rap:layer': 'commitment' },
      { ...text, value: 'ship', purpose: 'classifying', 'rap:layer': 'entity' },
      { ...text, value: 'x', purpose: 'classifying', 'rap:layer': 'mood' },
    ];
    for (const json of strange) {
      assert.deepEqual(parseBody(json), { kind: 'other', json });
      assert.deepEqual(serializeBody(parseBody(json)), json);
    }
  });

  it('of another tool is a note where no purpose is given', () =>
    assert.deepEqual(parseBody({ type: 'TextualBody', value: 'hm' }), noteBody('hm')));

  it('names what the text is, or says something about it', () => {
    const named = bodies().filter(isLabel);
    assert.deepEqual(named.map(labelText), ['pledge', 'offer', 'person', 'organization', 'fish/cod', 'mine']);
  });

  it('is the same label if kind and word are, whatever else is recorded', () => {
    assert.ok(sameLabel(commitmentBody('offer'), commitmentBody('offer', whole)));
    assert.ok(!sameLabel(commitmentBody('offer'), commitmentBody('plan')));
    assert.ok(!sameLabel(topicBody('fish'), tagBody('fish')));
  });
});

describe('a target', () => {
  const selector = { exact: 'cod', prefix: 'of ', suffix: '.', start: 3, end: 6, headings: ['Fish', 'North'] };
  const targets = (): readonly Target[] => [
    { kind: 'annotation', id: 'urn:uuid:0' },
    { kind: 'other', json: 'https://port.example/page' },
    textTarget('news/talks.md', selector),
    textTarget('news/talks.md', { ...selector, headings: [] }, 'git-sha1:0'),
    {
      ...textTarget('news/talks.md', selector, 'git-sha1:0'),
      place: { selector: { ...selector, start: 9, end: 12 }, textHash: 'git-sha1:1' },
      otherSelectors: ['port.example', { type: 'FragmentSelector', value: 'xywh=0' }, { value: 'x' }],
      extra: { state: 'x' },
    },
  ];

  it('is read back with all that was recorded', () => {
    for (const target of targets())
      assert.deepEqual(parseTarget(JSON.parse(JSON.stringify(serializeTarget(target))) as Json), target);
  });

  it('is left as it is where it is not understood', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'cod' };
    const strange: readonly Json[] = [
      7,
      ['urn:uuid:0'],
      { source: 'x.md' },
      { selector: quote },
      { source: 'x.md', selector: { type: 'TextQuoteSelector' } },
      { source: 'x.md', selector: { exact: 'cod' } },
    ];
    for (const json of strange) assert.deepEqual(parseTarget(json), { kind: 'other', json });
  });

  it('needs no more than a quote, and has no place that is told by half', () => {
    const target = (more: Record<string, Json>, position: Record<string, Json> = {}): Json => ({
      source: 'x.md',
      selector: [
        { type: 'TextQuoteSelector', exact: 'cod' },
        { type: 'TextPositionSelector', ...position },
      ],
      ...more,
    });
    const quoted = { exact: 'cod', prefix: '', suffix: '', start: 0, end: 0, headings: [] };
    assert.deepEqual(parseTarget(target({})), textTarget('x.md', quoted));
    for (const place of ['x', {}, { 'rap:textHash': 'git-sha1:1' }, target({})])
      assert.deepEqual(parseTarget(target({ 'rap:place': place })), textTarget('x.md', quoted));
    for (const start of [-1, 1.5, '3', 1e300])
      assert.deepEqual(parseTarget(target({}, { start })), textTarget('x.md', quoted));
    const backwards = parseTarget(target({}, { start: 5, end: 2 }));
    assert.deepEqual(backwards, textTarget('x.md', { ...quoted, start: 5, end: 5 }));
  });
});

describe('a line', () => {
  const version = { clock: 3, time: '2026-05-01T10:00:00Z', author: 'ben' };

  it('of a header or a removal is read back with all that was recorded', () => {
    const lines: readonly Line[] = [
      { kind: 'header', version: 1, document: 'a.md', annotator: 'ana', textHash: 'git-sha1:0', extra: { x: 1 } },
      { kind: 'tombstone', id: 'urn:uuid:1', version, extra: { x: 1 } },
    ];
    for (const line of lines) assert.deepEqual(parseLine(serializeLine(line)), line);
  });

  it('names the author only if it is another than the creator', () => {
    const own = read({ creator: 'ana', body: 'x' });
    assert.equal(own.version.author, 'ana');
    assert.doesNotMatch(serializeLine(own), /rap:author/);
    assert.match(serializeLine({ ...own, version }), /"rap:author":"ben"/);
  });

  it('may lack whatever other tools leave out', () => {
    const unknown = { clock: 0, time: '', author: '' };
    assert.deepEqual(read({}), {
      kind: 'annotation',
      id: 'urn:uuid:1',
      creator: '',
      created: '',
      version: unknown,
      motivation: 'commenting',
      bodies: [],
      target: { kind: 'annotation', id: 'urn:uuid:0' },
      provenance: undefined,
      extra: {},
    });
    const removed = parseLine('{"type":"Tombstone","id":"urn:uuid:1"}');
    assert.deepEqual(removed, { kind: 'tombstone', id: 'urn:uuid:1', version: unknown, extra: {} });
    const header = parseLine('{"format":"rapporteur-annotations","version":0}');
    assert.deepEqual(header, {
      kind: 'header',
      version: 0,
      document: '',
      annotator: '',
      textHash: undefined,
      extra: {},
    });
  });

  it('takes creators as names, objects and addresses', () => {
    const creators = [
      'Ana',
      { name: 'Ana', id: 'https://port.example/ana' },
      { id: 'https://port.example/ana' },
      {},
      7,
    ];
    assert.deepEqual(
      creators.map((creator) => read({ creator }).creator),
      ['Ana', 'Ana', 'https://port.example/ana', '', ''],
    );
  });

  it('takes types and bodies as lists or alone, and none for nothing', () => {
    assert.deepEqual(read({ type: ['Thing', 'Annotation'], body: ['a', 'b'] }).bodies, [noteBody('a'), noteBody('b')]);
    assert.deepEqual(read({ body: null }).bodies, []);
    assert.deepEqual(
      read({
        body: {
          type: 'TextualBody',
          purpose: 'classifying',
          'rap:layer': 'commitment',
          value: 'plan',
          'rap:party': ['A', 7],
        },
      }).bodies,
      [commitmentBody('plan', { parties: ['A'] })],
    );
  });

  it('remembers where an annotation came from, if it was accepted or rejected', () => {
    const suggestion = (state: string, more = {}) => ({ 'rap:suggestion': { 'rap:state': state, ...more } });
    const known = { rule: '', suggested: undefined };
    assert.deepEqual(read(suggestion('accepted')).provenance, { ...known, state: 'accepted' });
    assert.deepEqual(read(suggestion('rejected', { 'rap:rule': 'r', 'rap:suggested': 'plan' })).provenance, {
      rule: 'r',
      state: 'rejected',
      suggested: 'plan',
    });
    assert.equal(read(suggestion('guessed')).provenance, undefined);
  });

  it('says what is wrong with it', () => {
    const wrong: readonly [line: string, reason: RegExp][] = [
      ['not JSON', /not valid JSON/],
      ['[]', /not a JSON object/],
      ['null', /not a JSON object/],
      ['{"format":"rapporteur-annotations","version":1.5}', /no version number/],
      ['{"type":"Tombstone"}', /no id/],
      ['{"type":"Annotation","id":""}', /no id/],
      ['{"type":"Thing","id":"urn:uuid:1"}', /neither Annotation nor Tombstone/],
      ['{"type":"Annotation","id":"urn:uuid:1"}', /no target/],
      ['{"type":"Annotation","id":"urn:uuid:1","target":null}', /no target/],
    ];
    for (const [text, reason] of wrong) {
      const line = parseLine(text);
      assert.match(line.kind === 'message' ? told(line) : line.kind, reason);
    }
  });
});
