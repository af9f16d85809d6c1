import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { AnnotationEdit } from '../../../src/core/annotation/annotationEdit';
import { commitmentBody, entityBody, noteBody, tagBody, topicBody, type Body } from '../../../src/core/annotation/body';
import type { Suggestion } from '../../../src/core/annotation/suggestion';
import { textTarget } from '../../../src/core/annotation/target';
import { textHash } from '../../../src/core/annotation/textHash';
import { describe as describePlace } from '../../../src/core/anchoring/describe';
import { SidecarFiles } from '../../../src/session/sidecarFiles';
import { memoryDisk } from '../session/memoryDisk';

const TEXT = '# Grain\n\nNorland pledged to open its ports. 🐟\n';

/** Everything a person can do. */
function everyEdit(): readonly AnnotationEdit[] {
  const hash = textHash(TEXT);
  const selector = describePlace(TEXT, { start: 17, end: 32 });
  const suggestion: Suggestion = {
    source: 'news/talks.md',
    selector,
    label: commitmentBody('pledge', { parties: ['Norland'] }),
    rule: 'pledge',
  };
  const create = (id: string, ...bodies: readonly Body[]): AnnotationEdit => ({
    kind: 'create',
    id: `urn:uuid:${id}`,
    target: textTarget('news/talks.md', selector, hash),
    bodies,
  });
  return [
    create(
      '1',
      commitmentBody('offer', { parties: ['Norland'], due: '2026-06-01', topic: 'grain', speaker: 'Ada Holm' }),
    ),
    create(
      '2',
      entityBody('organization', 'Port Authority'),
      noteBody('said twice'),
      topicBody('grain'),
      tagBody('mine'),
    ),
    { kind: 'accept', id: 'urn:uuid:3', suggestion, label: commitmentBody('plan') },
    { kind: 'reject', id: 'urn:uuid:4', suggestion },
    { kind: 'review', id: 'urn:uuid:5', of: 'urn:uuid:1', decision: 'disputed', note: 'a demand' },
    { kind: 'reply', id: 'urn:uuid:6', to: 'urn:uuid:1', text: 'why?' },
    {
      kind: 'place',
      id: 'urn:uuid:1',
      place: { selector: describePlace(TEXT, { start: 9, end: 16 }), textHash: hash },
    },
    { kind: 'retarget', id: 'urn:uuid:2', source: 'news/grain.md' },
    { kind: 'remove', id: 'urn:uuid:3' },
  ];
}

describe('the JSON Schema of a sidecar line', () => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL('../../../docs/schema/sidecar-line.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema as object);

  it('allows every line that is written', async () => {
    const disk = memoryDisk();
    const files = new SidecarFiles(disk, 'ana');
    const moment = { time: '2026-05-01T10:00:00.000Z', textHash: textHash(TEXT), text: TEXT };
    const edits = everyEdit();
    for (const edit of edits) {
      const saved = await files.apply('news/talks.md', edit, moment);
      assert.equal(saved.kind, 'saved', JSON.stringify([edit, saved]));
    }
    const bytes = disk.files.get('.rapporteur/annotations/news/talks.md/ana.jsonl');
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\n');
    assert.equal(lines.length, edits.length + 1);
    for (const line of lines) assert.ok(validate(JSON.parse(line)), `${line}\n${JSON.stringify(validate.errors)}`);
  });

  it('forbids lines that would be reported', () => {
    for (const line of ['{}', '{"format":"rapporteur-annotations"}', '{"id":"urn:uuid:1","type":"Annotation"}', '[]']) {
      assert.ok(!validate(JSON.parse(line)), line);
    }
  });
});
