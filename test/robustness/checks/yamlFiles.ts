import assert from 'node:assert/strict';
import { parseSuppressed } from '../../../src/core/commitments/suppressed/parseSuppressed';
import { addNotEntity } from '../../../src/core/entities/glossary/glossaryEdit';
import { parseGlossary } from '../../../src/core/entities/glossary/parseGlossary';
import { addTopic } from '../../../src/core/topics/addTopic';
import { parseTaxonomy } from '../../../src/core/topics/parseTaxonomy';
import type { Topic } from '../../../src/core/topics/taxonomy';
import { assertTold } from './problems';

/** Whatever stands in a taxonomy, it is read; an edit is refused or keeps the topics and the comments that are there. */
export function checkTaxonomy(text: string): void {
  const { value, problems } = parseTaxonomy(text, 'topics.yaml');
  assertTold(problems, 'topics.yaml');
  const edited = addTopic(text, undefined, 'A topic nobody has');
  if (edited.kind === 'refused') return;
  const again = parseTaxonomy(edited.yaml, 'topics.yaml');
  const ids = new Set(idsIn(again.value.topics));
  for (const id of idsIn(value.topics)) assert.ok(ids.has(id), `an edit lost the topic ${id}`);
  assertKeptComments(text, edited.yaml);
}

export function checkGlossary(text: string): void {
  const { value, problems } = parseGlossary(text, 'entities.yaml');
  assertTold(problems, 'entities.yaml');
  const edited = addNotEntity(text, 'A text nobody has');
  if (edited.kind === 'refused') return;
  const again = parseGlossary(edited.yaml, 'entities.yaml').value;
  assert.deepEqual(again.entities, value.entities, 'an edit changed the entities');
  assertKeptComments(text, edited.yaml);
}

export function checkSuppressed(text: string): void {
  assertTold(parseSuppressed(text, 'rules.yaml').problems, 'rules.yaml');
}

const idsIn = (topics: readonly Topic[]): string[] => topics.flatMap(({ id, children }) => [id, ...idsIn(children)]);

/** Whole-line comments: those within a line may stand in a text. */
function assertKeptComments(before: string, after: string): void {
  for (const comment of before.match(/^ *# \w[^\r\n]*$/gm) ?? [])
    assert.ok(after.includes(comment.trim()), `lost: ${comment}`);
}
